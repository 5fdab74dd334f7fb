using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Rendering;

/// <summary>Writes an answer in the JSON of the contract.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <param name="answer">What to write.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">For people.</param>
    /// <param name="permalink">Where the answer can be opened again; null where the host does not know its own address.</param>
    public static void Write(Answer answer, IBufferWriter<byte> output, bool indented = false, string? permalink = null)
    {
        using var json = new Utf8JsonWriter(output, indented ? Indented : Compact);
        json.WriteStartObject();
        json.WriteString("command", answer.Command);
        json.WriteStartObject("args");
        foreach (var (name, value) in answer.Arguments)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("baseVersion", answer.BaseVersion);
        WriteText(json, "permalink", permalink);
        json.WriteString("status", StatusWord(answer.Status));
        WriteDay(json, "asOf", answer.AsOf);
        json.WriteString("title", answer.Title);
        json.WriteString("headline", answer.Headline);
        json.WriteStartArray("facts");
        foreach (var fact in answer.Facts)
        {
            WriteFact(json, fact);
        }

        json.WriteEndArray();
        WriteList(json, "text", answer.Text);
        WriteList(json, "notes", answer.Notes);
        WriteList(json, "choices", answer.Choices);
        json.WriteStartArray("citations");
        foreach (var source in answer.Citations)
        {
            WriteCitation(json, source);
        }

        json.WriteEndArray();
        json.WriteStartObject("freshness");
        WriteDay(json, "coverageThrough", answer.Freshness.CoverageThrough);
        json.WriteNumber("ageDays", answer.Freshness.AgeDays);
        json.WriteBoolean("stale", answer.Freshness.Stale);
        json.WriteEndObject();
        WriteList(json, "suggestions", answer.Suggestions);
        WriteList(json, "charts", [.. answer.Charts.Select(chart => chart.Path)]);
        json.WriteEndObject();
    }

    public static string StatusWord(AnswerStatus status) => status switch
    {
        AnswerStatus.Ok => "ok",
        AnswerStatus.Unknown => "unknown",
        AnswerStatus.Ambiguous => "ambiguous",
        _ => "invalid",
    };

    private static void WriteFact(Utf8JsonWriter json, AnswerFact fact)
    {
        json.WriteStartObject();
        json.WriteString("label", fact.Label);
        json.WriteString("value", fact.Value);
        if (fact.Number is { } number)
        {
            json.WriteNumber("number", number);
        }

        WriteText(json, "unit", fact.Unit);
        if (fact.AllIn)
        {
            json.WriteBoolean("allIn", true);
        }

        WriteOptionalDay(json, "from", fact.From);
        WriteOptionalDay(json, "to", fact.To);
        WriteText(json, "by", fact.By);
        WriteText(json, "imposer", fact.Imposer);
        WriteText(json, "target", fact.Target);
        WriteText(json, "status", fact.Status);
        json.WriteString("kind", Vocabulary<AnswerFactKind>.WordOf(fact.Kind));
        WriteList(json, "sources", fact.Sources);
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("title", source.Title);
        WriteText(json, "url", source.Url);
        json.WriteString("published", source.Published.ToIso());
        json.WriteString("tier", Vocabulary<SourceTier>.WordOf(source.Tier));
        json.WriteBoolean("read", source.Read);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteOptionalDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not null)
        {
            WriteDay(json, name, day);
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
