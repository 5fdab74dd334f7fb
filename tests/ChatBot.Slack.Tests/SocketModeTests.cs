using ChatBot.Answers;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>Socket Mode over real sockets.</summary>
public sealed class SocketModeTests : IAsyncLifetime
{
    private LoopbackSlack slack = null!;

    public async ValueTask InitializeAsync() => slack = await LoopbackSlack.StartAsync();

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    [Fact]
    public async Task Command_is_acknowledged_with_its_answer_and_a_mention_is_posted()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "tariff china as-of 2025-10-27");
        var acknowledged = await socket.AcknowledgedAsync();
        Assert.Equal("e1", acknowledged.GetProperty("envelope_id").GetString());
        Assert.Contains("additional US tariff", acknowledged.GetProperty("payload").GetProperty("text").GetString(), StringComparison.Ordinal);
        await socket.MentionAsync("e2", "truce status");
        Assert.False((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        var posted = await slack.CallAsync("chat.postMessage");
        Assert.Equal($"Bearer {ConnectedBot.BotToken}", posted.Authorization);
        Assert.StartsWith("ChatBot/", posted.UserAgent, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.Connected, bot.Status.State);
        Assert.Equal($"Bearer {ConnectedBot.AppToken}", slack.Calls.First().Authorization);
    }

    [Fact]
    public async Task Command_at_any_moment_of_a_renewal_is_answered()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var old = await slack.SocketAsync();
        slack.HoldHello = true;
        await old.SendAsync("""{"type":"disconnect","reason":"warning"}""");
        await old.CommandAsync("e1", "truce");
        Assert.True((await old.AcknowledgedAsync()).TryGetProperty("payload", out _));
        var next = await slack.SocketAsync();
        await old.CommandAsync("e2", "truce");
        Assert.Equal("e2", (await old.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
        await next.HelloAsync();
        await next.CommandAsync("e3", "truce");
        Assert.Equal("e3", (await next.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
        await old.CommandAsync("e4", "truce");
        Assert.Equal("e4", (await old.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
        Assert.False(old.Closed.IsCompleted);
    }

    [Fact]
    public async Task Connection_is_renewed_before_its_announced_end_and_the_old_one_closed_after()
    {
        slack.Life = 1;
        await using var bot = await ConnectedBot.StartAsync(slack.Address, new SocketTimes { Linger = TimeSpan.FromMilliseconds(50) });
        var old = await slack.SocketAsync();
        slack.Life = 3600;
        var next = await slack.SocketAsync();
        await old.Closed.WaitAsync(Patience.Token);
        await next.CommandAsync("e1", "truce");
        Assert.True((await next.AcknowledgedAsync()).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Half_open_connection_is_noticed_and_replaced()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address, new SocketTimes { KeepAlive = TimeSpan.FromMilliseconds(100), KeepAliveTimeout = TimeSpan.FromMilliseconds(200) });
        var old = await slack.SocketAsync();
        old.GoSilent();
        await old.CommandAsync("e0", "truce");
        var next = await slack.SocketAsync();
        await next.CommandAsync("e1", "truce");
        Assert.True((await next.AcknowledgedAsync()).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Connection_that_breaks_is_replaced_and_what_it_left_unanswered_is_answered_on_the_next()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var old = await slack.SocketAsync();
        await old.CommandAsync("e1", "truce");
        await old.AcknowledgedAsync();
        old.Break();
        var next = await slack.SocketAsync();
        await next.CommandAsync("e1", "truce");
        Assert.True((await next.AcknowledgedAsync()).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Half_a_character_in_a_command_costs_neither_its_answer_nor_the_connection()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.SendAsync("""{"envelope_id":"e1","type":"slash_commands","accepts_response_payload":true,"payload":{"command":"/trade","text":"\ud83d","trigger_id":"\ud83d"}}""");
        Assert.True((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        await socket.CommandAsync("e2", "truce");
        Assert.Equal("e2", (await socket.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
    }

    [Fact]
    public async Task Command_delivered_twice_is_answered_once()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "truce", trigger: "t1");
        await socket.CommandAsync("e2", "truce", trigger: "t1");
        var answers = new[] { await socket.AcknowledgedAsync(), await socket.AcknowledgedAsync() };
        Assert.Equal(["e1", "e2"], answers.Select(answer => answer.GetProperty("envelope_id").GetString()).Order(StringComparer.Ordinal));
        Assert.Single(answers, answer => answer.TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Event_delivered_again_is_acknowledged_and_worked_once()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.MentionAsync("e1", "truce", "EvA");
        await socket.MentionAsync("e2", "truce", "EvA", retry: 1);
        await socket.MentionAsync("e3", "truce", "EvB");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await socket.AcknowledgedAsync();
        }

        await Patience.UntilAsync(() => Posts() >= 2);
        await bot.DisposeAsync();
        Assert.Equal(2, Posts());

        int Posts() => slack.Calls.Count(call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task Nonsense_is_ignored_and_an_unknown_envelope_acknowledged()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.SendAsync("{not json");
        await socket.SendAsync("[]");
        await socket.SendAsync("""{"type":"of_tomorrow"}""");
        await socket.SendAsync("""{"envelope_id":"e1","type":"of_tomorrow","payload":{}}""");
        Assert.Equal("e1", (await socket.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
        await socket.SendInPiecesAsync(LoopbackSocket.Command("e2", "truce"));
        Assert.True((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Answer_that_the_acknowledgement_may_not_hold_follows_by_the_response_url()
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "truce", takesAnswer: false, responseUrl: $"{slack.Address}hook");
        Assert.False((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        Assert.Contains("blocks", (await slack.CallAsync("hook")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_answer_follows_its_acknowledgement()
    {
        var slow = new SlowCommand();
        await using var bot = await ConnectedBot.StartAsync(slack.Address, new SocketTimes { Answer = TimeSpan.FromMilliseconds(50) }, slow);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "slow", responseUrl: $"{slack.Address}hook");
        Assert.False((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        slow.Go.Set();
        Assert.Contains(SlowCommand.Headline, (await slack.CallAsync("hook")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_finishes_what_has_come_in_and_closes_cleanly()
    {
        var slow = new SlowCommand();
        await using var bot = await ConnectedBot.StartAsync(slack.Address, more: slow);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "slow");
        await slow.Begun.Task.WaitAsync(Patience.Token);
        var stopping = bot.StopAsync();
        slow.Go.Set();
        Assert.True((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        await stopping;
        await socket.Closed.WaitAsync(Patience.Token);
    }

    [Fact]
    public async Task Slack_that_is_down_at_the_start_is_tried_again_while_the_host_is_up()
    {
        slack.Next("apps.connections.open", LoopbackSlack.Json("""{"ok":false,"error":"internal_error"}"""), LoopbackSlack.Status(503), LoopbackSlack.Abort, LoopbackSlack.Json("<html>"));
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "truce");
        Assert.True((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task Nobody_at_the_address_of_Slack_leaves_the_host_up_and_trying()
    {
        await using var bot = await ConnectedBot.StartAsync(new Uri("http://127.0.0.1:1/"));
        Assert.Equal(ConnectionState.Connecting, bot.Status.State);
        using var response = await bot.GetAsync("/slack/install");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Token_that_Slack_refuses_ends_the_tries_with_the_name_of_the_key()
    {
        slack.Next("apps.connections.open", LoopbackSlack.Json("""{"ok":false,"error":"invalid_auth"}"""));
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        await Patience.UntilAsync(() => bot.Status.State == ConnectionState.Failed);
        Assert.Contains("Slack:AppToken", bot.Status.Detail, StringComparison.Ordinal);
        Assert.Single(slack.Calls);
    }

    [Fact]
    public async Task Nothing_secret_is_ever_logged()
    {
        slack.Next("apps.connections.open", LoopbackSlack.Status(500), LoopbackSlack.Abort);
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        var socket = await slack.SocketAsync();
        await socket.CommandAsync("e1", "truce", takesAnswer: false, responseUrl: $"{slack.Address}hook");
        await slack.CallAsync("hook");
        socket.Break();
        await slack.SocketAsync();
        await bot.StopAsync();
        Assert.NotEmpty(ConnectedBot.Log);
        Assert.DoesNotContain(ConnectedBot.Log, line => line.Contains(ConnectedBot.BotToken, StringComparison.Ordinal) || line.Contains(ConnectedBot.AppToken, StringComparison.Ordinal)
            || line.Contains(LoopbackSlack.Ticket, StringComparison.Ordinal) || line.Contains("/hook", StringComparison.Ordinal));
    }
}
