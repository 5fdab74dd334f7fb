using ChatBot.Slack.Connection;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Tests;

public sealed class EventTests : IAsyncDisposable
{
    private readonly TalkingBot bot = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData(null, "5.5")]
    [InlineData("4.4", "4.4")]
    public async Task Mention_is_answered_in_its_thread(string? thread, string expected)
    {
        var posted = (await bot.EventAsync(new { type = "app_mention", user = "U1", channel = "C1", ts = "5.5", thread_ts = thread, text = $"<@{TalkingBot.Bot}>: tariff china?" })).Only("chat.postMessage T1");
        Assert.Equal("C1", posted.GetProperty("channel").GetString());
        Assert.Equal(expected, posted.GetProperty("thread_ts").GetString());
        Assert.False(posted.GetProperty("unfurl_links").GetBoolean());
        Assert.False(posted.TryGetProperty("response_type", out _));
        Assert.False(posted.TryGetProperty("link_names", out _));
        Assert.Contains("additional US tariff", posted.GetProperty("text").GetString(), StringComparison.Ordinal);
        BlockCheck.All(posted.GetProperty("blocks"), SlackLimits.Blocks);
    }

    [Theory]
    [InlineData("truce status")]
    [InlineData("/trade truce status")]
    [InlineData("TRUCE status")]
    public async Task Direct_message_is_answered_like_the_command_it_contains(string text)
    {
        var posted = (await DirectAsync(bot, text)).Only("chat.postMessage T1");
        Assert.False(posted.TryGetProperty("thread_ts", out _));
        Assert.DoesNotContain("Help", posted.GetProperty("blocks")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("trade")]
    public async Task Message_without_a_command_gets_help(string text) =>
        Assert.Contains("\"Help\"", (await DirectAsync(bot, text)).Only("chat.postMessage T1").GetProperty("blocks")[0].GetRawText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("when does the truce end?", "Read as /truce status.")]
    [InlineData("what did bessent say about rare earths", "Read as /quote speaker:bessent topic:rare-earths.")]
    [InlineData("xyzzy plugh", "That was not understood")]
    public async Task Message_without_a_command_is_read_as_a_question(string text, string says) =>
        Assert.Contains(says, (await DirectAsync(bot, text)).Only("chat.postMessage T1").GetRawText(), StringComparison.Ordinal);

    [Fact]
    public async Task Message_that_names_everybody_is_answered_without_calling_anybody()
    {
        var posted = (await DirectAsync(bot, "who <!channel> <@U9> &lt;!here&gt;")).Only("chat.postMessage T1").GetRawText();
        Assert.DoesNotContain("<!", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", posted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","user":"U1","bot_id":"B1","text":"truce"}""")]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","user":"U1","subtype":"message_changed","text":"truce"}""")]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","user":"UBOT","text":"truce"}""")]
    [InlineData("""{"type":"message","channel_type":"channel","channel":"C1","user":"U1","text":"truce"}""")]
    [InlineData("""{"type":"app_home_opened","tab":"messages","user":"U1"}""")]
    [InlineData("""{"type":"link_shared","channel":"C1","message_ts":"1.1","links":[{"url":"https://elsewhere.example/f/truce/x"},{"url":"https://bot.example/base/f/truce/nothing-of-this-name"}]}""")]
    [InlineData("""{"type":"of_tomorrow"}""")]
    public async Task Event_that_is_not_for_the_bot_is_only_acknowledged(string happening)
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Event, $$"""{"type":"event_callback","team_id":"T1","authorizations":[{"user_id":"UBOT"}],"event":{{happening}}}""");
        Assert.Empty(said.Acknowledged);
        Assert.Empty(said.Sent);
    }

    [Fact]
    public async Task Rate_limit_notice_without_an_event_is_only_acknowledged() =>
        Assert.Empty((await bot.HearAsync(SlackDeliveryKind.Event, """{"type":"app_rate_limited","team_id":"T1"}""")).Sent);

    [Fact]
    public async Task Home_shows_how_the_base_is_and_what_can_be_asked()
    {
        var published = (await bot.EventAsync(new { type = "app_home_opened", tab = "home", user = "U1" })).Only("views.publish T1");
        Assert.Equal("U1", published.GetProperty("user_id").GetString());
        var view = published.GetProperty("view");
        Assert.Equal("home", view.GetProperty("type").GetString());
        BlockCheck.All(view.GetProperty("blocks"), SlackLimits.ViewBlocks);
        foreach (var words in (string[])["sources through", "/tariff", "cb:pick:quote:speaker", "cb:open"])
        {
            Assert.Contains(words, view.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Uf1")]
    public async Task Link_to_a_page_of_our_own_unfolds_into_its_sources(string? unfurl)
    {
        const string Url = "https://bot.example/base/f/source/aa-2025-10-26-framework";
        var posted = (await bot.EventAsync(new { type = "link_shared", channel = "C1", message_ts = "1.1", unfurl_id = unfurl, source = unfurl is null ? null : "composer", links = new[] { new { url = Url }, new { url = "https://elsewhere.example/" } } })).Only("chat.unfurl T1");
        Assert.Equal(unfurl ?? "C1", posted.GetProperty(unfurl is null ? "channel" : "unfurl_id").GetString());
        var page = Assert.Single(posted.GetProperty("unfurls").EnumerateObject());
        Assert.Equal(Url, page.Name);
        BlockCheck.All(page.Value.GetProperty("blocks"), SlackLimits.Blocks);
    }

    [Fact]
    public async Task Refusal_of_Slack_ends_nothing()
    {
        await using var refused = new TalkingBot { Refusal = "channel_not_found" };
        Assert.Single((await DirectAsync(refused, "truce")).Sent);
        Assert.Single((await DirectAsync(refused, "truce")).Sent);
    }

    [Fact]
    public async Task Command_over_any_connection_is_answered_in_the_acknowledgement()
    {
        await using var failing = new TalkingBot(new TalkingBot.FailingCommand());
        Assert.Contains("additional US tariff", (await failing.CommandAsync("/trade", "tariff china")).Acknowledged, StringComparison.Ordinal);
        Assert.Contains("\"Help\"", (await failing.CommandAsync("/trade", " ")).Acknowledged, StringComparison.Ordinal);
        Assert.Contains("has been logged", (await failing.CommandAsync("/fail", "")).Acknowledged, StringComparison.Ordinal);
        Assert.Contains("no command that can be read", (await failing.HearAsync(SlackDeliveryKind.Command, "{}")).Acknowledged, StringComparison.Ordinal);
    }

    private static Task<Said> DirectAsync(TalkingBot bot, string text) => bot.EventAsync(new { type = "message", channel_type = "im", user = "U1", channel = "D1", ts = "5.5", text });
}
