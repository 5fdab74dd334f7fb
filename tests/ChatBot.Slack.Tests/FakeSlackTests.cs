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
        slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000 });
        bot = await ConnectedBot.StartAsync(slack, settings: ("Slack:Connections", "2"));
        await slack.ConnectedAsync(2, Patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Theory]
    [InlineData("Socket")]
    [InlineData("Http")]
    public async Task Command_press_mention_and_direct_message_are_each_answered_without_a_refusal(string mode)
    {
        await UseAsync(mode);
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

    [Theory]
    [InlineData("Socket")]
    [InlineData("Http")]
    public async Task Home_offers_names_examples_and_a_form_and_each_is_answered(string mode)
    {
        await UseAsync(mode);
        var home = await (await slack.OpenHomeAsync()).AnswerAsync(Patience.Token);
        Assert.Contains("sources through", home.View!.Text, StringComparison.Ordinal);
        var typed = await (await slack.SuggestAsync("cb:pick:tariff:party", "chi", home.View)).AnswerAsync(Patience.Token);
        var china = typed.Options.Select(option => option["value"]!.ToString()).Single(value => value.EndsWith("party:china", StringComparison.Ordinal));
        var picked = await (await slack.PressAsync(home.View, "cb:pick:tariff:party", china)).WhenAsync(record => record.View is not null, Patience.Token);
        Assert.Contains("China", picked.View!.Text, StringComparison.Ordinal);
        var example = await (await slack.PressAsync(home.View, "cb:home:truce")).WhenAsync(record => record.View is not null, Patience.Token);
        Assert.Contains("truce", example.View!.Text, StringComparison.OrdinalIgnoreCase);
        var form = await (await slack.PressAsync(home.View, "cb:open")).WhenAsync(record => record.View is not null, Patience.Token);
        var submitted = await (await slack.SubmitViewAsync(form.View!, new Dictionary<string, string>(StringComparer.Ordinal) { ["cb:command"] = "tariff", ["cb:words"] = "china" })).AnswerAsync(Patience.Token);
        Assert.Contains("additional US tariff", submitted.View!.Text, StringComparison.Ordinal);
        Assert.All(slack.Records, record => Assert.Empty(record.Refusals));
    }

    [Theory]
    [InlineData("command")]
    [InlineData("mention")]
    public async Task Deliveries_out_of_order_and_twice_are_each_answered_once(string kind)
    {
        List<SlackRecord> records = [];
        foreach (var turn in Enumerable.Range(0, 4))
        {
            slack.Faults.ReorderNextEvents();
            slack.Faults.DuplicateNextEvents();
            foreach (var line in (string[])["truce", "tariff china"])
            {
                records.Add(kind == "command" ? await slack.CommandAsync("/trade", line) : await slack.MentionAsync(line, thread: Patience.Number(records.Count)));
            }

            await Task.WhenAll(records.TakeLast(2).Select(record => record.AnswerAsync(Patience.Token)));
            Assert.Equal(2 * (turn + 1), records.Count);
        }

        await bot.StopAsync();
        await bot.DisposeAsync();
        Assert.All(records, record =>
        {
            Assert.Null(record.Failure);
            Assert.Empty(record.Refusals);
            Assert.Single(record.Messages);
        });
        Assert.Contains(records, record => record.Acknowledgements == 2);
    }

    [Fact]
    public async Task Token_that_was_revoked_is_seen_in_the_status()
    {
        slack.Faults.TokenRevoked = true;
        await slack.MentionAsync("truce");
        await Patience.UntilAsync(() => bot.Status.State == Answers.ConnectionState.Failed);
        Assert.Contains("Slack:BotToken (token_revoked)", bot.Status.Detail, StringComparison.Ordinal);
        slack.Faults.TokenRevoked = false;
        await (await slack.MentionAsync("truce")).AnswerAsync(Patience.Token);
        await Patience.UntilAsync(() => bot.Status.State == Answers.ConnectionState.Connected);
    }

    private async Task UseAsync(string mode)
    {
        if (mode == "Http")
        {
            Assert.Null(await slack.UseRequestUrlsAsync(bot.RequestUrls, Patience.Token));
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
