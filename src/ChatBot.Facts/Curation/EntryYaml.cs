using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Facts.Curation;

/// <summary>Writes one entry of a fact file in the base's own format: two spaces a level, lists on one line where they fit, texts folded.</summary>
internal sealed class EntryYaml
{
    private const int Widest = 120;
    private const string Specials = "!&*?|>@%`\"'#{}[],-:";

    private readonly StringBuilder text = new();
    private bool item = true;

    /// <summary>The next key begins an item of a list.</summary>
    public void Item() => item = true;

    public void Key(string name, string indent) => Begin(indent).Append(name).Append(":\n");

    public void Scalar(string name, string value, string indent)
    {
        Begin(indent);
        var start = $"{indent}{name}: ";
        text.Append(name).Append(": ");
        Fold(Quoted(value, inList: false), start.Length, $"{indent}  ");
    }

    public void List(string name, ImmutableArray<string> items, string indent)
    {
        var line = $"[{string.Join(", ", items.Select(entry => Quoted(entry, inList: true)))}]";
        if (indent.Length + name.Length + 2 + line.Length <= Widest)
        {
            Begin(indent).Append(name).Append(": ").Append(line).Append('\n');
            return;
        }

        Key(name, indent);
        foreach (var entry in items)
        {
            text.Append(indent).Append("  - ");
            Fold(Quoted(entry, inList: false), indent.Length + 4, $"{indent}    ");
        }
    }

    public override string ToString() => text.ToString().TrimEnd('\n');

    private StringBuilder Begin(string indent)
    {
        text.Append(item ? $"{indent[..^2]}- " : indent);
        item = false;
        return text;
    }

    private void Fold(string value, int column, string indent)
    {
        foreach (var (index, word) in value.Split(' ').Index())
        {
            if (index > 0 && word.Length > 0 && column + 1 + word.Length > Widest && text[^1] != ' ')
            {
                text.Append('\n').Append(indent).Append(word);
                column = indent.Length + word.Length;
            }
            else
            {
                text.Append(index == 0 ? "" : " ").Append(word);
                column += word.Length + (index == 0 ? 0 : 1);
            }
        }

        text.Append('\n');
    }

    // A line break of the curator's is a space: every text of the base is one paragraph.
    private static string Quoted(string value, bool inList)
    {
        value = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var plain = value.Length > 0 && !Specials.Contains(value[0], StringComparison.Ordinal) && value is not ("null" or "~")
            && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal) && value[^1] != ':'
            && !(inList && value.AsSpan().ContainsAny(",[]{}"));
        return plain ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
