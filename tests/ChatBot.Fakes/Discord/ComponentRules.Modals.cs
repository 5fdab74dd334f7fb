using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <content>Modals and their inputs.</content>
internal static partial class ComponentRules
{
    /// <summary>Checks a modal's data.</summary>
    public static DiscordRefusal? CheckModal(JsonObject modal)
    {
        var errors = new FormErrors();
        errors.Length(modal, "data", "custom_id", 1, 100, required: true);
        errors.Length(modal, "data", "title", 1, 45, required: true);
        if (modal["components"] is not JsonArray)
        {
            errors.Required("data.components");
        }

        errors.Count(modal, "data", "components", 1, 5);
        Each(modal, "components", "data", (component, path) =>
        {
            switch (component.Number("type"))
            {
                case Row:
                    Each(component, "components", path, (input, at) => Input(input, at, errors));
                    break;
                case Label:
                    errors.Length(component, path, "label", 1, 45, required: true);
                    errors.Length(component, path, "description", 0, 100);
                    if (component.Object("component") is { } inner)
                    {
                        Input(inner, $"{path}.component", errors);
                    }
                    else
                    {
                        errors.Required($"{path}.component");
                    }

                    break;
                case Text:
                    errors.Length(component, path, "content", 1, 4000, required: true);
                    break;
                default:
                    errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                    break;
            }
        });
        Unique(DiscordMessage.Components(modal), "data.components", errors);
        return errors.Any ? errors.Refusal : null;
    }

    private static void Input(JsonObject input, string path, FormErrors errors)
    {
        errors.Length(input, path, "custom_id", 1, 100, required: true);
        if (input.Number("type") == TextInput)
        {
            errors.Length(input, path, "placeholder", 0, 100);
            errors.Length(input, path, "value", 0, 4000);
            if (input.Number("style") is not (1 or 2))
            {
                errors.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
            }
        }
        else if (input.Number("type") is 3 or 5 or 6 or 7 or 8)
        {
            CheckSelect(input, path, errors);
        }
        else if (input.Number("type") is not (19 or 21 or 22 or 23))
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" is not an input.");
        }
    }
}
