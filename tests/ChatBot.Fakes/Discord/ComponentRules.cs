using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>What Discord asks of buttons, selects and layouts. Limits: developers/components/reference.</summary>
internal static partial class ComponentRules
{
    private const int Row = 1;
    private const int Button = 2;
    private const int TextInput = 4;
    private const int Section = 9;
    private const int Text = 10;
    private const int Container = 17;
    private const int Label = 18;

    public static void Check(JsonObject message, bool version2, IReadOnlyList<DiscordUpload> files, FormErrors errors)
    {
        if (!version2)
        {
            errors.Count(message, "", "components", 0, 5);
        }

        var all = DiscordMessage.Components(message).ToArray();
        if (version2 && all.Length > 40)
        {
            errors.Add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 40 in length.");
        }

        if (version2 && all.Sum(c => c.Number("type") == Text ? c.Text("content")?.Length ?? 0 : 0) > 4000)
        {
            errors.Add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total displayable text size of all components exceeds the maximum of 4000.");
        }

        Each(message, "components", "", (component, path) => Top(component, path, version2, files, errors));
        Unique(all, "components", errors);
    }

    private static void Top(JsonObject component, string path, bool version2, IReadOnlyList<DiscordUpload> files, FormErrors errors)
    {
        var type = component.Number("type");
        if (type == Row)
        {
            CheckRow(component, path, errors);
        }
        else if (!version2)
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
        }
        else if (type == Container)
        {
            errors.Count(component, path, "components", 1, 39);
            Each(component, "components", path, (child, at) =>
            {
                if (child.Number("type") is Container or Button)
                {
                    errors.Add($"{at}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 9, 10, 12, 13, 14).");
                }
                else
                {
                    Top(child, at, version2, files, errors);
                }
            });
        }
        else
        {
            CheckLayout(component, path, files, errors);
        }
    }

    private static void CheckLayout(JsonObject component, string path, IReadOnlyList<DiscordUpload> files, FormErrors errors)
    {
        switch (component.Number("type"))
        {
            case Section:
                errors.Count(component, path, "components", 1, 3);
                Each(component, "components", path, (text, at) => errors.Length(text, at, "content", 1, 4000, required: true));
                if (component.Object("accessory") is not { } accessory)
                {
                    errors.Required($"{path}.accessory");
                }
                else if (accessory.Number("type") == Button)
                {
                    CheckButton(accessory, $"{path}.accessory", errors);
                }

                break;
            case Text:
                errors.Length(component, path, "content", 1, 4000, required: true);
                break;
            case 12:
                errors.Count(component, path, "items", 1, 10);
                Each(component, "items", path, (item, at) =>
                {
                    errors.Length(item, at, "description", 0, 1024);
                    Media(item.Object("media"), $"{at}.media", files, errors);
                });
                break;
            case 13:
                Media(component.Object("file"), $"{path}.file", files, errors);
                break;
            case 14:
                break;
            default:
                errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 9, 10, 12, 13, 14, 17).");
                break;
        }
    }

    private static void CheckRow(JsonObject row, string path, FormErrors errors)
    {
        var children = row.Objects("components").ToArray();
        errors.Count(row, path, "components", 1, 5);
        if (children.Length == 0)
        {
            errors.Required($"{path}.components");
        }
        else if (children.Length > 1 && children.Any(c => c.Number("type") != Button))
        {
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }

        Each(row, "components", path, (child, at) =>
        {
            if (child.Number("type") == Button)
            {
                CheckButton(child, at, errors);
            }
            else if (child.Number("type") is 3 or 5 or 6 or 7 or 8)
            {
                CheckSelect(child, at, errors);
            }
            else
            {
                errors.Add($"{at}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
            }
        });
    }

    private static void CheckButton(JsonObject button, string path, FormErrors errors)
    {
        errors.Length(button, path, "label", 0, 80);
        if (button.Text("label") is not { Length: > 0 } && button.Object("emoji") is null && button.Number("style") != 6)
        {
            errors.Add(path, "BUTTON_COMPONENT_MUST_HAVE_LABEL_OR_EMOJI", "A button must have a label or emoji");
        }

        switch (button.Number("style"))
        {
            case >= 1 and <= 4:
                errors.Length(button, path, "custom_id", 1, 100, required: true);
                if (button["url"] is not null)
                {
                    errors.Add($"{path}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
                }

                break;
            case 5:
                errors.Length(button, path, "url", 1, 512, required: true);
                if (button["custom_id"] is not null)
                {
                    errors.Add($"{path}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
                }

                if (button.Text("url") is { } url && !url.StartsWith("http://", StringComparison.Ordinal) && !url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("discord://", StringComparison.Ordinal))
                {
                    errors.Add($"{path}.url", "BUTTON_COMPONENT_INVALID_URL_SCHEME", "Scheme must be one of ('discord', 'http', 'https').");
                }

                break;
            case 6:
                break;
            default:
                errors.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
                break;
        }
    }

    private static void CheckSelect(JsonObject select, string path, FormErrors errors)
    {
        errors.Length(select, path, "custom_id", 1, 100, required: true);
        errors.Length(select, path, "placeholder", 0, 150);
        if (select.Number("type") == 3)
        {
            if (!select.Objects("options").Any())
            {
                errors.Required($"{path}.options");
            }

            errors.Count(select, path, "options", 1, 25);
            Each(select, "options", path, (option, at) =>
            {
                errors.Length(option, at, "label", 1, 100, required: true);
                errors.Length(option, at, "value", 1, 100, required: true);
                errors.Length(option, at, "description", 0, 100);
            });
            var values = select.Objects("options").Select(o => o.Text("value")).ToArray();
            if (values.Distinct().Count() != values.Length)
            {
                errors.Add($"{path}.options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }

        if (select.Number("min_values") is < 0 or > 25 || select.Number("max_values") is < 1 or > 25
            || (select.Number("min_values") ?? 1) > (select.Number("max_values") ?? 1))
        {
            errors.Add($"{path}.min_values", "NUMBER_TYPE_MAX", "min_values must lie between 0 and max_values, which is at most 25.");
        }
    }

    private static void Media(JsonObject? media, string path, IReadOnlyList<DiscordUpload> files, FormErrors errors)
    {
        const string Scheme = "attachment://";
        if (media.Text("url") is not { } url)
        {
            errors.Required($"{path}.url");
        }
        else if (url.StartsWith(Scheme, StringComparison.Ordinal) && files.All(f => f.Name != url[Scheme.Length..]))
        {
            errors.Add($"{path}.url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment was not found: {url}");
        }
    }

    private static void Unique(IEnumerable<JsonObject> components, string path, FormErrors errors)
    {
        foreach (var twice in components.Select(c => c.Text("custom_id")).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1))
        {
            errors.Add(path, "COMPONENT_CUSTOM_ID_DUPLICATED", $"Component custom id cannot be duplicated: {twice.Key}");
        }
    }

    private static void Each(JsonObject parent, string key, string path, Action<JsonObject, string> check)
    {
        var index = 0;
        foreach (var child in parent.Objects(key))
        {
            check(child, path.Length == 0 ? $"{key}.{index}" : $"{path}.{key}.{index}");
            index++;
        }
    }
}
