using System.Net;
using System.Text.Json;
using ChatBot.Slack.Tests.Loopback;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Tests;

/// <summary>Events, presses and installations over HTTP.</summary>
public sealed class HttpModeTests : IAsyncLifetime
{
    private LoopbackSlack slack = null!;
    private ConnectedBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await LoopbackSlack.StartAsync();
        bot = await ConnectedBot.StartAsync(slack.Address, settings:
        [
            ("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", ConnectedBot.ClientSecret), ("Slack:BotToken", null),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public void Status_says_that_posts_are_answered() => Assert.Equal((Answers.ConnectionState.Connected, "Slack's posts are answered over HTTP."), (bot.Status.State, bot.Status.Detail));

    [Fact]
    public async Task Address_of_events_is_verified_by_its_challenge()
    {
        using var response = await bot.PostAsync("/slack/events", """{"type":"url_verification","challenge":"abc"}""");
        Assert.Equal("abc", await response.Content.ReadAsStringAsync(Patience.Token));
    }

    [Theory]
    [InlineData("/slack/events", 0, "another-secret-of-a-test")]
    [InlineData("/slack/events", 301, ConnectedBot.SigningSecret)]
    [InlineData("/slack/events", -302, ConnectedBot.SigningSecret)]
    [InlineData("/slack/interactivity", 0, "another-secret-of-a-test")]
    [InlineData("/slack/interactivity", 301, ConnectedBot.SigningSecret)]
    public async Task Post_that_is_not_Slacks_own_of_now_is_refused(string path, int seconds, string secret)
    {
        using var response = await bot.PostAsync(path, """{"type":"url_verification","challenge":"abc"}""", age: TimeSpan.FromSeconds(seconds), secret: secret);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Patience.Token));
    }

    [Fact]
    public async Task Workspace_that_installed_is_answered_once_with_its_own_token_until_it_removes_the_bot()
    {
        await InstallAsync("xoxb-of-t1");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await bot.PostAsync("/slack/events", Mention("EvA"))).Dispose();
        }

        Assert.Equal("Bearer xoxb-of-t1", (await slack.CallAsync("chat.postMessage")).Authorization);
        (await bot.PostAsync("/slack/events", """{"type":"event_callback","team_id":"T1","event_id":"EvB","event":{"type":"app_uninstalled"}}""")).Dispose();
        await Patience.UntilAsync(() => ConnectedBot.Log.Any(line => line.Contains("T1 removed the bot", StringComparison.Ordinal)));
        (await bot.PostAsync("/slack/events", Mention("EvC"))).Dispose();
        await bot.StopAsync();
        Assert.Single(slack.Calls, call => call.Method == "chat.postMessage");
        Assert.DoesNotContain(ConnectedBot.Log, line => line.Contains("xoxb-of-t1", StringComparison.Ordinal) || line.Contains(ConnectedBot.ClientSecret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_posted_again_is_answered_once()
    {
        const string Body = "command=%2Ftrade&text=truce&team_id=T1&trigger_id=1.2.3";
        using var first = await bot.PostAsync("/slack/commands", Body, "application/x-www-form-urlencoded");
        using var again = await bot.PostAsync("/slack/commands", Body, "application/x-www-form-urlencoded");
        Assert.Contains("blocks", await first.Content.ReadAsStringAsync(Patience.Token), StringComparison.Ordinal);
        Assert.Empty(await again.Content.ReadAsStringAsync(Patience.Token));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Rate_limit_notice_and_nonsense_are_acknowledged()
    {
        foreach (var body in new[] { """{"type":"app_rate_limited","team_id":"T1"}""", "{not json", "[]" })
        {
            using var response = await bot.PostAsync("/slack/events", body);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Suggestions_come_in_the_response_and_nonsense_gets_an_empty_one()
    {
        using var response = await bot.PostAsync("/slack/interactivity", "payload=" + Uri.EscapeDataString("""{"type":"block_suggestion","action_id":"cb:pick:tariff:party","value":"chi"}"""), "application/x-www-form-urlencoded");
        using var options = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Patience.Token));
        Assert.NotEqual(0, options.RootElement.GetProperty("options").GetArrayLength());
        using var nonsense = await bot.PostAsync("/slack/interactivity", "payload=%7Bx", "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
    }

    [Fact]
    public async Task Installation_asked_for_elsewhere_or_twice_is_refused()
    {
        var (state, cookie) = await AskAsync();
        var other = await AskAsync();
        foreach (var (query, brought) in new[] { ($"state={state}&code=c", null), ($"state={state}&code=c", other.Cookie), ("state=forged&code=c", cookie), ("code=c", cookie) })
        {
            using var refused = await bot.GetAsync($"/slack/oauth_redirect?{query}", brought);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var denied = await bot.GetAsync($"/slack/oauth_redirect?state={state}&error=access_denied", cookie);
        Assert.Equal(HttpStatusCode.BadRequest, denied.StatusCode);
        using var again = await bot.GetAsync($"/slack/oauth_redirect?state={state}&code=c", cookie);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Empty(slack.Calls);
    }

    private async Task InstallAsync(string token)
    {
        slack.Next("oauth.v2.access", LoopbackSlack.Json($$$"""{"ok":true,"token_type":"bot","access_token":"{{{token}}}","team":{"id":"T1","name":"<b>Desk</b>"}}"""));
        var (state, cookie) = await AskAsync();
        using var installed = await bot.GetAsync($"/slack/oauth_redirect?state={state}&code=c", cookie);
        var page = await installed.Content.ReadAsStringAsync(Patience.Token);
        Assert.Contains("&lt;b&gt;Desk", page, StringComparison.Ordinal);
    }

    private async Task<(string State, string Cookie)> AskAsync()
    {
        using var asked = await bot.GetAsync("/slack/install");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal("/oauth/v2/authorize", asked.Headers.Location!.AbsolutePath);
        var state = QueryHelpers.ParseQuery(asked.Headers.Location.Query)["state"].ToString();
        return (Uri.EscapeDataString(state), asked.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static string Mention(string id) => $$$"""{"type":"event_callback","team_id":"T1","event_id":"{{{id}}}","authorizations":[{"user_id":"UBOT"}],"event":{"type":"app_mention","user":"U1","channel":"C1","ts":"5.5","text":"<@UBOT> truce"}}""";
}
