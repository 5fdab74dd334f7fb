using ChatBot.Facts.Model;

namespace ChatBot.Facts.Loading;

/// <summary>The text of one fact file.</summary>
/// <param name="Path">Below the folder of facts, with forward slashes.</param>
/// <param name="Text">Its content.</param>
public sealed record FactFile(string Path, string Text)
{
    /// <summary>Reads the facts of the file; what is wrong becomes a fault and is left out.</summary>
    internal FileContent Read()
    {
        var content = new FileContent([], []);
        ReadInto(content.Facts, content.Faults);
        return content;
    }

    private void ReadInto(List<Fact> facts, List<FactFault> faults)
    {
        if (YamlReader.Read(Path, Text, faults) is not { } root)
        {
            return;
        }

        if (root is not YamlMap groups)
        {
            faults.Add(new FactFault(new FactOrigin(Path, root.Line), "a fact file is a mapping from a kind, such as quotes, to a list of facts", FactRule.FileShape));
            return;
        }

        foreach (var group in groups.Entries)
        {
            var (plural, kind, shape) = Shapes.All.FirstOrDefault(known => known.Plural == group.Key);
            if (plural is null)
            {
                var nearest = ShapeCheck.Nearest(group.Key, Shapes.All.Select(known => known.Plural));
                faults.Add(new FactFault(new FactOrigin(Path, group.Line), $"'{group.Key}' is no kind of fact; {nearest}", FactRule.UnknownKind));
            }
            else if (group.Value is YamlList list)
            {
                ReadGroup(list, kind, shape, facts, faults);
            }
            else if (group.Value is not YamlText { IsNull: true })
            {
                faults.Add(new FactFault(new FactOrigin(Path, group.Line), $"'{group.Key}' should be a list; begin each fact with '- id: …'", FactRule.FileShape));
            }
        }
    }

    private void ReadGroup(YamlList list, FactKind kind, Shape shape, List<Fact> facts, List<FactFault> faults)
    {
        var check = new ShapeCheck(Path, faults);
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                faults.Add(new FactFault(new FactOrigin(Path, item.Line), $"each {shape.Name} should be a mapping that begins with '- id: …'", FactRule.FileShape));
            }
            else if (check.Check(map, shape))
            {
                facts.Add(FactReader.Read(kind, new Record(map, Path)));
            }
        }
    }
}

/// <summary>What a fact file holds; only read once it is made.</summary>
internal sealed record FileContent(List<Fact> Facts, List<FactFault> Faults);
