using ChatBot.Answers;
using ChatBot.Fakes.Slack;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>Slack says that a connection will end, and why.</summary>
public sealed class DisconnectTests
{
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("of_tomorrow")]
    public async Task Connection_that_Slack_renews_is_replaced_before_it_ends(string reason)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack);
        await slack.ConnectedAsync(1, Patience.Token);
        await slack.DisconnectAsync(reason);
        await slack.ConnectedAsync(2, Patience.Token);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            // Slack sends by both connections in turn.
            Assert.Null((await (await slack.CommandAsync("/trade", "truce")).AnswerAsync(Patience.Token)).Failure);
        }

        await slack.CloseOldConnectionsAsync();
        await slack.ConnectedAsync(1, Patience.Token);
        Assert.Null((await (await slack.CommandAsync("/trade", "truce")).AnswerAsync(Patience.Token)).Failure);
        Assert.Equal(ConnectionState.Connected, bot.Status.State);
    }

    [Theory]
    [InlineData("link_disabled", "Socket Mode is switched off")]
    [InlineData("too_many_websockets", "more than ten Socket Mode connections")]
    public async Task Connection_that_may_not_be_is_given_up_and_the_status_says_what_to_mend(string reason, string detail)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack);
        await slack.ConnectedAsync(1, Patience.Token);
        await slack.DisconnectAsync(reason);
        await slack.ConnectedAsync(0, Patience.Token);
        await Patience.UntilAsync(() => bot.Status.State == ConnectionState.Connecting);
        Assert.Contains(detail, bot.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(1, slack.Handshakes);
    }

    [Theory]
    [InlineData("link_disabled")]
    [InlineData("too_many_websockets")]
    public async Task Connection_that_may_not_be_is_tried_again_later(string reason)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack, new SocketTimes { Shunned = TimeSpan.FromMilliseconds(50) });
        await slack.ConnectedAsync(1, Patience.Token);
        await slack.DisconnectAsync(reason);
        await Patience.UntilAsync(() => slack.Handshakes == 2 && bot.Status is { State: ConnectionState.Connected, Detail: null });
        Assert.Null((await (await slack.CommandAsync("/trade", "truce")).AnswerAsync(Patience.Token)).Failure);
    }
}
