using ChatBot.Fakes.Slack;

namespace ChatBot.Fakes.Tests.Slack;

/// <summary>@slack/socket-mode, @slack/web-api and @slack/bolt work on the fake as they do on Slack.</summary>
public sealed class SlackClientsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Socket_mode_connects_acknowledges_posts_uploads_and_survives_a_refresh()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000 });
        await using var bot = OfficialClient.Start("slack-socket.mjs", slack.ApiBaseUrl, slack.Options.AppToken, slack.Options.BotToken);
        Assert.Equal($"auth {FakeSlack.Bot}", await bot.SaysAsync("auth", Stop));
        await bot.SaysAsync("connected 1", Stop);

        var command = await (await slack.CommandAsync("/tariff", "china")).AnswerAsync(Stop);
        Assert.Equal(("you said china", true), (command.Text, Assert.Single(command.Messages).Ephemeral));

        var mention = await slack.MentionAsync("tariff china");
        await bot.SaysAsync("uploaded true", Stop);
        Assert.Equal("refused not_in_channel", await bot.SaysAsync("refused", Stop));
        Assert.Contains("in the thread, edited", mention.Text, StringComparison.Ordinal);
        Assert.Equal(7, Assert.Single(slack.Files).Content!.Length);

        await slack.DisconnectAsync("refresh_requested");
        await bot.SaysAsync("connected 2", Stop);
        var after = await (await slack.CommandAsync("/tariff", "eu")).AnswerAsync(Stop);
        Assert.Equal(("you said eu", null), (after.Text, after.Failure));
    }

    [Fact]
    public async Task Bolt_on_socket_mode_handles_command_button_options_modal_shortcut_home_and_mention()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000 });
        await using var bot = OfficialClient.Start("slack-bolt.mjs", "socket", slack.ApiBaseUrl, slack.Options.BotToken, slack.Options.AppToken);
        await bot.SaysAsync("started", Stop);
        await slack.ConnectedAsync(1, Stop);
        await UseEverythingAsync(slack, bot);
    }

    [Fact]
    public async Task Bolt_over_http_handles_the_same_signed_deliveries()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000 });
        await using var bot = OfficialClient.Start("slack-bolt.mjs", "http", slack.ApiBaseUrl, slack.Options.BotToken, slack.Options.SigningSecret);
        var port = (await bot.SaysAsync("started", Stop))["started ".Length..];
        var url = new Uri($"http://127.0.0.1:{port}/slack/events");
        Assert.Null(await slack.UseRequestUrlsAsync(new SlackRequestUrls(url, url, url, url), Stop));
        await UseEverythingAsync(slack, bot);
    }

    private static async Task UseEverythingAsync(FakeSlack slack, OfficialClient bot)
    {
        var command = await (await slack.CommandAsync("/tariff", "china")).AnswerAsync(Stop);
        Assert.StartsWith("rate on china", command.Text, StringComparison.Ordinal);

        var pressed = await (await slack.PressAsync(command.Messages[0], "more")).AnswerAsync(Stop);
        Assert.Equal("more on china", pressed.Text);

        var typed = await (await slack.SuggestAsync("party", "ch")).AnswerAsync(Stop);
        Assert.Equal("china", Assert.Single(typed.Options)["value"]!.ToString());

        var form = await (await slack.CommandAsync("/tariff", "form")).WhenAsync(r => r.View is not null, Stop);
        await (await slack.SubmitViewAsync(form.View!, new Dictionary<string, string> { ["name"] = "bessent" })).AcknowledgedAsync(Stop);
        Assert.Equal("asked bessent", await bot.SaysAsync("asked", Stop));

        var home = await (await slack.OpenHomeAsync()).AnswerAsync(Stop);
        Assert.Equal("At home", home.View!.Text);

        var mention = await (await slack.MentionAsync("hi")).AnswerAsync(Stop);
        Assert.Equal("hello", mention.Text);

        await slack.ShortcutAsync("check", "tariffs are 157 %");
        Assert.Equal("checked tariffs are 157 %", await bot.SaysAsync("checked", Stop));
        Assert.All(slack.Records, r => Assert.Empty(r.Refusals));
    }
}
