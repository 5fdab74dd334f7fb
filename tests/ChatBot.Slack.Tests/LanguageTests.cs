using ChatBot.Fakes.Slack;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>Answers in the language that the asker has set in Slack, or writes in.</summary>
public sealed class LanguageTests
{
    private const string German = "Waren mit Ursprung";

    [Fact]
    public async Task Command_press_and_mention_are_answered_in_the_askers_language_and_others_in_theirs()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000, Locales = new Dictionary<string, string>(StringComparer.Ordinal) { [FakeSlack.Ada] = "de-DE" } });
        await using var bot = await ConnectedBot.StartAsync(slack);
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
        await using var bot = await ConnectedBot.StartAsync(slack);
        await slack.ConnectedAsync(1, Patience.Token);
        Assert.Contains(German, (await (await slack.MentionAsync("wie hoch ist der zoll auf china")).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installation_without_the_scope_answers_in_English_and_asks_no_more()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["commands", "chat:write"] });
        await using var bot = await ConnectedBot.StartAsync(slack);
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
}
