namespace ChatBot.Discord.Rendering;

/// <summary>A named box of an embed.</summary>
internal readonly record struct EmbedField(string Name, string Value)
{
    public int Length => Name.Length + Value.Length;
}
