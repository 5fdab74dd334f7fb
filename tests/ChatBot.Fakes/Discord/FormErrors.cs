using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>Collects what is wrong with a body, in the nested shape of Discord's error 50035.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject root = [];

    public bool Any => root.Count > 0;

    /// <summary>All wrong fields at once.</summary>
    public DiscordRefusal Refusal => new(400, 50035, "Invalid Form Body", (JsonObject)root.DeepClone());

    /// <param name="path">Keys and indexes, separated by dots: <c>embeds.0.title</c>.</param>
    /// <param name="code">Discord's word, such as <c>BASE_TYPE_MAX_LENGTH</c>.</param>
    /// <param name="message">Discord's sentence.</param>
    public void Add(string path, string code, string message)
    {
        var node = root;
        foreach (var key in path.Split('.'))
        {
            if (node[key] is not JsonObject next)
            {
                next = [];
                node[key] = next;
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray list)
        {
            list = [];
            node["_errors"] = list;
        }

        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    /// <summary>Checks the length of a text; one that is absent is only wrong when required.</summary>
    public void Length(JsonNode? parent, string path, string key, int min, int max, bool required = false)
    {
        var at = path.Length == 0 ? key : $"{path}.{key}";
        if ((parent as JsonObject)?[key] is not { } node)
        {
            if (required)
            {
                Required(at);
            }
        }
        else if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Add(at, "STRING_TYPE_CONVERT", $"Could not interpret \"{node.ToJsonString()}\" as string.");
        }
        else if (text.Trim().Length < min || text.Length > max)
        {
            Add(at, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }
    }

    public void Count(JsonNode? parent, string path, string key, int min, int max)
    {
        if ((parent as JsonObject)?[key] is JsonArray list && (list.Count < min || list.Count > max))
        {
            Add(path.Length == 0 ? key : $"{path}.{key}", "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");
}
