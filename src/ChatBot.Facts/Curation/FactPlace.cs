using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>Where a new fact belongs: the file by its kind and month, the place in it by its date.</summary>
public static class FactPlace
{
    /// <returns>The files with the entry in its place, and the one that changed.</returns>
    public static (IReadOnlyList<FactFile> Files, FactFile Changed) Insert(IReadOnlyList<FactFile> files, NewFact fact)
    {
        var path = FileOf(files, fact);
        var before = files.FirstOrDefault(file => file.Path == path);
        var changed = new FactFile(path, before is null ? $"{fact.Plural}:\n{fact.ToYaml()}\n" : Insert(before, fact));
        return ([.. files.Where(file => file.Path != path).Append(changed).OrderBy(file => file.Path, StringComparer.Ordinal)], changed);
    }

    private static string FileOf(IReadOnlyList<FactFile> files, NewFact fact) => fact.Plural switch
    {
        "parties" or "topics" => $"{fact.Plural}.yaml",
        "people" => files.Any(file => file.Path == $"people/{fact["side"]}.yaml") ? $"people/{fact["side"]}.yaml" : "people/others.yaml",
        "measures" => $"measures/{fact["id"]}.yaml",
        "truces" or "deals" => $"{fact.Plural}/{Pair(fact)}.yaml",
        "talks" => $"talks/{Pair(fact)}-{fact["from"]![..4]}.yaml",
        _ => $"{fact.Plural}/{Month(files, fact.Plural, DayOf(fact)!)}.yaml",
    };

    private static string Pair(NewFact fact) =>
        string.Join('-', fact["parties"]!.Split(',', StringSplitOptions.TrimEntries).OrderBy(id => id == "us" ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).Take(2));

    // A long month stands in parts, such as 2025-10-26-to-31.
    private static string Month(IReadOnlyList<FactFile> files, string folder, string date)
    {
        var month = date.Length < 7 ? date : date[..7];
        foreach (var file in files.Where(file => date.Length == 10 && file.Path.StartsWith($"{folder}/{month}-", StringComparison.Ordinal)))
        {
            var part = Path.GetFileNameWithoutExtension(file.Path)[8..].Split("-to-");
            if (part is [var first, var last] && string.CompareOrdinal(first, date[8..]) <= 0 && string.CompareOrdinal(date[8..], last) <= 0)
            {
                return Path.GetFileNameWithoutExtension(file.Path);
            }
        }

        return month;
    }

    private static string? DayOf(NewFact fact) => fact["date"] ?? fact["published"] ?? fact["from"];

    // Before the first entry of a later day, above the remarks that stand over it; else at the end of its kind.
    private static string Insert(FactFile file, NewFact fact)
    {
        var lines = file.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var groups = (YamlReader.Read(file.Path, file.Text, []) as YamlMap)?.Entries ?? [];
        var at = groups.FindIndex(group => group.Key == fact.Plural);
        if (at < 0)
        {
            return string.Join('\n', [.. lines, "", $"{fact.Plural}:", fact.ToYaml()]) + "\n";
        }

        var entries = (groups[at].Value as YamlList)?.Items.OfType<YamlMap>().ToList() ?? [];
        var later = entries.Find(entry => Day(entry) is { } day && Day(DayOf(fact)) is { } own && day > own);
        var line = later?.Line - 1 ?? (at + 1 < groups.Count ? groups[at + 1].Line - 1 : lines.Count);
        while (line > groups[at].Line && (lines[line - 1].TrimStart().StartsWith('#') || (later is null && lines[line - 1].Length == 0)))
        {
            line--;
        }

        lines.InsertRange(line, later is not null ? [fact.ToYaml(), ""] : line == groups[at].Line ? [fact.ToYaml()] : ["", fact.ToYaml()]);
        return string.Join('\n', lines) + "\n";
    }

    private static FactDate? Day(YamlMap entry) =>
        Day(((entry.Find("date") ?? entry.Find("published") ?? entry.Find("from"))?.Value as YamlText)?.Value);

    private static FactDate? Day(string? text) => text is not null && FactDate.TryParse(text, out var day) ? day : null;
}
