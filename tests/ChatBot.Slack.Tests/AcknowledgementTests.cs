using System.Text.Json;
using ChatBot.Answers.State;
using ChatBot.Slack.Connection;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.Tests.Loopback;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Slack.Tests;

/// <summary>Slack waits three seconds: neither the state database nor a slow answer holds an acknowledgement.</summary>
public sealed class AcknowledgementTests
{
    [Fact]
    public async Task Command_does_not_wait_until_it_is_remembered()
    {
        var state = new StandingState();
        await using var bot = new TalkingBot(state, null);
        Assert.Contains("additional US tariff", await bot.AcknowledgeAsync(SlackDeliveryKind.Command, Command("/tariff", "china")), StringComparison.Ordinal);
        await state.Written.Task.WaitAsync(Patience.Token);
    }

    [Fact]
    public async Task Question_that_follows_before_the_last_is_stored_knows_it_all_the_same()
    {
        await using var bot = new TalkingBot(new StandingState(), null);
        await bot.AcknowledgeAsync(SlackDeliveryKind.Command, Command("/tariff", "china"));
        Assert.Contains("goods from Korea", await bot.AcknowledgeAsync(SlackDeliveryKind.Command, Command("/ask", "and for korea?")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_is_acknowledged_before_its_answer_is_there()
    {
        var state = new StandingState { Reading = new TaskCompletionSource<ReadOnlyMemory<byte>?>() };
        await using var bot = new TalkingBot(state, null);
        Assert.Empty(await bot.AcknowledgeAsync(SlackDeliveryKind.Interactive, TalkingBot.Press("1|/ask when does the truce end")));
        state.Reading.SetResult(null);
        Assert.Contains("Read as /truce", Assert.Single(await bot.SentAsync()).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modal_shows_an_answer_that_takes_long_when_it_is_there()
    {
        using var model = new SlowModel();
        await using var bot = new TalkingBot(null, model);
        var submitting = bot.AcknowledgeAsync(SlackDeliveryKind.Interactive, """
            {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","callback_id":"ask","state":{"values":{
            "command":{"cb:command":{"selected_option":{"value":"ask"}}},"question":{"cb:words":{"value":"when does the truce end"}}}}}}
            """);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("takes a moment", await submitting, StringComparison.Ordinal);
        model.Go.SetResult();
        var (where, json) = Assert.Single(await bot.SentAsync());
        Assert.Equal("views.update T1", where);
        Assert.Equal("V1", Said.Parse(json).GetProperty("view_id").GetString());
        Assert.Contains("Read as /truce", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_over_HTTP_whose_answer_takes_long_is_acknowledged_and_answered_by_its_response_url()
    {
        var slow = new SlowCommand();
        await using var slack = await LoopbackSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack.Address, new SocketTimes { Answer = TimeSpan.FromMilliseconds(50) }, slow, settings: [("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret)]);
        using var acknowledged = await bot.PostAsync("/slack/commands", $"command=%2Fslow&trigger_id=1.2&response_url={Uri.EscapeDataString($"{slack.Address}hook")}", "application/x-www-form-urlencoded");
        Assert.Empty(await acknowledged.Content.ReadAsStringAsync(Patience.Token));
        slow.Go.Set();
        Assert.Contains(SlowCommand.Headline, (await slack.CallAsync("hook")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_that_another_process_has_locked_holds_no_command_up()
    {
        var file = Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}.db");
        await using var services = SharedState.On(file);
        await services.GetRequiredService<IStateStore>().GetAsync("conversation", "a", Patience.Token);
        await using var slack = await LoopbackSlack.StartAsync();
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await other.OpenAsync(Patience.Token);
            await using var writing = other.BeginTransaction(deferred: false);
            await using var bot = await ConnectedBot.StartAsync(slack.Address, state: services.GetRequiredService<IStateStore>());
            var socket = await slack.SocketAsync();
            await socket.CommandAsync("e1", "tariff china");
            Assert.True((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        }

        SharedState.Delete(file);
    }

    private static string Command(string command, string text) => JsonSerializer.Serialize(new { command, text, team_id = "T1", channel_id = "C1", user_id = "U1" });

    /// <summary>A database in which nothing that is written ever arrives.</summary>
    private sealed class StandingState : IStateStore
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Null where what is read is there at once.</summary>
        public TaskCompletionSource<ReadOnlyMemory<byte>?>? Reading { get; init; }

        public Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken) => Reading?.Task ?? Task.FromResult<ReadOnlyMemory<byte>?>(null);

        public Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
        {
            Written.TrySetResult();
            return new TaskCompletionSource().Task;
        }

        public Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task RemoveAsync(string area, string key, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>>([]);
    }

    private sealed class SlowModel : IChatClient
    {
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await Go.Task.WaitAsync(cancellationToken);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, ""));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
