using System.Text.Json;
using ChatBot.Answers;

namespace ChatBot.Slack.Rendering;

/// <summary>Which buttons stand below an answer.</summary>
internal enum AnswerActionsShown
{
    /// <summary>None: in an unfurled link nobody has asked.</summary>
    None,

    /// <summary>Questions that lead on.</summary>
    Asks,

    /// <summary>These, and sharing: the asker alone sees the answer.</summary>
    AsksAndShare,
}

/// <summary>What can be pressed below an answer: what to choose among or what leads on, the rest in an overflow menu, then sharing.</summary>
internal static class ActionsBlock
{
    /// <summary>Beginning of every action_id of ours; the rest of it only makes it unique within a message.</summary>
    public const string Prefix = "cb:";

    private const int Buttons = 5;

    public static void Write(Utf8JsonWriter json, Answer answer, AnswerActionsShown shown)
    {
        if (shown == AnswerActionsShown.None)
        {
            return;
        }

        var asks = Asks(answer);
        // Help and the like cite nothing, and are of use to the asker alone.
        var share = shown == AnswerActionsShown.AsksAndShare && answer is { Status: AnswerStatus.Ok, Citations.IsEmpty: false, Line: { } line }
            && PressValue.Share(answer.AsOf, line) is { Length: <= SlackLimits.ButtonValue } value ? value : null;
        if (asks.Count == 0 && share is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "actions");
        json.WriteStartArray("elements");
        if (answer.Choices.Length > Buttons)
        {
            WriteSelect(json, asks, answer.Phrases.Say("Choose one"));
        }
        else
        {
            WriteButtons(json, asks);
        }

        if (share is not null)
        {
            BlockWriter.Button(json, $"{Prefix}share", answer.Phrases.Say("Share to channel"), share, primary: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<AnswerAction> Asks(Answer answer)
    {
        var asks = new List<AnswerAction>();
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
            // The actions already lead to the other views of the same command, and keep the day that was asked about.
            if (answer.Actions.IsEmpty || !suggestion.StartsWith($"/{answer.Command} ", StringComparison.Ordinal))
            {
                Add(asks, suggestion, suggestion);
            }
        }

        return asks;
    }

    private static void Add(List<AnswerAction> asks, string label, string line)
    {
        var value = PressValue.Ask(line);
        if (!string.IsNullOrWhiteSpace(label) && value.Length <= SlackLimits.ButtonValue && !asks.Exists(ask => ask.Line == value))
        {
            asks.Add(new AnswerAction(label, value));
        }
    }

    private static void WriteButtons(Utf8JsonWriter json, List<AnswerAction> asks)
    {
        for (var i = 0; i < asks.Count && i < Buttons; i++)
        {
            BlockWriter.Button(json, $"{Prefix}ask:{Wording.Number(i)}", asks[i].Label, asks[i].Line);
        }

        var rest = asks.Skip(Buttons).Where(ask => ask.Line.Length <= SlackLimits.OptionValue).Take(SlackLimits.OverflowOptions).ToList();
        if (rest.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "overflow");
        json.WriteString("action_id", $"{Prefix}more");
        WriteOptions(json, rest);
        json.WriteEndObject();
    }

    private static void WriteSelect(Utf8JsonWriter json, List<AnswerAction> asks, string placeholder)
    {
        var options = asks.Where(ask => ask.Line.Length <= SlackLimits.OptionValue).Take(SlackLimits.SelectOptions).ToList();
        if (options.Count == 0)
        {
            WriteButtons(json, asks);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "static_select");
        json.WriteString("action_id", $"{Prefix}choose");
        BlockWriter.Plain(json, "placeholder", placeholder, SlackLimits.OptionText);
        WriteOptions(json, options);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, List<AnswerAction> options)
    {
        json.WriteStartArray("options");
        foreach (var option in options)
        {
            BlockWriter.Option(json, option.Label, option.Line);
        }

        json.WriteEndArray();
    }
}
