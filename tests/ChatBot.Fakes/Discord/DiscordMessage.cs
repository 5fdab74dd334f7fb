using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>A message as it stands in the channel.</summary>
/// <param name="Id">Its snowflake.</param>
/// <param name="ChannelId">Where.</param>
/// <param name="Json">The message object.</param>
/// <param name="Files">What was uploaded with it.</param>
public sealed record DiscordMessage(string Id, string ChannelId, JsonObject Json, IReadOnlyList<DiscordUpload> Files)
{
    private const int EphemeralFlag = 64;
    private const int LoadingFlag = 128;

    public string Content => Json.Text("content") ?? "";

    public bool Ephemeral => ((Json.Number("flags") ?? 0) & EphemeralFlag) != 0;

    /// <summary>The bot is still thinking.</summary>
    public bool Loading => ((Json.Number("flags") ?? 0) & LoadingFlag) != 0;

    /// <summary>The message this one replies to.</summary>
    public string? RepliesTo => Json.Object("message_reference").Text("message_id");

    /// <summary>Every button and select, from the first on, links included.</summary>
    public IEnumerable<JsonObject> Controls => Components(Json).Where(c => c.Number("type") is >= 2 and <= 8 and not 4);

    /// <summary>What a person reads: content, embeds, text displays and the labels of what can be pressed.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Line(text, Content);
            foreach (var embed in Json.Objects("embeds"))
            {
                Line(text, embed.Object("author").Text("name"));
                Line(text, embed.Text("title"));
                Line(text, embed.Text("description"));
                foreach (var item in embed.Objects("fields"))
                {
                    Line(text, $"{item.Text("name")}: {item.Text("value")}");
                }

                Line(text, embed.Object("footer").Text("text"));
            }

            foreach (var component in Components(Json))
            {
                Line(text, component.Text("content"));
                Line(text, component.Number("type") == 2 ? $"[{component.Text("label")}]" : null);
                Line(text, component.Number("type") is 3 ? $"<{component.Text("placeholder")}: {string.Join(" | ", component.Objects("options").Select(o => o.Text("label")))}>" : null);
            }

            foreach (var file in Files)
            {
                Line(text, $"(file {file.Name}, {file.Content.Length} bytes)");
            }

            return text.ToString().TrimEnd('\n');
        }
    }

    /// <summary>The button or select with this custom id.</summary>
    public JsonObject? Control(string customId) => Controls.FirstOrDefault(c => c.Text("custom_id") == customId);

    /// <summary>The custom id of the button with this label.</summary>
    public string? CustomId(string label) => Controls.FirstOrDefault(c => c.Text("label") == label)?.Text("custom_id");

    internal static IEnumerable<JsonObject> Components(JsonNode node) =>
        node.Objects("components").Concat(node.Object("accessory") is { } accessory ? [accessory] : [])
            .Concat(node.Object("component") is { } labelled ? [labelled] : [])
            .SelectMany(c => Components(c).Prepend(c));

    private static void Line(StringBuilder text, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            text.Append(line).Append('\n');
        }
    }
}

/// <summary>A file sent with a message.</summary>
public sealed record DiscordUpload(string Name, string ContentType, byte[] Content);
