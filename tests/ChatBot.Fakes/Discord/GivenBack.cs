using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>Embeds, components and references as Discord gives them back: with what it adds to what was sent (its OpenAPI document, the schemas named …Response).</summary>
internal static class GivenBack
{
    /// <summary>Embeds with their type; a field stands below the one before unless it was sent otherwise.</summary>
    public static JsonArray Embeds(JsonObject body)
    {
        var embeds = Copy(body, "embeds");
        foreach (var embed in embeds.OfType<JsonObject>())
        {
            embed["type"] ??= "rich";
            foreach (var field in embed.Objects("fields"))
            {
                field["inline"] ??= false;
            }
        }

        return embeds;
    }

    /// <summary>Components numbered from 1 in the order in which they stand; of a select one option is picked unless it was sent otherwise.</summary>
    public static JsonArray Components(JsonObject body)
    {
        var message = new JsonObject { ["components"] = Copy(body, "components") };
        var number = 0;
        foreach (var component in DiscordMessage.Components(message))
        {
            number++;
            component["id"] ??= number;
            if (component.Number("type") is 3 or >= 5 and <= 8)
            {
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
            }
        }

        return Copy(message, "components");
    }

    /// <summary>To which message, of which channel, a reply refers.</summary>
    public static JsonObject Reference(JsonObject reference, string channelId) => new()
    {
        ["type"] = 0,
        ["channel_id"] = reference.Text("channel_id") ?? channelId,
        ["message_id"] = reference.Text("message_id"),
    };

    private static JsonArray Copy(JsonObject body, string key) => body[key]?.DeepClone() as JsonArray ?? [];
}
