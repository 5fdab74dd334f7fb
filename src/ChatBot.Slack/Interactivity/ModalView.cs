using System.Buffers;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Claims;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Interactivity;

/// <summary>The bot's modals: an answer, a claim checked, a question to ask.</summary>
internal static class ModalView
{
    public const string AskCallback = "ask";
    public const string CommandBlock = "command";
    public const string WordsBlock = "question";
    public const string CommandAction = $"{ActionsBlock.Prefix}command";
    public const string WordsAction = $"{ActionsBlock.Prefix}words";

    public static void Answer(Utf8JsonWriter json, Answer? answer) => Write(json, "Answer", blocks =>
    {
        if (answer is null)
        {
            BlockWriter.Section(blocks, Asker.Failure);
        }
        else
        {
            AnswerBlocks.Write(blocks, answer, AnswerActionsShown.Asks);
        }
    });

    public static void Claim(Utf8JsonWriter json, ClaimCheck check) => Write(json, "Check this claim", blocks =>
    {
        BlockWriter.Section(blocks, Mrkdwn.EscapeWithin(check.Recognised, SlackLimits.SectionText));
        foreach (var line in check.Stated)
        {
            var source = line.Source is { } told ? $" ({Mrkdwn.Link(told.Url, told.Publisher)})" : "";
            BlockWriter.Section(blocks, $"{Mrkdwn.EscapeWithin(line.Text, SlackLimits.SectionText / 2)}{source}");
        }

        foreach (var answer in check.Answers)
        {
            AnswerBlocks.Write(blocks, answer, AnswerActionsShown.None, check.Answers.Length);
        }
    });

    public static void Sentence(Utf8JsonWriter json, string mrkdwn) => Write(json, "Answer", blocks => BlockWriter.Section(blocks, mrkdwn));

    public static void Ask(Utf8JsonWriter json, IEnumerable<ICommand> commands) => Write(json, "Ask", blocks =>
    {
        Input(blocks, CommandBlock, "What to ask about", optional: false, element =>
        {
            element.WriteString("type", "static_select");
            element.WriteString("action_id", CommandAction);
            BlockWriter.Plain(element, "placeholder", "Choose a command", SlackLimits.OptionText);
            element.WriteStartArray("options");
            foreach (var command in commands.Take(SlackLimits.SelectOptions))
            {
                BlockWriter.Option(element, $"/{command.Spec.Name}", command.Spec.Name);
            }

            element.WriteEndArray();
        });
        Input(blocks, WordsBlock, "Words, such as china, bessent rare earths, as-of 2025-10-27", optional: true, element =>
        {
            element.WriteString("type", "plain_text_input");
            element.WriteString("action_id", WordsAction);
            element.WriteNumber("max_length", CommandLine.MaxLength / 2);
        });
    }, submit: "Ask", callback: AskCallback);

    private static void Input(Utf8JsonWriter json, string block, string label, bool optional, Action<Utf8JsonWriter> element)
    {
        json.WriteStartObject();
        json.WriteString("type", "input");
        json.WriteString("block_id", block);
        BlockWriter.Plain(json, "label", label, SlackLimits.HeaderText);
        json.WriteBoolean("optional", optional);
        json.WriteStartObject("element");
        element(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string title, Action<Utf8JsonWriter> blocks, string? submit = null, string? callback = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "modal");
        BlockWriter.Plain(json, "title", title, SlackLimits.ViewTitle);
        BlockWriter.Plain(json, "close", "Close", SlackLimits.ViewTitle);
        if (submit is not null)
        {
            BlockWriter.Plain(json, "submit", submit, SlackLimits.ViewTitle);
        }

        if (callback is not null)
        {
            json.WriteString("callback_id", callback);
        }

        json.WriteStartArray("blocks");
        blocks(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The arguments of <c>views.update</c>.</summary>
    public static byte[] InPlaceOf(string id, Action<Utf8JsonWriter> modal) => Object(json =>
    {
        json.WriteString("view_id", id);
        json.WritePropertyName("view");
        modal(json);
    });

    /// <summary>One JSON object as bytes.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(output, SlackRenderer.Writing))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
