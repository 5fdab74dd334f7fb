using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>What Discord asks of a command's declaration. Limits: developers/interactions/application-commands.</summary>
internal static class CommandRules
{
    private const int LargestCommand = 8000;
    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    public static void Check(JsonObject command, string path, FormErrors errors)
    {
        var type = command.Number("type") ?? 1;
        if (type == 1)
        {
            Name(command, path, errors);
            Described(command, path, errors);
            Options(command, path, depth: 0, errors);
        }
        else
        {
            errors.Length(command, path, "name", 1, 32, required: true);
            if (command.Text("description") is { Length: > 0 })
            {
                errors.Add(At(path, "description"), "APPLICATION_COMMANDS_DESCRIPTION_INVALID", "Context menu commands cannot have description");
            }
        }

        if (Size(command) > LargestCommand)
        {
            errors.Add(path.Length == 0 ? "name" : path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    /// <summary>Checks the choices suggested for an option that is being typed.</summary>
    public static DiscordRefusal? CheckChoices(JsonObject data, JsonObject interaction)
    {
        var errors = new FormErrors();
        if (data["choices"] is not JsonArray)
        {
            errors.Required("data.choices");
        }

        Choices(data, "data", Focused(interaction.Object("data"))?.Number("type") ?? 3, errors);
        return errors.Any ? errors.Refusal : null;
    }

    /// <summary>The characters that count to the 8000: the longest localisation of each text.</summary>
    public static int Size(JsonObject node) =>
        Longest(node, "name") + Longest(node, "description") + (node.Text("value")?.Length ?? 0)
        + node.Objects("options").Sum(Size) + node.Objects("choices").Sum(Size);

    private static JsonObject? Focused(JsonNode? node) =>
        node.Objects("options").Select(o => o.Flag("focused") == true ? o : Focused(o)).FirstOrDefault(o => o is not null);

    private static int Longest(JsonObject node, string key) =>
        Math.Max(node.Text(key)?.Length ?? 0, node.Object($"{key}_localizations")?.Max(l => l.Value?.ToString().Length ?? 0) ?? 0);

    private static void Options(JsonObject parent, string path, int depth, FormErrors errors)
    {
        errors.Count(parent, path, "options", 0, 25);
        var options = parent.Objects("options").ToArray();
        var optional = false;
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[i];
            var at = At(path, $"options.{i}");
            var type = option.Number("type");
            Name(option, at, errors);
            Described(option, at, errors);
            if (type is null or < 1 or > 11)
            {
                errors.Add($"{at}.type", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).");
            }

            if ((type == 2 && depth > 0) || (type == 1 && depth > 1) || (type is 1 or 2) != (options[0].Number("type") is 1 or 2))
            {
                errors.Add($"{at}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
            }

            if (type is 1 or 2)
            {
                Options(option, at, type == 2 ? 1 : 2, errors);
                continue;
            }

            var required = option.Flag("required") == true;
            if (required && optional)
            {
                errors.Add($"{at}.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optional |= !required;
            Choices(option, at, type ?? 3, errors);
            if (option.Flag("autocomplete") == true && (option.Objects("choices").Any() || type is not (3 or 4 or 10)))
            {
                errors.Add($"{at}.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", "Autocomplete is for string, integer and number options without choices");
            }
        }

        foreach (var twice in options.GroupBy(o => o.Text("name")).Where(g => g.Count() > 1))
        {
            errors.Add(At(path, "options"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", $"Option names must be unique: {twice.Key}");
        }

        foreach (var locale in options.SelectMany(o => o.Object("name_localizations") ?? []).GroupBy(l => (l.Key, l.Value?.ToString())).Where(g => g.Count() > 1))
        {
            errors.Add(At(path, "options"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", $"Option names must be unique in {locale.Key.Key}");
        }
    }

    private static void Choices(JsonObject parent, string path, long type, FormErrors errors)
    {
        errors.Count(parent, path, "choices", 0, 25);
        var index = 0;
        foreach (var choice in parent.Objects("choices"))
        {
            var at = At(path, $"choices.{index++}");
            errors.Length(choice, at, "name", 1, 100, required: true);
            Localized(choice, at, "name", 100, asName: false, errors);
            if (type == 3)
            {
                errors.Length(choice, at, "value", 1, 100, required: true);
            }
            else if (choice["value"] is not JsonValue value || !value.TryGetValue<double>(out _))
            {
                errors.Add($"{at}.value", "NUMBER_TYPE_COERCE", "Value is not a number.");
            }
        }
    }

    private static void Name(JsonObject node, string path, FormErrors errors)
    {
        errors.Length(node, path, "name", 1, 32, required: true);
        if (node.Text("name") is { Length: > 0 } name && !IsName(name))
        {
            errors.Add(At(path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        Localized(node, path, "name", 32, asName: true, errors);
    }

    private static void Described(JsonObject node, string path, FormErrors errors)
    {
        errors.Length(node, path, "description", 1, 100, required: true);
        Localized(node, path, "description", 100, asName: false, errors);
    }

    private static void Localized(JsonObject node, string path, string key, int longest, bool asName, FormErrors errors)
    {
        foreach (var (locale, text) in node.Object($"{key}_localizations") ?? [])
        {
            var at = At(path, $"{key}_localizations.{locale}");
            if (!Locales.Contains(locale))
            {
                errors.Add(at, "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
            }
            else if (text?.ToString() is not { Length: > 0 } value || value.Length > longest)
            {
                errors.Add(at, "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {longest} in length.");
            }
            else if (asName && !IsName(value))
            {
                errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }
    }

    /// <summary>Letters, digits, dash, underscore, apostrophe, marks of Devanagari and Thai; in lower case where there is one.</summary>
    private static bool IsName(string name) => name.EnumerateRunes().All(r =>
        Rune.ToLowerInvariant(r) == r && (r.Value is '-' or '_' or '\'' or >= 0x900 and <= 0x97F or >= 0xE00 and <= 0xE7F || Rune.IsLetter(r)
        || Rune.GetUnicodeCategory(r) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber));

    private static string At(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
