using ChatBot.Answers.Charts;
using ChatBot.Answers.State;
using ChatBot.Fakes.Slack;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>Questions that rest on the one before, and charts, in a Slack that enforces Slack's own rules.</summary>
public sealed class ConversationTests
{
    private const string FollowedUp = "Read as /deal party:korea";

    [Fact]
    public async Task Follow_up_is_read_with_the_same_persons_last_question_also_after_a_restart()
    {
        await using var slack = await FakeSlack.StartAsync();
        var state = new MemoryState(TimeProvider.System);
        await using (await StartAsync(slack, state))
        {
            await slack.ConnectedAsync(1, Patience.Token);
            Assert.Contains("China", (await AskAsync(slack, "tariff china")).Text, StringComparison.Ordinal);
            Assert.Contains("goods from Korea", (await AskAsync(slack, "and for korea?")).Text, StringComparison.Ordinal);
        }

        await using var restarted = await StartAsync(slack, state);
        await Patience.UntilAsync(() => restarted.Status.State == Answers.ConnectionState.Connected);
        Assert.Contains("Read as the sources of /tariff", (await AskAsync(slack, "source?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slash_command_can_be_followed_up_by_a_question()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        await slack.ConnectedAsync(1, Patience.Token);
        await (await slack.CommandAsync("/tariff", "china")).AnswerAsync(Patience.Token);
        Assert.Contains("goods from Korea", (await (await slack.CommandAsync("/ask", "and for korea?")).AnswerAsync(Patience.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_of_a_direct_answer_is_uploaded_beside_it_and_a_private_answer_says_how_to_see_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack, charts: new OnePixel());
        await slack.ConnectedAsync(1, Patience.Token);
        var told = await (await slack.CommandAsync("/tariff", "china chart")).AnswerAsync(Patience.Token);
        Assert.Contains("To see this as a chart", told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Refusals);
        await AskAsync(slack, "tariff china chart");
        await Patience.UntilAsync(() => slack.Calls.Lines.Any(call => call.Contains("files.completeUploadExternal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Private_answer_shows_its_chart_from_the_public_address()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack, charts: new OnePixel(), publicUrl: "https://bot.example");
        await slack.ConnectedAsync(1, Patience.Token);
        var told = await (await slack.CommandAsync("/tariff", "china chart")).AnswerAsync(Patience.Token);
        Assert.Empty(told.Refusals);
        Assert.Contains("https://bot.example/charts/tariff/china.png", Assert.Single(told.Messages).Json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(slack.Calls.Lines, call => call.Contains("files.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follow_up_of_another_person_or_in_another_thread_knows_nothing_of_the_question()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { MessagesPerSecond = 1000 });
        await using var bot = await StartAsync(slack);
        await slack.ConnectedAsync(1, Patience.Token);
        await MentionAsync("deal china", FakeSlack.Ada, "1.1");
        await MentionAsync("truce status", FakeSlack.Ada, "2.2");
        Assert.DoesNotContain(FollowedUp, await MentionAsync("and for korea?", FakeSlack.Bo, "1.1"), StringComparison.Ordinal);
        Assert.DoesNotContain(FollowedUp, await MentionAsync("and for korea?", FakeSlack.Ada, "2.2"), StringComparison.Ordinal);
        Assert.DoesNotContain(FollowedUp, await MentionAsync("and for korea?", FakeSlack.Ada, null), StringComparison.Ordinal);
        Assert.Contains(FollowedUp, await MentionAsync("and for korea?", FakeSlack.Ada, "1.1"), StringComparison.Ordinal);

        async Task<string> MentionAsync(string text, string user, string? thread) =>
            (await (await slack.MentionAsync(text, user, thread: thread)).AnswerAsync(Patience.Token)).Messages.Single().Json.ToJsonString();
    }

    [Fact]
    public async Task Follow_up_in_another_workspace_knows_nothing_of_the_question()
    {
        await using var bot = new TalkingBot();
        await MentionAsync("deal china", "T1");
        Assert.DoesNotContain(FollowedUp, await MentionAsync("and for korea?", "T2"), StringComparison.Ordinal);
        Assert.Contains(FollowedUp, await MentionAsync("and for korea?", "T1"), StringComparison.Ordinal);

        async Task<string> MentionAsync(string text, string team) =>
            (await bot.EventAsync(new { type = "app_mention", user = "U1", channel = "C1", ts = "5.5", thread_ts = "1.1", text = $"<@{TalkingBot.Bot}> {text}" }, team)).Only($"chat.postMessage {team}").GetRawText();
    }

    private static async Task<SlackRecord> AskAsync(FakeSlack slack, string text)
    {
        var record = await (await slack.DirectMessageAsync(text)).AnswerAsync(Patience.Token);

        // One message a second and channel: a bot just started does not know of the one before, and tries again.
        Assert.All(record.Refusals, refusal => Assert.EndsWith("ratelimited", refusal, StringComparison.Ordinal));
        return record;
    }

    private static Task<ConnectedBot> StartAsync(FakeSlack slack, IStateStore? state = null, IChartImages? charts = null, string? publicUrl = null) =>
        ConnectedBot.StartAsync(slack, state: state, charts: charts, settings: [("Web:PublicUrl", publicUrl)]);

    private sealed class OnePixel : IChartImages
    {
        public ReadOnlyMemory<byte>? Png(AnswerChart chart) => new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
    }
}
