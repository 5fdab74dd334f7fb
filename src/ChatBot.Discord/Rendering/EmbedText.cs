using System.Text;

namespace ChatBot.Discord.Rendering;

/// <summary>One run of blocks inside an embed: a block goes in whole or, with all after it, not at all.</summary>
internal sealed class EmbedText(string separator)
{
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public bool IsEmpty => text.Length == 0;

    /// <summary>How many blocks did not fit.</summary>
    public int Dropped { get; private set; }

    /// <summary>Adds a block where the run stays within <paramref name="room"/>; an empty one needs none.</summary>
    public void Add(string block, int room)
    {
        if (block.Length == 0)
        {
            return;
        }

        var joint = text.Length == 0 ? 0 : separator.Length;
        if (Dropped > 0 || text.Length + joint + block.Length > room)
        {
            Dropped++;
            return;
        }

        text.Append(joint == 0 ? "" : separator).Append(block);
    }

    public override string ToString() => text.ToString();
}
