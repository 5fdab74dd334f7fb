using System.Collections.Immutable;
using ChatBot.Facts.Loading;

namespace ChatBot.Facts.Curation;

/// <summary>A fact that a curator is writing: field names with their values as typed.</summary>
/// <remarks>
/// Ids of a list are parted by commas, texts of a list by semicolons. <c>steps.status</c> is a field of the first step;
/// <c>delegations.us</c> is the entry <c>us</c> of a mapping.
/// </remarks>
public sealed class NewFact
{
    private readonly Shape shape;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private NewFact(string plural, Shape shape)
    {
        Plural = plural;
        this.shape = shape;
    }

    /// <param name="kind">As files name it: quotes, events …; the singular will do.</param>
    /// <returns>Null where there is no such kind.</returns>
    public static NewFact? Of(string kind)
    {
        foreach (var (plural, _, shape) in Shapes.All)
        {
            if (plural == kind || shape.Name == kind)
            {
                return new NewFact(plural, shape);
            }
        }

        return null;
    }

    public string Plural { get; }

    /// <summary>The value typed for a field; null where there is none.</summary>
    public string? this[string field] => values.GetValueOrDefault(field);

    /// <summary>Every field that can be asked for, in the order of the file; mappings are left to those who name them.</summary>
    public IEnumerable<AskedField> Fields => Flat(shape, "");

    /// <summary>Takes a value.</summary>
    /// <returns>One sentence on what is wrong with it; null where it is right and was taken.</returns>
    public string? Set(string field, string value)
    {
        var problem = Problem(field, value);
        if (problem is null)
        {
            values[field] = value.Trim();
        }

        return problem;
    }

    /// <summary>The required fields that have no value.</summary>
    public IReadOnlyList<string> Missing() => [.. Fields.Where(field => field.Required && !values.ContainsKey(field.Name)).Select(field => field.Name)];

    /// <summary>The entry as it stands in a file, indented below its kind, without a line end.</summary>
    public string ToYaml()
    {
        var yaml = new EntryYaml();
        Write(yaml, shape, "", "    ");
        return yaml.ToString();
    }

    private string? Problem(string field, string value)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var (head, tail) = dot < 0 ? (field, null) : (field[..dot], field[(dot + 1)..]);
        if (shape.Find(head) is not { } known)
        {
            return $"a {shape.Name} has no field '{head}'; {ShapeCheck.Nearest(head, shape.Fields.Select(other => other.Name))}";
        }

        return (known.Type, tail) switch
        {
            (FieldType.Records records, { } inner) => Fault(records.Shape, inner, value),
            (FieldType.MapOf map, { } key) => FaultOf(new Shape(shape.Name, [known]), new YamlEntry(head, 1, new YamlMap(1, [new YamlEntry(key, 1, Node(map.Value, value))]))),
            (FieldType.One, _) => $"'{head}' is for a fact that already stands; write it there by hand",
            (FieldType.Records or FieldType.MapOf, null) => $"'{head}' has fields of its own; give {head}.<name>",
            (_, null) => Fault(shape, head, value),
            _ => $"'{head}' has no fields of its own; give {head} alone",
        };
    }

    private static string? Fault(Shape of, string field, string value) =>
        of.Find(field) is { } known
            ? FaultOf(of, new YamlEntry(field, 1, Node(known.Type, value)))
            : $"a {of.Name} has no field '{field}'; {ShapeCheck.Nearest(field, of.Fields.Select(other => other.Name))}";

    private static string? FaultOf(Shape of, YamlEntry entry)
    {
        var faults = new List<FactFault>();
        new ShapeCheck("", faults).Check(new YamlMap(1, [entry]), of);
        return faults.Find(fault => fault.Rule != FactRule.MissingKey)?.Message;
    }

    private static YamlNode Node(FieldType type, string value) => type switch
    {
        FieldType.IdList or FieldType.TextList => new YamlList(1, [.. Split(type, value).Select(item => new YamlText(1, item))]),
        _ => new YamlText(1, value.Trim()),
    };

    private static string[] Split(FieldType type, string value) =>
        value.Split(type is FieldType.IdList ? ',' : ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<AskedField> Flat(Shape of, string prefix)
    {
        foreach (var field in of.Fields)
        {
            if (field.Type is FieldType.Records records)
            {
                foreach (var inner in Flat(records.Shape, $"{field.Name}."))
                {
                    yield return inner with { Required = inner.Required && field.Required };
                }
            }
            else if (field.Type is not (FieldType.MapOf or FieldType.One))
            {
                yield return new AskedField(prefix + field.Name, field.Required, field.Meaning, ShapeCheck.Describe(field.Type));
            }
        }
    }

    private void Write(EntryYaml yaml, Shape of, string prefix, string indent)
    {
        foreach (var field in of.Fields)
        {
            var name = prefix + field.Name;
            var inner = values.Keys.Where(key => key.StartsWith($"{name}.", StringComparison.Ordinal)).ToImmutableArray();
            if (values.TryGetValue(name, out var value))
            {
                WriteValue(yaml, field.Name, field.Type, value, indent);
            }
            else if (field.Type is FieldType.Records records && !inner.IsEmpty)
            {
                yaml.Key(field.Name, indent);
                yaml.Item();
                Write(yaml, records.Shape, $"{name}.", $"{indent}    ");
            }
            else if (field.Type is FieldType.MapOf map && !inner.IsEmpty)
            {
                yaml.Key(field.Name, indent);
                foreach (var key in inner)
                {
                    WriteValue(yaml, key[(name.Length + 1)..], map.Value, values[key], $"{indent}  ");
                }
            }
        }
    }

    private static void WriteValue(EntryYaml yaml, string name, FieldType type, string value, string indent)
    {
        if (type is FieldType.IdList or FieldType.TextList)
        {
            yaml.List(name, [.. Split(type, value)], indent);
        }
        else
        {
            yaml.Scalar(name, value, indent);
        }
    }
}

/// <summary>A field as a curator is asked for it.</summary>
/// <param name="Name">Its path, such as <c>date</c> or <c>steps.status</c>.</param>
/// <param name="Required">The fact is refused without it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Wants">What a value looks like.</param>
public sealed record AskedField(string Name, bool Required, string Meaning, string Wants);
