using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>A message as it stands.</summary>
/// <param name="ChannelId">Where.</param>
/// <param name="Timestamp">Slack's <c>ts</c>, its name within the channel.</param>
/// <param name="Json">Text, blocks and so on.</param>
/// <param name="Ephemeral">Seen by one person only.</param>
public sealed record SlackMessage(string ChannelId, string Timestamp, JsonObject Json, bool Ephemeral)
{
    public string? ThreadTimestamp => Json.Text("thread_ts");

    /// <summary>The text of all blocks, or the top-level text where there are none.</summary>
    public string Text => Json.Objects("blocks").Any() ? SlackText.Read(Json) : Json.Text("text") ?? "";

    /// <summary>Every element that can be used: of actions, sections and inputs.</summary>
    public IEnumerable<JsonObject> Controls => SlackText.Controls(Json);
}

/// <summary>A modal or Home tab.</summary>
public sealed record SlackView(string Id, string UserId, JsonObject Json)
{
    public string Text => SlackText.Read(Json);

    public IEnumerable<JsonObject> Controls => SlackText.Controls(Json);
}

/// <summary>Reads blocks as a person does.</summary>
internal static class SlackText
{
    public static IEnumerable<JsonObject> Controls(JsonObject holder)
    {
        foreach (var block in holder.Objects("blocks"))
        {
            foreach (var element in block.Objects("elements").Concat(new[] { block.Object("accessory"), block.Object("element") }.OfType<JsonObject>()))
            {
                if (element["action_id"] is not null)
                {
                    var copy = (JsonObject)element.DeepClone();
                    copy["block_id"] = block.Text("block_id");
                    yield return copy;
                }
            }
        }
    }

    public static string Read(JsonObject holder)
    {
        var text = new StringBuilder();
        foreach (var node in new JsonNode?[] { holder["title"], holder["blocks"] })
        {
            Walk(node, text);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Walk(JsonNode? node, StringBuilder text)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Walk(item, text);
            }
        }
        else if (node is JsonObject o)
        {
            if (o["text"] is JsonValue v && v.TryGetValue<string>(out var words))
            {
                text.Append(words).Append('\n');
            }

            foreach (var (key, value) in o)
            {
                if (value is JsonArray or JsonObject && key is not ("confirm" or "options" or "option_groups"))
                {
                    Walk(value, text);
                }
            }
        }
    }
}
