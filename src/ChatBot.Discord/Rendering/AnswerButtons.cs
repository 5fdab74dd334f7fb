using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Rendering;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Rendering;

/// <summary>Two rows of buttons below an answer: what leads on or what to choose among, then sharing. A question too long for a button has none.</summary>
internal static class AnswerButtons
{
    // What could be read as a mention or a link has no place on a button.
    private static readonly SearchValues<char> Marks = SearchValues.Create("@<>[]()");

    private const int SecondaryStyle = 2;
    private const int PrimaryStyle = 1;

    /// <param name="writer">Inside the message data.</param>
    /// <param name="answer">Whose questions are offered.</param>
    /// <param name="share">True where the asker alone sees the answer.</param>
    public static void Write(Utf8JsonWriter writer, Answer answer, bool share)
    {
        if (answer.Choices.Length > DiscordLimits.ButtonsPerRow && Options(answer.Choices) is { Count: > 0 } options)
        {
            WriteSelect(writer, options, answer.Phrases.Say("Choose one"));
            return;
        }

        var asks = Asks(answer);
        var shared = share && answer is { Status: AnswerStatus.Ok, Line: { } line } && ButtonId.Share(line) is { Length: <= DiscordLimits.CustomId } id ? id : null;
        if (asks.Count == 0 && shared is null)
        {
            return;
        }

        writer.WriteStartArray("components"u8);
        if (asks.Count > 0)
        {
            WriteRow(writer, asks, SecondaryStyle);
        }

        if (shared is not null)
        {
            WriteRow(writer, [new AnswerAction(answer.Phrases.Say("Share to channel"), shared)], PrimaryStyle);
        }

        writer.WriteEndArray();
    }

    // A question cut short would be another question, and one with the marks of a mention could become one.
    private static List<string> Options(ImmutableArray<string> choices)
    {
        var options = new List<string>(DiscordLimits.SelectOptions);
        foreach (var choice in choices)
        {
            if (options.Count < DiscordLimits.SelectOptions && choice.Length <= DiscordLimits.SelectOptionText && IsPlain(choice)
                && DiscordText.Plain(choice) == choice && !options.Contains(choice, StringComparer.Ordinal))
            {
                options.Add(choice);
            }
        }

        return options;
    }

    private static void WriteSelect(Utf8JsonWriter writer, List<string> options, string placeholder)
    {
        writer.WriteStartArray("components"u8);
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, 1);
        writer.WriteStartArray("components"u8);
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, 3);
        writer.WriteString("custom_id"u8, ButtonId.Choose);
        writer.WriteString("placeholder"u8, placeholder);
        writer.WriteStartArray("options"u8);
        foreach (var option in options)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, option);
            writer.WriteString("value"u8, option);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static List<AnswerAction> Asks(Answer answer)
    {
        var asks = new List<AnswerAction>(DiscordLimits.ButtonsPerRow);
        foreach (var choice in answer.Choices)
        {
            Add(asks, choice, choice);
        }

        foreach (var action in answer.Actions)
        {
            Add(asks, action.Label, action.Line);
        }

        foreach (var suggestion in answer.Suggestions)
        {
            // The actions already lead to the other views of the same command.
            if (answer.Actions.IsEmpty || !suggestion.StartsWith($"/{answer.Command} ", StringComparison.Ordinal))
            {
                Add(asks, suggestion, suggestion);
            }
        }

        return asks;
    }

    private static void Add(List<AnswerAction> asks, string label, string line)
    {
        var id = ButtonId.Ask(line);
        if (asks.Count < DiscordLimits.ButtonsPerRow && id.Length <= DiscordLimits.CustomId && IsPlain(label) && IsPlain(line) && !asks.Exists(ask => ask.Line == id))
        {
            asks.Add(new AnswerAction(TextCut.Shorten(label, DiscordLimits.ButtonLabel), id));
        }
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAny(Marks) && !text.Contains("//", StringComparison.Ordinal);

    private static void WriteRow(Utf8JsonWriter writer, List<AnswerAction> buttons, int style)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, 1);
        writer.WriteStartArray("components"u8);
        foreach (var button in buttons)
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, 2);
            writer.WriteNumber("style"u8, style);
            writer.WriteString("label"u8, button.Label);
            writer.WriteString("custom_id"u8, button.Line);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
