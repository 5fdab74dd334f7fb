using ChatBot.Fakes.Slack;
using ChatBot.Slack.Connection;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>Answers in the language that the asker has set in Slack, or writes in.</summary>
public sealed class LanguageTests
{
    private const string German = "Waren mit Ursprung";

    private const string Submission = """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","callback_id":"ask","state":{"values":{
        "command":{"cb:command":{"selected_option":{"value":"tariff"}}},"question":{"cb:words":{"value":"china"}}}}}}
        """;

    // However slow the machine, the language is told within this.
    private static readonly SocketTimes Patient = new() { Language = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task Command_press_and_mention_are_answered_in_the_askers_language_and_others_in_theirs()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000, Locales = new Dictionary<string, string>(StringComparer.Ordinal) { [FakeSlack.Ada] = "de-DE" } });
        await using var bot = await ConnectedBot.StartAsync(slack, Patient);
        await slack.ConnectedAsync(1, Patience.Token);
        var german = await (await slack.CommandAsync("/tariff", "china")).AnswerAsync(Patience.Token);
        Assert.Contains(German, german.Text, StringComparison.Ordinal);
        Assert.Contains(German, (await (await slack.PressAsync(german.Messages[0], "cb:ask:0")).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
        Assert.Contains(German, (await (await slack.MentionAsync("tariff china")).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(German, (await (await slack.CommandAsync("/tariff", "china", FakeSlack.Bo)).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
        Assert.Equal(2, slack.Calls.Lines.Count(call => call.Contains("users.info", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Question_is_answered_in_the_language_it_is_written_in()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack, Patient);
        await slack.ConnectedAsync(1, Patience.Token);
        Assert.Contains(German, (await (await slack.MentionAsync("wie hoch ist der zoll auf china")).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installation_without_the_scope_answers_in_English_and_asks_no_more()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["commands", "chat:write"] });
        await using var bot = await ConnectedBot.StartAsync(slack, Patient);
        await slack.ConnectedAsync(1, Patience.Token);
        foreach (var user in (string[])[FakeSlack.Ada, FakeSlack.Bo])
        {
            Assert.Contains("additional US tariff", (await (await slack.CommandAsync("/tariff", "china", user)).AnswerAsync(Patience.Token)).Messages[0].Json["text"]!.ToString(), StringComparison.Ordinal);
        }

        Assert.Single(slack.Calls.Lines, call => call.Contains("users.info", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Language_that_Slack_is_slow_to_tell_holds_no_answer_up_and_is_known_for_the_next()
    {
        var telling = new TaskCompletionSource<string?>();
        await using var bot = new TalkingBot { Locale = () => telling.Task };
        const string Command = """{"command":"/tariff","text":"china","team_id":"T1","channel_id":"C1","user_id":"U1"}""";
        var acknowledging = bot.AcknowledgeAsync(SlackDeliveryKind.Command, Command);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("additional US tariff", await acknowledging, StringComparison.Ordinal);
        telling.SetResult("de-DE");
        Assert.Contains(German, await bot.AcknowledgeAsync(SlackDeliveryKind.Command, Command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_over_HTTP_is_acknowledged_while_its_askers_language_is_learned_and_then_answered_in_it_once()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack.Address, Patient, settings: [("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret)]);
        var telling = TellingOf(slack);
        Assert.Empty(await PostAsync(bot, slack, "1.2.3"));
        Assert.Empty(await PostAsync(bot, slack, "1.2.3"));
        telling.SetResult();
        Assert.Contains(German, (await slack.CallAsync("hook")).Body, StringComparison.Ordinal);
        Assert.Contains(German, await PostAsync(bot, slack, "1.2.4"), StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Single(slack.Calls, call => call.Method == "hook");
        Assert.Single(slack.Calls, call => call.Method == "users.info");
    }

    [Fact]
    public async Task Command_by_a_socket_is_acknowledged_while_its_askers_language_is_learned_and_then_answered_in_it_once()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(slack.Address, Patient);
        var socket = await slack.SocketAsync();
        var telling = TellingOf(slack);
        foreach (var envelope in (string[])["e1", "e2"])
        {
            await socket.CommandAsync(envelope, "tariff china", trigger: "1.2.3", responseUrl: $"{slack.Address}hook");
            Assert.False((await socket.AcknowledgedAsync()).TryGetProperty("payload", out _));
        }

        telling.SetResult();
        Assert.Contains(German, (await slack.CallAsync("hook")).Body, StringComparison.Ordinal);
        await socket.CommandAsync("e3", "tariff china", trigger: "1.2.4", responseUrl: $"{slack.Address}hook");
        Assert.Contains(German, (await socket.AcknowledgedAsync()).GetProperty("payload").GetRawText(), StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Single(slack.Calls, call => call.Method == "hook");
    }

    [Fact]
    public async Task Command_whose_askers_language_is_not_told_in_time_is_answered_in_English()
    {
        var telling = new TaskCompletionSource<string?>();
        await using var bot = new TalkingBot { Locale = () => telling.Task };
        Assert.Empty(await bot.AcknowledgeAsync(SlackDeliveryKind.Command, """{"command":"/tariff","text":"china","team_id":"T1","channel_id":"C1","user_id":"U1","response_url":"https://hooks.slack.com/commands/T1/1/x"}"""));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var (where, json) = Assert.Single(await bot.SentAsync());
        Assert.Equal("https://hooks.slack.com/commands/T1/1/x", where);
        Assert.Contains("additional US tariff", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modal_submitted_while_its_askers_language_is_learned_is_acknowledged_at_once_and_then_filled_in_it()
    {
        var telling = new TaskCompletionSource<string?>();
        await using var bot = new TalkingBot { Locale = () => telling.Task };
        Assert.Contains("takes a moment", await bot.AcknowledgeAsync(SlackDeliveryKind.Interactive, Submission), StringComparison.Ordinal);
        telling.SetResult("de-DE");
        var (where, json) = Assert.Single(await bot.SentAsync());
        Assert.Equal("views.update T1", where);
        Assert.Contains(German, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modal_that_is_opened_has_its_openers_language_learned()
    {
        var asked = 0;
        await using var bot = new TalkingBot { Locale = () => Task.FromResult<string?>(asked++ == 0 ? "de-DE" : null) };
        await bot.PressAsync("1", id: "cb:open");
        Assert.Equal(1, asked);
        Assert.Contains(German, await bot.AcknowledgeAsync(SlackDeliveryKind.Interactive, Submission), StringComparison.Ordinal);
    }

    // Slack tells everybody's language, German, once the test lets it.
    private static TaskCompletionSource TellingOf(LoopbackSlack slack)
    {
        var telling = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        slack.Next("users.info", async context =>
        {
            await telling.Task.WaitAsync(context.RequestAborted);
            await LoopbackSlack.Json("""{"ok":true,"user":{"locale":"de-DE"}}""")(context);
        });
        return telling;
    }

    private static async Task<string> PostAsync(ConnectedBot bot, LoopbackSlack slack, string trigger)
    {
        using var acknowledged = await bot.PostAsync("/slack/commands", $"command=%2Ftariff&text=china&team_id=T1&channel_id=C1&user_id=U1&trigger_id={trigger}&response_url={Uri.EscapeDataString($"{slack.Address}hook")}", "application/x-www-form-urlencoded");
        return await acknowledged.Content.ReadAsStringAsync(Patience.Token);
    }
}
