using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Rendering;
using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Rendering;

/// <summary>Writes an answer as Discord's message data: one embed, no mentions, for the asker alone unless it is public.</summary>
/// <param name="publicByDefault">True where <c>Answers:Visibility</c> is <c>Public</c>.</param>
public sealed class DiscordRenderer(bool publicByDefault)
{
    private const string Failure = "This could not be answered because of a fault in the bot; the fault has been logged.";

    /// <summary>Text goes out as it is: Discord takes UTF-8, and escapes would only make it longer.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True where everybody sees an answer unless it is asked otherwise.</summary>
    public bool PublicByDefault => publicByDefault;

    /// <summary>The message data as text, for terminals and tests.</summary>
    public string ToJson(Answer answer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            WriteMessage(writer, answer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes the message data, one JSON object.</summary>
    public void WriteMessage(Utf8JsonWriter writer, Answer answer) => WriteMessage(writer, answer, chart: null, replaces: false);

    /// <param name="writer">Where to.</param>
    /// <param name="answer">What to write.</param>
    /// <param name="chart">The file of the answer's first chart; null where none is sent.</param>
    /// <param name="replaces">True where it takes the place of a message, whose chart must not stay.</param>
    internal void WriteMessage(Utf8JsonWriter writer, Answer answer, DiscordFile? chart, bool replaces)
    {
        var embed = AnswerEmbed.Of(answer);
        writer.WriteStartObject();
        writer.WriteStartArray("embeds"u8);
        WriteEmbed(writer, embed, chart);
        writer.WriteEndArray();
        if (chart is not null || replaces)
        {
            WriteAttachments(writer, answer, chart);
        }

        AnswerButtons.Write(writer, answer, share: !answer.Public && !publicByDefault);
        WriteManners(writer, answer.Public || publicByDefault);
        writer.WriteEndObject();
    }

    /// <summary>Writes the answer to a message as a reply to it, which the whole channel or thread sees.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="answer">Null where the bot itself failed.</param>
    /// <param name="chart">The file of the answer's first chart; null where none is sent.</param>
    /// <param name="messageId">The message that is answered; where it is gone by then the answer stands alone.</param>
    internal static void WriteReply(Utf8JsonWriter writer, Answer? answer, DiscordFile? chart, string messageId)
    {
        writer.WriteStartObject();
        if (answer is null)
        {
            writer.WriteString("content"u8, Failure);
        }
        else
        {
            writer.WriteStartArray("embeds"u8);
            WriteEmbed(writer, AnswerEmbed.Of(answer), chart);
            writer.WriteEndArray();
            if (chart is not null)
            {
                WriteAttachments(writer, answer, chart);
            }

            AnswerButtons.Write(writer, answer, share: false);
        }

        WriteNoMentions(writer, isReply: true);
        writer.WriteStartObject("message_reference"u8);
        writer.WriteString("message_id"u8, messageId);
        writer.WriteBoolean("fail_if_not_exists"u8, false);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The message data for a question on which the bot itself failed.</summary>
    internal static void WriteFailure(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("content"u8, Failure);
        WriteManners(writer, visibleToAll: false);
        writer.WriteEndObject();
    }

    /// <summary>The message data for a button that this release does not know.</summary>
    internal static void WriteUnknownButton(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("content"u8, "This button is of another release of the bot; type the command instead, for example /tariff china."u8);
        WriteManners(writer, visibleToAll: false);
        writer.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter writer, Answer answer, DiscordFile? chart)
    {
        writer.WriteStartArray("attachments"u8);
        if (chart is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, "0"u8);
            writer.WriteString("filename"u8, chart.Name);
            writer.WriteString("description"u8, TextCut.Shorten(DiscordText.Plain(answer.Charts[0].AltText), DiscordLimits.AttachmentDescription));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEmbed(Utf8JsonWriter writer, AnswerEmbed embed, DiscordFile? chart)
    {
        writer.WriteStartObject();
        if (embed.Title.Length > 0)
        {
            writer.WriteString("title"u8, embed.Title);
        }

        if (embed.Description.Length > 0)
        {
            writer.WriteString("description"u8, embed.Description);
        }

        if (embed.Fields.Count > 0)
        {
            writer.WriteStartArray("fields"u8);
            foreach (var field in embed.Fields)
            {
                writer.WriteStartObject();
                writer.WriteString("name"u8, field.Name);
                writer.WriteString("value"u8, field.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (chart is not null)
        {
            writer.WriteStartObject("image"u8);
            writer.WriteString("url"u8, $"attachment://{chart.Name}");
            writer.WriteEndObject();
        }

        writer.WriteStartObject("footer"u8);
        writer.WriteString("text"u8, embed.Footer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteManners(Utf8JsonWriter writer, bool visibleToAll)
    {
        WriteNoMentions(writer, isReply: false);
        if (!visibleToAll)
        {
            writer.WriteNumber("flags"u8, DiscordLimits.EphemeralFlag);
        }
    }

    // Nobody is ever pinged, whatever a text holds.
    private static void WriteNoMentions(Utf8JsonWriter writer, bool isReply)
    {
        writer.WriteStartObject("allowed_mentions"u8);
        writer.WriteStartArray("parse"u8);
        writer.WriteEndArray();
        if (isReply)
        {
            writer.WriteBoolean("replied_user"u8, false);
        }

        writer.WriteEndObject();
    }
}
