using System.Text;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>The Web API client over real sockets.</summary>
public sealed class WebApiTests : IAsyncLifetime
{
    private static readonly byte[] Post = """{"channel":"C1","text":"x"}"""u8.ToArray();
    private LoopbackSlack slack = null!;
    private ConnectedBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await LoopbackSlack.StartAsync();
        bot = await ConnectedBot.StartAsync(slack.Address, settings: [("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret)]);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Call_that_is_turned_away_is_made_again()
    {
        slack.Next("chat.postMessage", LoopbackSlack.Status(429, "0"), LoopbackSlack.Status(500));
        (await bot.Api.CallAsync("T1", "chat.postMessage", Post, Patience.Token)).Dispose();
        Assert.Equal(3, slack.Calls.Count);
    }

    [Fact]
    public async Task Wait_longer_than_anybody_waits_is_refused_at_once()
    {
        slack.Next("chat.postMessage", LoopbackSlack.Status(429, "3600"));
        Assert.Equal("ratelimited", (await RefusedAsync("chat.postMessage")).Error);
        Assert.Equal("ratelimited", (await RefusedAsync("chat.postMessage")).Error);
        (await bot.Api.CallAsync("T1", "views.publish", Post, Patience.Token)).Dispose();
        Assert.Equal(2, slack.Calls.Count);
    }

    [Fact]
    public async Task Post_whose_answer_was_lost_is_not_posted_again_and_a_view_is()
    {
        slack.Next("chat.postMessage", LoopbackSlack.Abort);
        Assert.Equal("no_answer", (await RefusedAsync("chat.postMessage")).Error);
        slack.Next("views.publish", LoopbackSlack.Abort);
        (await bot.Api.CallAsync("T1", "views.publish", Post, Patience.Token)).Dispose();
        Assert.Equal(3, slack.Calls.Count);
    }

    [Fact]
    public async Task Refusal_of_Slack_is_told_by_its_word()
    {
        slack.Next("chat.postMessage", LoopbackSlack.Json("""{"ok":false,"error":"not_in_channel"}"""));
        Assert.Equal("chat.postMessage: not_in_channel", (await RefusedAsync("chat.postMessage")).Message);
    }

    [Fact]
    public async Task Response_url_is_used_five_times_and_no_more()
    {
        var url = new Uri(slack.Address, "hook");
        for (var use = 0; use < 5; use++)
        {
            await bot.Api.RespondAsync(url, Post, Patience.Token);
        }

        Assert.Equal("used_up", (await Assert.ThrowsAsync<SlackRefusedException>(() => bot.Api.RespondAsync(url, Post, Patience.Token))).Error);
        Assert.Equal(5, slack.Calls.Count);
    }

    [Theory]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://slack.com.evil.example/x")]
    [InlineData("https://evilslack.com/x")]
    [InlineData("https://hooks.slack.com@evil.example/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData("http://169.254.169.254/latest")]
    public async Task Response_url_that_is_not_Slacks_is_never_called(string url) =>
        Assert.Equal("not_an_address_of_slack", (await Assert.ThrowsAsync<SlackRefusedException>(() => bot.Api.RespondAsync(new Uri(url), Post, Patience.Token))).Error);

    [Fact]
    public async Task File_is_shared_in_three_steps()
    {
        await bot.Api.UploadAsync("T1", new SlackFile("a.png", "what it shows", "bytes"u8.ToArray(), "C1", "5.5"), Patience.Token);
        var calls = slack.Calls.ToArray();
        Assert.Equal(["files.getUploadURLExternal", "upload", "files.completeUploadExternal"], calls.Select(call => call.Method));
        Assert.Equal("filename=a.png&length=5&alt_txt=what+it+shows", calls[0].Body);
        Assert.Equal(("bytes", ""), (calls[1].Body, calls[1].Authorization));
        Assert.Equal("""{"files":[{"id":"F1","title":"a.png"}],"channel_id":"C1","thread_ts":"5.5"}""", calls[2].Body);
    }

    private Task<SlackRefusedException> RefusedAsync(string method) =>
        Assert.ThrowsAsync<SlackRefusedException>(() => bot.Api.CallAsync("T1", method, Encoding.UTF8.GetBytes($$"""{"channel":"C{{slack.Calls.Count}}"}"""), Patience.Token));
}
