using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Slack;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Fakes.Tests.Slack;

/// <summary>Each fault switch does what it says, once or for as long as it is on.</summary>
public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_are_refused_as_often_as_asked()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.RefuseNextConnections(1);
        await using (var refused = new SlackClient(slack))
        {
            await Assert.ThrowsAsync<WebSocketException>(refused.ConnectAsync);
        }

        await using var taken = new SlackClient(slack);
        Assert.Equal("hello", $"{(await taken.ConnectAsync())["type"]}");
    }

    [Fact]
    public async Task Connection_is_hung_up_on_before_its_hello()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.HangUpOnNextConnections(1);
        await using var client = new SlackClient(slack);
        await Assert.ThrowsAsync<WebSocketException>(client.ConnectAsync);
    }

    [Fact]
    public async Task Ticket_works_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        var url = new Uri((await client.FormAsync("apps.connections.open", slack.Options.AppToken)).Answer["url"]!.ToString());
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, Stop);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, Stop));
    }

    [Fact]
    public async Task Eleventh_connection_is_told_that_there_are_too_many()
    {
        await using var slack = await FakeSlack.StartAsync();
        var clients = Enumerable.Range(0, 11).Select(_ => new SlackClient(slack)).ToList();
        foreach (var client in clients.Take(10))
        {
            Assert.Equal("hello", $"{(await client.ConnectAsync())["type"]}");
        }

        Assert.Equal("too_many_websockets", $"{(await clients[10].ConnectAsync())["reason"]}");
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Event_comes_twice_after_bad_JSON_and_behind_a_later_one()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        await client.ConnectAsync();
        slack.Faults.SendBadJsonBeforeNextEvents();
        slack.Faults.DuplicateNextEvents();
        await slack.CommandAsync("/a");
        Assert.Null(await client.ReceiveAsync());
        Assert.Equal(("/a", "/a"), (Command(await client.ReceiveAsync()), Command(await client.ReceiveAsync())));
        slack.Faults.ReorderNextEvents();
        await slack.CommandAsync("/b");
        await slack.CommandAsync("/c");
        Assert.Equal(("/c", "/b"), (Command(await client.ReceiveAsync()), Command(await client.ReceiveAsync())));
    }

    [Theory]
    [InlineData(HttpFault.TooManyRequests, 429, 1)]
    [InlineData(HttpFault.TooManyRequestsHtml, 429, 1)]
    [InlineData(HttpFault.TooManyRequestsBare, 429, null)]
    [InlineData(HttpFault.ServerError, 500, null)]
    [InlineData(HttpFault.BadGateway, 502, null)]
    public async Task Call_fails_once_as_asked_and_only_where_asked(HttpFault fault, int status, int? retryAfter)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        slack.Faults.FailNextCalls(1, fault, "chat.postMessage");
        Assert.Equal(200, (await client.CallAsync("auth.test", "{}")).Status);
        var failed = await client.CallAsync("chat.postMessage", """{"channel":"C0TRADE","text":"t"}""");
        Assert.Equal((status, retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null), (failed.Status, failed.RetryAfter));
        Assert.Empty(slack.Messages);
        Assert.Equal(200, (await client.CallAsync("chat.postMessage", """{"channel":"C0TRADE","text":"t"}""")).Status);
    }

    [Theory]
    [InlineData(HttpFault.Cut, 0)]
    [InlineData(HttpFault.LostAnswer, 1)]
    public async Task Call_whose_answer_is_lost_was_made_and_one_that_is_cut_was_not(HttpFault fault, int posted)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        slack.Faults.FailNextCalls(1, fault);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.CallAsync("chat.postMessage", """{"channel":"C0TRADE","text":"t"}"""));
        Assert.Equal(posted, slack.Messages.Count);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-of-another", "invalid_auth")]
    [InlineData("xapp-1-A1-1-fake", "not_allowed_token_type")]
    public async Task Token_that_is_not_the_bots_is_refused_by_its_word(string? token, string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        Assert.Equal(error, $"{(await client.FormAsync("auth.test", token)).Answer["error"]}");
    }

    [Fact]
    public async Task Token_is_revoked_for_as_long_as_the_switch_is_on()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var client = new SlackClient(slack);
        slack.Faults.TokenRevoked = true;
        Assert.Equal("token_revoked", $"{(await client.CallAsync("auth.test", "{}")).Answer["error"]}");
        slack.Faults.TokenRevoked = false;
        Assert.Equal("True", $"{(bool)(await client.CallAsync("auth.test", "{}")).Answer["ok"]!}");
    }

    [Fact]
    public async Task Event_that_nobody_acknowledges_comes_again_until_somebody_does()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock, PingEvery = TimeSpan.Zero });
        await using var client = new SlackClient(slack);
        await client.ConnectAsync();
        var mention = await slack.MentionAsync("truce");
        var first = (await client.ReceiveAsync())!;
        Assert.Equal(("0", ""), ($"{first["retry_attempt"]}", $"{first["retry_reason"]}"));
        var again = await UntilAsync(clock, client.ReceiveAsync());
        Assert.Equal(("1", "timeout", $"{first["envelope_id"]}"), ($"{again!["retry_attempt"]}", $"{again["retry_reason"]}", $"{again["envelope_id"]}"));
        await client.AcknowledgeAsync(again);
        await mention.AcknowledgedAsync(Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, mention.Deliveries);
    }

    [Fact]
    public async Task Command_that_nobody_acknowledges_times_out_and_comes_no_more()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock, PingEvery = TimeSpan.Zero });
        await using var client = new SlackClient(slack);
        await client.ConnectAsync();
        var command = await slack.CommandAsync("/tariff", "china");
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("operation_timeout", (await command.AcknowledgedAsync(Stop)).Failure);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, command.Deliveries);
    }

    [Fact]
    public async Task Delayed_event_comes_when_its_time_is_over_and_behind_a_prompt_one()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock, PingEvery = TimeSpan.Zero });
        await using var client = new SlackClient(slack);
        await client.ConnectAsync();
        slack.Faults.EventDelay = TimeSpan.FromSeconds(1);
        var late = slack.CommandAsync("/late");
        slack.Faults.EventDelay = TimeSpan.Zero;
        await slack.CommandAsync("/prompt");
        Assert.Equal("/prompt", Command(await client.ReceiveAsync()));
        Assert.False(late.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await late;
        Assert.Equal("/late", Command(await client.ReceiveAsync()));
    }

    [Fact]
    public async Task Delayed_call_is_handled_when_its_time_is_over()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var start = clock.GetUtcNow();
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock });
        await using var client = new SlackClient(slack);
        slack.Faults.HttpDelay = TimeSpan.FromSeconds(5);
        Assert.Equal(200, (await UntilAsync(clock, client.CallAsync("auth.test", "{}"))).Status);
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(5));
        slack.Faults.HttpDelay = TimeSpan.Zero;
        Assert.Equal(200, (await client.CallAsync("auth.test", "{}")).Status);
    }

    [Fact]
    public async Task Half_open_connection_stays_open_and_hears_and_says_nothing_more()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock, PingEvery = TimeSpan.Zero });
        await using var client = new SlackClient(slack);
        await client.ConnectAsync();
        var heard = client.ReceiveAsync();
        slack.GoHalfOpen();
        var lost = await slack.CommandAsync("/lost");
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("operation_timeout", (await lost.AcknowledgedAsync(Stop)).Failure);

        // A call takes its way there and back, so that what was sent would have come.
        Assert.Equal(200, (await client.CallAsync("auth.test", "{}")).Status);
        Assert.Equal((false, 1), (heard.IsCompleted, slack.Connections));
        slack.DropConnections();
        await Assert.ThrowsAsync<WebSocketException>(() => heard);
    }

    private static string? Command(JsonNode? envelope) => envelope?["payload"]?["command"]?.ToString();

    // Time goes on until it has happened.
    private static async Task<T> UntilAsync<T>(FakeTimeProvider clock, Task<T> happening)
    {
        while (!happening.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(happening, Task.Delay(20, Stop));
        }

        return await happening;
    }
}
