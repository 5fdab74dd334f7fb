using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Rendering;

namespace ChatBot.Slack.Rendering;

/// <summary>Writes an answer as a Slack message of Block Kit blocks. What does not fit is left out whole, and said to be.</summary>
public sealed class SlackRenderer(bool alwaysPublic = false)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Room for the notes, the sources and the footer below the facts.
    private const int BlocksForFacts = 30;

    public void Write(Answer answer, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Writing);
        json.WriteStartObject();
        json.WriteString("response_type", answer.Public || alwaysPublic ? "in_channel" : "ephemeral");
        json.WriteString("text", Cut(Mrkdwn.Escape(answer.Headline), SlackLimits.FallbackText));
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
        json.WriteStartArray("blocks");
        WriteHeader(json, answer.Title);
        WriteSection(json, $"*{Mrkdwn.Escape(answer.Headline)}*", Mrkdwn.Escape(answer.Headline));
        var left = WriteLines(json, FactLines(answer), BlocksForFacts);
        left += WriteLines(json, Plain(answer.Text), 6);
        left += WriteLines(json, Plain(answer.Choices), 1);
        left += WriteLines(json, Plain(answer.Notes), 3);
        left += WriteLines(json, Sources(answer), 6);
        if (left > 0)
        {
            WriteSection(json, $"{Wording.Number(left)} further lines did not fit; ask about a part of it, or a /source.");
        }

        WriteContext(json, Mrkdwn.Escape(TextLines.Footer(answer)));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> FactLines(Answer answer)
    {
        foreach (var fact in answer.Facts)
        {
            yield return $"*{Mrkdwn.Escape(fact.Label)}*: {Mrkdwn.Escape(fact.Value)}{Numbers(answer, fact)}";
        }
    }

    private static string Numbers(Answer answer, AnswerFact fact)
    {
        var numbers = new StringBuilder();
        for (var i = 0; i < answer.Citations.Length; i++)
        {
            if (fact.Sources.Contains(answer.Citations[i].Id))
            {
                numbers.Append(' ').Append(Mrkdwn.Link(answer.Citations[i].Url, $"[{Wording.Number(i + 1)}]"));
            }
        }

        return numbers.ToString();
    }

    private static IEnumerable<string> Plain(IEnumerable<string> lines) => lines.Select(Mrkdwn.Escape);

    private static IEnumerable<string> Sources(Answer answer)
    {
        for (var i = 0; i < answer.Citations.Length; i++)
        {
            var source = answer.Citations[i];
            var title = source.Title is null ? "" : $", “{source.Title}”";
            var read = source.Read ? "" : ", as cited by others";
            yield return $"[{Wording.Number(i + 1)}] {Mrkdwn.Link(source.Url, $"{source.Publisher}{title}")}, {source.Published}{read}";
        }
    }

    // Lines share sections up to the limit of each; a line that is longer than a section is left out whole.
    private static int WriteLines(Utf8JsonWriter json, IEnumerable<string> lines, int blocks)
    {
        var section = new StringBuilder();
        var left = 0;
        foreach (var line in lines)
        {
            if (section.Length + line.Length + 1 > SlackLimits.SectionText && section.Length > 0)
            {
                WriteSection(json, section.ToString());
                section.Clear();
                blocks--;
            }

            if (blocks <= 0 || line.Length > SlackLimits.SectionText)
            {
                left++;
                continue;
            }

            section.Append(section.Length > 0 ? "\n" : "").Append(line);
        }

        if (section.Length > 0)
        {
            WriteSection(json, section.ToString());
        }

        return left;
    }

    private static void WriteHeader(Utf8JsonWriter json, string title)
    {
        json.WriteStartObject();
        json.WriteString("type", "header");
        json.WriteStartObject("text");
        json.WriteString("type", "plain_text");
        json.WriteString("text", Cut(title, SlackLimits.HeaderText));
        json.WriteBoolean("emoji", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, string text, string? otherwise = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "section");
        json.WriteStartObject("text");
        WriteMrkdwn(json, text.Length <= SlackLimits.SectionText ? text : Cut(otherwise ?? text, SlackLimits.SectionText));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", "context");
        json.WriteStartArray("elements");
        json.WriteStartObject();
        WriteMrkdwn(json, Cut(text, SlackLimits.ContextText));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Without verbatim Slack turns @here and bare addresses in foreign text into live ones.
    private static void WriteMrkdwn(Utf8JsonWriter json, string text)
    {
        json.WriteString("type", "mrkdwn");
        json.WriteString("text", text);
        json.WriteBoolean("verbatim", true);
    }

    // Only titles and headlines of bad input come here; quotes have 60 words at most and fit.
    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text.Length == 0 ? " " : text;
        }

        var end = text.LastIndexOf(' ', most - 2);
        end = end > most / 2 ? end : most - 2;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
