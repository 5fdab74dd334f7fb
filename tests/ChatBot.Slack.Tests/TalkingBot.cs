using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Features;
using ChatBot.Answers.Rewriting;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Events;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.Tests.Loopback;
using ChatBot.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ChatBot.Slack.Tests;

/// <summary>The answering half of the bot, with a connection that only writes down what it is asked to send.</summary>
internal sealed class TalkingBot : IAsyncDisposable
{
    public const string Bot = "UBOT";
    public const string Fault = "a fault nobody should read";

    private readonly ConcurrentQueue<(string Where, string Json)> sent = new();
    private readonly SlackAnswers answers;

    public TalkingBot(params ICommand[] more)
        : this(null, null, more)
    {
    }

    public TalkingBot(IStateStore? state, IChatClient? model, params ICommand[] more)
    {
        var api = new Mock<ISlackApi>(MockBehavior.Strict);
        api.Setup(slack => slack.CallAsync(It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
            .Returns((string? team, string method, ReadOnlyMemory<byte> arguments, CancellationToken _) =>
            {
                sent.Enqueue(($"{method} {team}", Encoding.UTF8.GetString(arguments.Span)));
                return Refusal is null ? Task.FromResult(JsonDocument.Parse("""{"ok":true}""")) : Task.FromException<JsonDocument>(new SlackRefusedException(method, Refusal));
            });
        api.Setup(slack => slack.RespondAsync(It.IsAny<Uri>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
            .Returns((Uri url, ReadOnlyMemory<byte> message, CancellationToken _) =>
            {
                sent.Enqueue((url.AbsoluteUri, Encoding.UTF8.GetString(message.Span)));
                return Task.CompletedTask;
            });
        api.Setup(slack => slack.LocaleAsync(It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string? _, string _, CancellationToken _) => Locale is null ? Task.FromException<string?>(new SlackRefusedException("users.info", "missing_scope")) : Locale());
        Clock = new FakeTimeProvider(DateTimeOffset.Parse($"{Asking.Today}T12:00:00Z", CultureInfo.InvariantCulture));
        var store = new FactStore(CuratedFacts.Base);
        var router = new CommandRouter([.. CommandCatalog.Create(), .. more], store, Clock);
        answers = new SlackAnswers(api.Object, new ConversationRouter(router, store, state ?? new MemoryState(Clock), Clock, model is null ? null : new Rewriter(model, new RewritingSettings { TimeoutSeconds = 30 }, Clock)), router, store, new SlackRenderer(), new FactPages("https://bot.example/base/"), new SocketTimes(), Clock, NullLogger<SlackAnswers>.Instance);
    }

    /// <summary>Stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>What Slack says of everybody's language; null where the bot may not ask.</summary>
    public Func<Task<string?>>? Locale { get; init; }

    /// <summary>The word with which Slack refuses every call; null where it does not.</summary>
    public string? Refusal { get; init; }

    public async Task<Said> HearAsync(SlackDeliveryKind kind, string payload)
    {
        sent.Clear();
        var acknowledged = await AcknowledgeAsync(kind, payload);
        return new Said(acknowledged, await SentAsync());
    }

    /// <summary>The acknowledgement alone, whatever follows it.</summary>
    public async Task<string> AcknowledgeAsync(SlackDeliveryKind kind, string payload) =>
        Encoding.UTF8.GetString((await answers.HandleAsync(SlackDelivery.Of(kind, JsonElement.Parse(payload)), TestContext.Current.CancellationToken).WaitAsync(Patience.Token)).Span);

    /// <summary>What has been sent, once nothing is under way any more.</summary>
    public async Task<IReadOnlyList<(string Where, string Json)>> SentAsync()
    {
        await answers.DrainAsync().WaitAsync(Patience.Token);
        return [.. sent];
    }

    public Task<Said> CommandAsync(string command, string text) =>
        HearAsync(SlackDeliveryKind.Command, JsonSerializer.Serialize(new { command, text, team_id = "T1", user_id = "U1" }));

    /// <summary>A press of a button under a message.</summary>
    public Task<Said> PressAsync(string value, bool ephemeral = true, string? thread = null, string id = "cb:ask:0") => HearAsync(SlackDeliveryKind.Interactive, Press(value, ephemeral, thread, id));

    public static string Press(string value, bool ephemeral = true, string? thread = null, string id = "cb:ask:0") => JsonSerializer.Serialize(new
    {
        type = "block_actions",
        team = new { id = "T1" },
        user = new { id = "U1" },
        container = new { type = "message", is_ephemeral = ephemeral, thread_ts = thread },
        response_url = "https://hooks.slack.com/actions/T1/1/x",
        trigger_id = "1.2.3",
        actions = new[] { new { action_id = id, type = "button", value } },
    });

    public Task<Said> EventAsync(object happening, string team = "T1") => HearAsync(SlackDeliveryKind.Event, JsonSerializer.Serialize(new
    {
        type = "event_callback",
        team_id = team,
        event_id = "Ev1",
        authorizations = new[] { new { user_id = Bot } },
        @event = happening,
    }));

    public ValueTask DisposeAsync() => answers.DisposeAsync();

    public sealed class FailingCommand : ICommand
    {
        public CommandSpec Spec { get; } = new("fail", "Fails") { Examples = ["fail"] };

        public Answer Answer(CommandRequest request) => throw new InvalidOperationException(Fault);
    }
}

/// <summary>What came of one delivery.</summary>
/// <param name="Acknowledged">The body of the acknowledgement; empty for a bare one.</param>
/// <param name="Sent">The calls that followed: method and workspace, or the response_url, and the JSON.</param>
internal sealed record Said(string Acknowledged, IReadOnlyList<(string Where, string Json)> Sent)
{
    public JsonElement Only(string where)
    {
        var (place, json) = Assert.Single(Sent);
        Assert.Equal(where, place);
        return Parse(json);
    }

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
