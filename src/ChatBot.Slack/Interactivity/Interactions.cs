using System.Buffers;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Claims;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Interactivity;

/// <summary>Buttons, menus, modals and shortcuts. What takes a call to Slack goes on after the acknowledgement.</summary>
internal sealed class Interactions(ISlackApi api, Asker asker, FactStore store, FollowUps followUps, SlackRenderer renderer, TimeProvider clock)
{
    /// <summary>The message shortcut that the manifest declares.</summary>
    public const string CheckClaim = "check_claim";

    private const string OtherRelease = "This button is of another release of the bot; please ask again, `/trade help` says how.";
    private const string StillAsking = "The answer takes a moment …";
    private const string Shared = """{"delete_original":true}""";

    // Slack closes a modal that is not answered within three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <returns>What goes into the acknowledgement.</returns>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(JsonElement payload)
    {
        switch (payload.Text("type"))
        {
            case "block_actions":
                followUps.Run(_ => PressAsync(payload));
                return default;
            case "block_suggestion":
                return Suggest(payload);
            case "view_submission" when payload.Text("view", "callback_id") == ModalView.AskCallback:
                return await SubmitAsync(payload);
            case "message_action" when payload.Text("callback_id") == CheckClaim:
                var check = ClaimCheck.Of(SlashCommand.Unwrap(payload.Text("message", "text") ?? ""), store.Current, asker.Router);
                Open(payload, json => ModalView.Claim(json, check));
                return default;
            case "shortcut" when payload.Text("callback_id") == ModalView.AskCallback:
                OpenAsk(payload);
                return default;
            case "view_closed":
                return default;
            case var type:
                SlackCounters.Ignored(type);
                return default;
        }
    }

    private async Task PressAsync(JsonElement payload)
    {
        var action = payload.Items("actions").FirstOrDefault();
        var id = action.Text("action_id") ?? "";
        if (!id.StartsWith(ActionsBlock.Prefix, StringComparison.Ordinal))
        {
            SlackCounters.Ignored("block_actions");
        }
        else if (id == HomeActions.Open)
        {
            OpenAsk(payload);
        }
        else if ((action.Text("value") ?? action.Text("selected_option", "value")) is { } value)
        {
            await AnswerAsync(payload, PressValue.Read(value));
        }
    }

    private async Task AnswerAsync(JsonElement payload, Press? press)
    {
        if (payload.Text("view", "type") is { } view)
        {
            var answer = press is { } pressed ? await asker.AskAsync(pressed.Line, await WhoAsync(payload)) : null;
            Show(payload, view, json =>
            {
                if (press is null)
                {
                    ModalView.Sentence(json, OtherRelease);
                }
                else
                {
                    ModalView.Answer(json, answer);
                }
            });
        }
        else if (Uri.TryCreate(payload.Text("response_url"), UriKind.Absolute, out var url))
        {
            var message = new Origin(url, payload.IsTrue("container", "is_ephemeral"), payload.Text("container", "thread_ts") ?? payload.Text("message", "thread_ts"));
            if (press is { SharedAsOf: { } asOf } shared)
            {
                Share(message, await asker.AskAsync(shared.Line, await WhoAsync(payload), asOf));
            }
            else
            {
                var frame = message.Private with { ReplaceOriginal = message.IsEphemeral && press is not null };
                Respond(message, press is { } asked ? Message(await asker.AskAsync(asked.Line, await WhoAsync(payload)), frame) : SlackRenderer.Sentence(OtherRelease, frame));
            }
        }
    }

    private static string? TeamOf(JsonElement payload) => payload.Text("team", "id") ?? payload.Text("user", "team_id");

    private Task<Questioner> WhoAsync(JsonElement payload) =>
        asker.WhoAsync(TeamOf(payload), payload.Text("channel", "id") ?? payload.Text("container", "channel_id"), payload.Text("message", "thread_ts"), payload.Text("user", "id"));

    // The button says as of which day: what the channel sees is what the presser saw.
    private void Share(Origin message, Answer? answer)
    {
        if (answer is null)
        {
            Respond(message, SlackRenderer.Sentence(Asker.Failure, message.Private));
            return;
        }

        var shown = Message(answer, new MessageFrame { InChannel = true, ReplaceOriginal = false, Thread = message.Thread });
        followUps.Run(async cancellationToken =>
        {
            await api.RespondAsync(message.ResponseUrl, shown, cancellationToken);
            if (message.IsEphemeral)
            {
                await api.RespondAsync(message.ResponseUrl, System.Text.Encoding.UTF8.GetBytes(Shared), cancellationToken);
            }
        });
    }

