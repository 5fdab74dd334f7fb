using System.Text.Json;

namespace ChatBot.Discord.Registration;

/// <summary>
/// Compares what Discord has with what is declared. Discord adds numbers, versions and defaults of its own, and leaves
/// out what is empty; none of that is a difference.
/// </summary>
internal static class CommandDifference
{
    private static readonly HashSet<string> Compared = new(StringComparer.Ordinal)
    {
        "name", "type", "description", "name_localizations", "description_localizations", "options", "required",
        "choices", "value", "autocomplete", "min_length", "max_length", "min_value", "max_value",
    };

    /// <returns>A line for each difference, such as <c>/tariff · party · description: “old” → “new”</c>.</returns>
    /// <exception cref="JsonException">One of them is no JSON.</exception>
    public static IReadOnlyList<string> Between(string registered, string declared)
    {
        var before = Flatten(registered);
        var after = Flatten(declared);
        var lines = new List<string>();
        foreach (var (command, values) in after)
        {
            if (!before.TryGetValue(command, out var old))
            {
                lines.Add($"+ {command} is new");
                continue;
            }

            foreach (var path in values.Keys.Union(old.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (was, willBe) = (old.GetValueOrDefault(path), values.GetValueOrDefault(path));
                if (was != willBe)
                {
                    lines.Add($"~ {command}{path}: {Show(was)} → {Show(willBe)}");
                }
            }
        }

        lines.AddRange(before.Keys.Where(command => !after.ContainsKey(command)).Select(command => $"- {command} goes"));
        return lines;
    }

    private static string Show(string? value) => value is null ? "nothing" : $"“{value}”";

    private static Dictionary<string, Dictionary<string, string>> Flatten(string json)
    {
        using var list = JsonDocument.Parse(json);
        var commands = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var command in list.RootElement.EnumerateArray())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            Collect(command, "", values);
            var slash = !command.TryGetProperty("type"u8, out var type) || type.ToString() == "1";
            commands[(slash ? "/" : "menu entry ") + command.GetProperty("name"u8).GetString()] = values;
        }

        return commands;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> values)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!Compared.Contains(member.Name))
            {
                continue;
            }

            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                CollectList(member, path, values);
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var locale in member.Value.EnumerateObject())
                {
                    values[$"{path} · {member.Name}.{locale.Name}"] = locale.Value.ToString();
                }
            }
            else if (member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False) && !(path.Length == 0 && member.Name is "type"))
            {
                values[$"{path} · {member.Name}"] = member.Value.ToString();
            }
        }
    }

    // The order counts: Discord shows options and choices in it.
    private static void CollectList(JsonProperty list, string path, Dictionary<string, string> values)
    {
        var position = 0;
        foreach (var item in list.Value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name"u8, out var name))
            {
                values[$"{path} · {name} · position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture);
                Collect(item, $"{path} · {name}", values);
                position++;
            }
        }
    }
}
