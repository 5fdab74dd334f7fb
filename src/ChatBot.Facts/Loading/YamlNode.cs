namespace ChatBot.Facts.Loading;

/// <summary>A piece of YAML with the line it starts on; scalars stay text, so that <c>2026-02-20</c> and <c>no</c> are not guessed at.</summary>
internal abstract record YamlNode(int Line);

internal sealed record YamlText(int Line, string Value) : YamlNode(Line)
{
    /// <summary>A plain <c>null</c>, <c>~</c> or nothing.</summary>
    public bool IsNull { get; init; }
}

internal sealed record YamlList(int Line, List<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, List<YamlEntry> Entries) : YamlNode(Line)
{
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}

internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
