using ChatBot.Fakes.Slack;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>People in a Slack that enforces Slack's own rules.</summary>
public sealed class FakeSlackTests : IAsyncLifetime
{
    private FakeSlack slack = null!;
    private ConnectedBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        bot = await ConnectedBot.StartAsync(new Uri(slack.ApiBaseUrl[..^"api".Length]), settings: [("Slack:BotToken", slack.Options.BotToken), ("Slack:AppToken", slack.Options.AppToken), ("Slack:Connections", "2")]);
        await slack.ConnectedAsync(2, Patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Command_press_mention_and_direct_message_are_each_answered_without_a_refusal()
    {
        var command = await (await slack.CommandAsync("/tariff", "china")).AnswerAsync(Patience.Token);
        Assert.Null(command.Failure);
        var message = Assert.Single(command.Messages);
        var press = await (await slack.PressAsync(message, "cb:ask:0")).AnswerAsync(Patience.Token);
        Assert.Null(press.Failure);
        foreach (var said in new[] { await slack.MentionAsync("truce status"), await slack.DirectMessageAsync("truce status") })
        {
            var answered = await said.AnswerAsync(Patience.Token);
            Assert.Null(answered.Failure);
            Assert.Single(answered.Messages);
            Assert.Empty(answered.Refusals);
        }
    }

    [Fact]
    public async Task Commands_while_Slack_renews_its_connections_are_all_answered()
    {
        await slack.DisconnectAsync("warning");
        foreach (var number in Enumerable.Range(1, 20))
        {
            var command = await (await slack.CommandAsync("/trade", "truce")).AnswerAsync(Patience.Token);
            Assert.True(command.Failure is null, $"{number}: {command.Failure}");
            Assert.Single(command.Messages);
        }
    }

    [Fact]
    public async Task Command_delivered_twice_shows_one_answer()
    {
        slack.Faults.DuplicateNextEvents();
        slack.Faults.SendBadJsonBeforeNextEvents();
        var command = await (await slack.CommandAsync("/trade", "truce")).AnswerAsync(Patience.Token);
        Assert.Single(command.Messages);
    }
}