    private void Respond(Origin message, byte[] json) => followUps.Run(cancellationToken => api.RespondAsync(message.ResponseUrl, json, cancellationToken));

    private byte[] Message(Answer? answer, MessageFrame frame)
    {
        if (answer is null)
        {
            return SlackRenderer.Sentence(Asker.Failure, frame);
        }

        var output = new ArrayBufferWriter<byte>(8192);
        renderer.WriteResponse(answer, frame, output);
        return output.WrittenSpan.ToArray();
    }

    // A modal is exchanged in place, which needs no trigger; from anywhere else one is opened.
    private void Show(JsonElement payload, string view, Action<Utf8JsonWriter> modal)
    {
        if (view != "modal" || payload.Text("view", "id") is not { } id)
        {
            Open(payload, modal);
            return;
        }

        Call(payload, "views.update", ModalView.InPlaceOf(id, modal));
    }

    private void Open(JsonElement payload, Action<Utf8JsonWriter> modal) => Call(payload, "views.open", ModalView.Object(json =>
    {
        json.WriteString("trigger_id", payload.Text("trigger_id") ?? "");
        json.WritePropertyName("view");
        modal(json);
    }));

    private void OpenAsk(JsonElement payload)
    {
        // The acknowledgement of what is typed into it waits for nobody's language, so that is learned meanwhile.
        _ = WhoAsync(payload);
        Open(payload, json => ModalView.Ask(json, asker.Router.Commands));
    }

    private void Call(JsonElement payload, string method, byte[] arguments)
    {
        var team = TeamOf(payload);
        followUps.Run(async cancellationToken => (await api.CallAsync(team, method, arguments, cancellationToken)).Dispose());
    }

    private byte[] Suggest(JsonElement payload) => ModalView.Object(json =>
    {
        json.WriteStartArray("options");
        if (HomeActions.Picked(payload.Text("action_id") ?? "", asker.Router.Commands) is var (command, parameter))
        {
            foreach (var fact in NameChoices.Of(store.Current).For(parameter.Kind, payload.Text("value") ?? ""))
            {
                var value = PressValue.Ask($"/{command.Spec.Name} {parameter.Name}:{fact.Id}");
                if (value.Length <= SlackLimits.OptionValue)
                {
                    BlockWriter.Option(json, fact.Label, value);
                }
            }
        }

        json.WriteEndArray();
    });

    private async Task<byte[]> SubmitAsync(JsonElement payload)
    {
        var command = payload.Text("view", "state", "values", ModalView.CommandBlock, ModalView.CommandAction, "selected_option", "value") ?? "help";
        var words = payload.Text("view", "state", "values", ModalView.WordsBlock, ModalView.WordsAction, "value") ?? "";
        var who = WhoAsync(payload);
        var asking = AskAsync($"/{command} {words}", who);
        if (payload.Text("view", "id") is { } view && (!who.IsCompleted || await Task.WhenAny(asking, Task.Delay(Patience, clock)) != asking))
        {
            Fill(TeamOf(payload), view, asking);
            return Shown(json => ModalView.Sentence(json, StillAsking));
        }

        return await asking is { Status: AnswerStatus.Invalid } invalid ? ModalView.Object(json =>
        {
            json.WriteString("response_action", "errors");
            json.WriteStartObject("errors");
            json.WriteString(ModalView.WordsBlock, invalid.Headline);
            json.WriteEndObject();
        }) : Shown(json => ModalView.Answer(json, asking.Result));
    }

    private async Task<Answer?> AskAsync(string line, Task<Questioner> who) => await asker.AskAsync(line, await who);

    private static byte[] Shown(Action<Utf8JsonWriter> modal) => ModalView.Object(json =>
    {
        json.WriteString("response_action", "update");
        json.WritePropertyName("view");
        modal(json);
    });

    private void Fill(string? team, string view, Task<Answer?> asking) => followUps.Run(async cancellationToken =>
    {
        var answer = await asking.WaitAsync(cancellationToken);
        (await api.CallAsync(team, "views.update", ModalView.InPlaceOf(view, json => ModalView.Answer(json, answer)), cancellationToken)).Dispose();
    });

    /// <summary>The message whose button was pressed.</summary>
    private sealed record Origin(Uri ResponseUrl, bool IsEphemeral, string? Thread)
    {
        // Others read a public message, so a press of one never changes it: the presser alone gets the answer.
        public MessageFrame Private => new() { InChannel = false, ReplaceOriginal = false, Thread = Thread };
    }
}
