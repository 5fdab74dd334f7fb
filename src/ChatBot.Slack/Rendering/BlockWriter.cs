using System.Text.Json;
using ChatBot.Answers.Rendering;

namespace ChatBot.Slack.Rendering;

/// <summary>The few Block Kit blocks that the bot uses, each within its limits.</summary>
internal static class BlockWriter
{
    public static void Header(Utf8JsonWriter json, string title)
    {
        json.WriteStartObject();
        json.WriteString("type", "header");
        Plain(json, "text", title, SlackLimits.HeaderText);
        json.WriteEndObject();
    }

    /// <summary>A section of text that is mrkdwn already.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mrkdwn">The text, within its limit.</param>
    /// <param name="accessory">Members of an element beside the text.</param>
    public static void Section(Utf8JsonWriter json, string mrkdwn, Action<Utf8JsonWriter>? accessory = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "section");
        json.WriteStartObject("text");
        Mrkdwn(json, mrkdwn);
        json.WriteEndObject();
        if (accessory is not null)
        {
            json.WriteStartObject("accessory");
            accessory(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Small print; each text is mrkdwn already.</summary>
    public static void Context(Utf8JsonWriter json, IEnumerable<string> elements)
    {
        json.WriteStartObject();
        json.WriteString("type", "context");
        json.WriteStartArray("elements");
        foreach (var element in elements.Take(SlackLimits.ContextElements))
        {
            json.WriteStartObject();
            Mrkdwn(json, element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Button(Utf8JsonWriter json, string id, string label, string value, bool primary = false)
    {
        json.WriteStartObject();
        json.WriteString("type", "button");
        json.WriteString("action_id", id);
        Plain(json, "text", label, SlackLimits.ButtonText);
        json.WriteString("value", value);
        if (primary)
        {
            json.WriteString("style", "primary");
        }

        json.WriteEndObject();
    }

    public static void Option(Utf8JsonWriter json, string label, string value)
    {
        json.WriteStartObject();
        Plain(json, "text", label, SlackLimits.OptionText);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>A plain text object, cut to its limit and never empty.</summary>
    public static void Plain(Utf8JsonWriter json, string name, string text, int limit)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "plain_text");
        var shown = TextCut.Shorten(text, limit);
        json.WriteString("text", string.IsNullOrWhiteSpace(shown) ? "…" : shown);
        json.WriteBoolean("emoji", false);
        json.WriteEndObject();
    }

    // Without verbatim Slack turns @here and bare addresses in foreign text into live ones.
    private static void Mrkdwn(Utf8JsonWriter json, string text)
    {
        json.WriteString("type", "mrkdwn");
        json.WriteString("text", string.IsNullOrWhiteSpace(text) ? "…" : text);
        json.WriteBoolean("verbatim", true);
    }
}
