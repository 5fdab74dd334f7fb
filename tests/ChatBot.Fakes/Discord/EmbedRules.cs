using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>What Discord asks of embeds. Limits: developers/resources/message, "Embed Limits".</summary>
internal static class EmbedRules
{
    private const int LargestTotal = 6000;

    public static void Check(JsonObject message, FormErrors errors)
    {
        var total = 0;
        var index = 0;
        foreach (var embed in message.Objects("embeds"))
        {
            var path = $"embeds.{index++}";
            errors.Length(embed, path, "title", 0, 256);
            errors.Length(embed, path, "description", 0, 4096);
            errors.Length(embed.Object("footer"), $"{path}.footer", "text", 0, 2048);
            errors.Length(embed.Object("author"), $"{path}.author", "name", 0, 256);
            errors.Count(embed, path, "fields", 0, 25);
            Link(embed, path, "url", errors);
            Link(embed.Object("image"), $"{path}.image", "url", errors);
            Link(embed.Object("thumbnail"), $"{path}.thumbnail", "url", errors);
            if (embed.Number("color") is < 0 or > 0xFFFFFF)
            {
                errors.Add($"{path}.color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
            }

            if (embed.Text("timestamp") is { } time && !DateTimeOffset.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out _))
            {
                errors.Add($"{path}.timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {time}. Should be ISO8601.");
            }

            total += Size(embed.Text("title")) + Size(embed.Text("description")) + Size(embed.Object("footer").Text("text")) + Size(embed.Object("author").Text("name"));
            total += CheckFields(embed, path, errors);
            if (IsEmpty(embed))
            {
                errors.Required($"{path}.description");
            }
        }

        if (total > LargestTotal)
        {
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static int CheckFields(JsonObject embed, string path, FormErrors errors)
    {
        var total = 0;
        var index = 0;
        foreach (var field in embed.Objects("fields"))
        {
            errors.Length(field, $"{path}.fields.{index}", "name", 1, 256, required: true);
            errors.Length(field, $"{path}.fields.{index}", "value", 1, 1024, required: true);
            total += Size(field.Text("name")) + Size(field.Text("value"));
            index++;
        }

        return total;
    }

    private static bool IsEmpty(JsonObject embed) =>
        string.IsNullOrWhiteSpace(embed.Text("title")) && string.IsNullOrWhiteSpace(embed.Text("description")) && !embed.Objects("fields").Any()
        && embed.Object("image") is null && embed.Object("thumbnail") is null && embed.Object("author") is null && embed.Object("footer") is null;

    private static int Size(string? text) => text?.Trim().Length ?? 0;

    private static void Link(JsonObject? parent, string path, string key, FormErrors errors)
    {
        if (parent.Text(key) is not { } link)
        {
            return;
        }

        if (link.Length > 2048)
        {
            errors.Add($"{path}.{key}", "BASE_TYPE_MAX_LENGTH", "Must be 2048 or fewer in length.");
        }
        else if (!link.StartsWith("attachment://", StringComparison.Ordinal) && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")))
        {
            errors.Add($"{path}.{key}", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }
}
