using System.Globalization;
using ChatBot.Facts.Model;
using F23.StringSimilarity;

namespace ChatBot.Facts.Loading;

/// <summary>Compares a piece of YAML with the shape it should have.</summary>
internal sealed class ShapeCheck(string file, List<FactFault> faults)
{
    private static readonly Damerau Distance = new();

    /// <returns>True when every field is as the shape wants it.</returns>
    public bool Check(YamlMap map, Shape shape)
    {
        var before = faults.Count;
        foreach (var entry in map.Entries)
        {
            if (shape.Find(entry.Key) is not { } field)
            {
                Fault(FactRule.UnknownKey, entry.Line, $"unknown key '{entry.Key}' in a {shape.Name}; {Nearest(entry.Key, shape.Fields.Select(known => known.Name))}");
            }
            else if (entry.Value is YamlText { IsNull: true })
            {
                Fault(FactRule.EmptyValue, entry.Line, $"'{entry.Key}' is empty; give {Describe(field.Type)} or leave the key out");
            }
            else
            {
                Check(entry.Key, entry.Value, field.Type);
            }
        }

        foreach (var field in shape.Fields)
        {
            if (field.Required && map.Find(field.Name) is null)
            {
                Fault(FactRule.MissingKey, map.Line, $"a {shape.Name} needs '{field.Name}': {Describe(field.Type)}");
            }
        }

        return faults.Count == before;
    }

    /// <summary>Says which of the known words comes nearest.</summary>
    public static string Nearest(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Distance.Distance(word, candidate));
        return nearest is null ? "none is known" : $"did you mean '{nearest}'?";
    }

    private void Check(string key, YamlNode value, FieldType type)
    {
        switch (type)
        {
            case FieldType.Records records:
                CheckRecords(key, value, records.Shape);
                break;
            case FieldType.One one when value is YamlMap fields:
                Check(fields, one.Shape);
                break;
            case FieldType.MapOf map when value is YamlMap entries:
                foreach (var entry in entries.Entries)
                {
                    CheckScalar($"{key}.{entry.Key}", entry.Key, entry.Line, map.Key ?? new FieldType.Id());
                    Check($"{key}.{entry.Key}", entry.Value, map.Value);
                }

                break;
            case FieldType.TextList or FieldType.IdList when value is YamlList list:
                FieldType item = type is FieldType.IdList ? new FieldType.Id() : new FieldType.Text();
                foreach (var element in list.Items)
                {
                    Check(key, element, item);
                }

                break;
            case FieldType.One or FieldType.MapOf or FieldType.TextList or FieldType.IdList:
                Fault(FactRule.WrongValue, value.Line, $"'{key}' should be {Describe(type)}");
                break;
            default:
                if (value is YamlText text)
                {
                    CheckScalar(key, text.Value, text.Line, type);
                }
                else
                {
                    Fault(FactRule.WrongValue, value.Line, $"'{key}' should be {Describe(type)}");
                }

                break;
        }
    }

    private void CheckRecords(string key, YamlNode value, Shape shape)
    {
        if (value is not YamlList list || list.Items.Count == 0)
        {
            Fault(FactRule.WrongValue, value.Line, $"'{key}' should be a list with at least one {shape.Name}");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                Check(map, shape);
            }
            else
            {
                Fault(FactRule.WrongValue, item.Line, $"each of '{key}' should be a {shape.Name} with its keys");
            }
        }
    }

    private void CheckScalar(string key, string text, int line, FieldType type)
    {
        var right = type switch
        {
            FieldType.Id => IsId(text),
            FieldType.Date => FactDate.TryParse(text, out _),
            FieldType.Flag => text is "true" or "false",
            FieldType.Link => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
            FieldType.Number number => TryNumber(text, out var value) && value >= number.Least && value <= number.Most,
            FieldType.Word word => word.Allowed.Contains(text),
            _ => !string.IsNullOrWhiteSpace(text),
        };
        if (!right)
        {
            var hint = type is FieldType.Word words ? $"; {Nearest(text, words.Allowed)}" : "";
            Fault(FactRule.WrongValue, line, $"'{key}' is '{Shorten(text)}'; it should be {Describe(type)}{hint}");
        }
    }

    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool IsId(string text)
    {
        if (text.Length is 0 or > 80 || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    /// <summary>What a value of the type looks like.</summary>
    public static string Describe(FieldType type) => type switch
    {
        FieldType.Id => "an id in lower-case kebab-case",
        FieldType.IdList => "a list of ids, such as [us, china]",
        FieldType.TextList => "a list of texts",
        FieldType.Date => "a date such as 2025-10-26, 2025-10 or 2025",
        FieldType.Flag => "true or false",
        FieldType.Link => "an http or https address",
        FieldType.Number number => string.Create(CultureInfo.InvariantCulture, $"a number from {number.Least} to {number.Most} ({number.Unit})"),
        FieldType.Word word => $"one of {string.Join(", ", word.Allowed)}",
        FieldType.Records records => $"a list of {records.Shape.Name}s",
        FieldType.One one => $"a mapping with the keys {string.Join(", ", one.Shape.Fields.Select(field => field.Name))}",
        FieldType.MapOf => "a mapping from ids to values",
        _ => "a text",
    };

    private void Fault(string rule, int line, string message) => faults.Add(new FactFault(new FactOrigin(file, line), message, rule));
}
