using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Answers;

namespace ChatBot.Slack.Rendering;

/// <summary>Writes an answer as a Slack message of Block Kit blocks.</summary>
/// <param name="alwaysPublic">True where <c>Answers:Visibility</c> is <c>Public</c>.</param>
/// <param name="charts">How a response to a command or press shows a chart; null where nothing draws any.</param>
public sealed class SlackRenderer(bool alwaysPublic = false, ChartBlock? charts = null)
{
    private const int MainFigures = 3;

    internal static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message that answers a slash command.</summary>
    public void Write(Answer answer, IBufferWriter<byte> output) => WriteResponse(answer, new MessageFrame { InChannel = IsPublic(answer) }, output);

    /// <summary>Whether the channel sees the answer at once.</summary>
    internal bool IsPublic(Answer answer) => answer.Public || alwaysPublic;

    /// <summary>A response to a command or press, to which no file can be added.</summary>
    internal void WriteResponse(Answer answer, MessageFrame frame, IBufferWriter<byte> output) => Write(answer, frame, output, charts);

    /// <summary>A post of the bot's own.</summary>
    internal static void Write(Answer answer, MessageFrame frame, IBufferWriter<byte> output) => Write(answer, frame, output, null);

    private static void Write(Answer answer, MessageFrame frame, IBufferWriter<byte> output, ChartBlock? charts)
    {
        using var json = new Utf8JsonWriter(output, Writing);
        json.WriteStartObject();
        WriteFrame(json, frame, Fallback(answer));
        json.WriteStartArray("blocks");
        AnswerBlocks.Write(json, answer, frame.IsPublic ? AnswerActionsShown.Asks : AnswerActionsShown.AsksAndShare);
        charts?.Write(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A message of one sentence of the bot's own.</summary>
    internal static byte[] Sentence(string mrkdwn, MessageFrame frame)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            WriteFrame(json, frame, mrkdwn);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    // Nothing here ever asks Slack to link names, so that nobody is called.
    private static void WriteFrame(Utf8JsonWriter json, MessageFrame frame, string text)
    {
        if (frame.InChannel is { } inChannel)
        {
            json.WriteString("response_type", inChannel ? "in_channel" : "ephemeral");
        }

        if (frame.ReplaceOriginal is { } replace)
        {
            json.WriteBoolean("replace_original", replace);
        }

        if (frame.Channel is { } channel)
        {
            json.WriteString("channel", channel);
        }

        if (frame.Thread is { } thread)
        {
            json.WriteString("thread_ts", thread);
        }

        json.WriteString("text", text);
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
    }

    // Notifications and screen readers have nothing else: the headline, and the main figures that it does not say.
    private static string Fallback(Answer answer)
    {
        var figures = answer.Facts
            .Where(fact => fact.Kind is AnswerFactKind.Rate or AnswerFactKind.Peak && !answer.Headline.Contains(fact.Value, StringComparison.Ordinal))
            .Take(MainFigures)
            .Select(fact => $"{fact.Label}: {fact.Value}");
        var text = Mrkdwn.EscapeWithin(string.Join('\n', figures.Prepend(answer.Headline)), SlackLimits.FallbackText);
        return string.IsNullOrWhiteSpace(text) ? "…" : text;
    }
}
