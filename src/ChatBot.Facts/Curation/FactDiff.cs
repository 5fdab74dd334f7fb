using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>One field of one fact that differs between two bases.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Field">Its path, such as <c>steps[2].rate</c>; empty where the whole fact came or went.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is gone.</param>
public sealed record FactChange(string Fact, string Field, string? Before, string? After);

/// <summary>What differs between two bases, fact by fact and field by field; order of files and of lines does not count.</summary>
public static class FactDiff
{
    /// <returns>By id, then in the order of the fields.</returns>
    public static IReadOnlyList<FactChange> Between(IReadOnlyList<FactFile> before, IReadOnlyList<FactFile> after)
    {
        var (old, young) = (ByFact(before), ByFact(after));
        var changes = new List<FactChange>();
        foreach (var id in old.Keys.Union(young.Keys).Order(StringComparer.Ordinal))
        {
            if (!young.TryGetValue(id, out var now))
            {
                changes.Add(new FactChange(id, "", old[id][Kind], null));
            }
            else if (!old.TryGetValue(id, out var then))
            {
                changes.Add(new FactChange(id, "", null, now[Kind]));
            }
            else
            {
                changes.AddRange(then.Keys.Union(now.Keys)
                    .Where(field => then.GetValueOrDefault(field) != now.GetValueOrDefault(field))
                    .Select(field => new FactChange(id, field, then.GetValueOrDefault(field), now.GetValueOrDefault(field))));
            }
        }

        return changes;
    }

    private const string Kind = "kind of fact";

    private static Dictionary<string, Dictionary<string, string>> ByFact(IReadOnlyList<FactFile> files)
    {
        var facts = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var group in (YamlReader.Read(file.Path, file.Text, []) as YamlMap)?.Entries ?? [])
            {
                foreach (var map in (group.Value as YamlList)?.Items.OfType<YamlMap>() ?? [])
                {
                    var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [Kind] = group.Key };
                    Flatten(map, "", fields);
                    facts[fields.GetValueOrDefault("id", new FactOrigin(file.Path, map.Line).ToString())] = fields;
                }
            }
        }

        return facts;
    }

    private static void Flatten(YamlNode node, string path, Dictionary<string, string> fields)
    {
        switch (node)
        {
            case YamlText text:
                fields[path] = text.Value.Trim();
                break;
            case YamlList list when list.Items.TrueForAll(item => item is YamlText):
                fields[path] = string.Join(", ", list.Items.Cast<YamlText>().Select(item => item.Value.Trim()));
                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Flatten(list.Items[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i + 1}]"), fields);
                }

                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    Flatten(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", fields);
                }

                break;
        }
    }
}
