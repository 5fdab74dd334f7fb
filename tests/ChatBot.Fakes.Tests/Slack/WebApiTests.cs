using System.Text.Json.Nodes;
using ChatBot.Fakes.Slack;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Fakes.Tests.Slack;

/// <summary>The Web API takes what Slack takes, and refuses the rest by Slack's words.</summary>
public sealed class WebApiTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private FakeSlack slack = null!;
    private SlackClient client = null!;

    public static TheoryData<string, string> FaultyManifests => new()
    {
        { "no manifest", "\"x\"" },
        { "unknown section", """{"display_information":{"name":"a"},"colour":{}}""" },
        { "no name", """{"display_information":{}}""" },
        { "name of 36", $$"""{"display_information":{"name":"{{new string('a', 36)}}"} }""" },
        { "command without a slash", Manifest("""{"command":"tariff","description":"d"}""") },
        { "command with a space", Manifest("""{"command":"/tariff china","description":"d"}""") },
        { "command of 33", Manifest($$"""{"command":"/{{new string('a', 32)}}","description":"d"}""") },
        { "command without a description", Manifest("""{"command":"/tariff"}""") },
        { "command twice", Manifest("""{"command":"/a","description":"d"},{"command":"/a","description":"d"}""") },
        { "command without an address over HTTP", """{"display_information":{"name":"a"},"features":{"slash_commands":[{"command":"/a","description":"d"}]},"settings":{"socket_mode_enabled":false}}""" },
        { "shortcut of 25", $$"""{"display_information":{"name":"a"},"features":{"shortcuts":[{"name":"{{new string('a', 25)}}","callback_id":"c","description":"d"}]} }""" },
        { "6 domains", """{"display_information":{"name":"a"},"features":{"unfurl_domains":["a","b","c","d","e","f"]}}""" },
    };

    public async ValueTask InitializeAsync()
    {
        slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = clock, Locales = new Dictionary<string, string>(StringComparer.Ordinal) { [FakeSlack.Ada] = "de-DE" } });
        client = new SlackClient(slack);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Channel_takes_one_message_a_second()
    {
        Assert.Equal(200, (await PostAsync("C0TRADE")).Status);
        var (status, answer, retryAfter) = await PostAsync("C0TRADE");
        Assert.Equal((429, "ratelimited", TimeSpan.FromSeconds(1)), (status, $"{answer["error"]}", retryAfter));
        Assert.Equal(200, (await PostAsync("DU0ADA")).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await PostAsync("C0TRADE")).Status);
        Assert.Equal(3, slack.Messages.Count);
    }

    [Theory]
    [InlineData("""{"channel":"C0OTHER","text":"t"}""", "not_in_channel")]
    [InlineData("""{"channel":"G0OTHER","text":"t"}""", "channel_not_found")]
    [InlineData("""{"channel":"C0TRADE"}""", "no_text")]
    [InlineData("""{"channel":"C0TRADE","text":"t","blocks":[{"type":"chart"}]}""", "invalid_blocks")]
    [InlineData("[", "invalid_json")]
    public async Task Message_with_a_fault_is_refused(string message, string error) =>
        Assert.Equal(error, $"{(await client.CallAsync("chat.postMessage", message)).Answer["error"]}");

    [Theory]
    [InlineData("fake-client-secret", "good-code", null)]
    [InlineData("another-secret", "good-code", "bad_client_secret")]
    [InlineData("fake-client-secret", "used-code", "invalid_code")]
    public async Task Code_is_exchanged_for_a_token_with_the_right_secret(string secret, string code, string? error)
    {
        var (_, answer, _) = await client.FormAsync("oauth.v2.access", null, ("client_id", "1.2"), ("client_secret", secret), ("code", code));
        Assert.Equal(error, answer["error"]?.ToString());
        Assert.Equal(error is null ? slack.Options.BotToken : null, answer["access_token"]?.ToString());
        Assert.Equal(error is null ? "bot" : null, answer["token_type"]?.ToString());
    }

    [Theory]
    [MemberData(nameof(FaultyManifests))]
    public async Task Manifest_with_a_fault_is_refused(string fault, string manifest) =>
        Assert.True($"{(await ValidateAsync(manifest))["error"]}" == "invalid_manifest", fault);

    [Fact]
    public async Task Manifest_without_a_fault_is_taken() =>
        Assert.True((bool)(await ValidateAsync(Manifest("""{"command":"/a","description":"d","usage_hint":"<x>"},{"command":"/b","description":"d"}""")))["ok"]!);

    [Fact]
    public async Task Link_that_was_shared_is_unfurled_and_no_other()
    {
        const string Url = "https://bot.example/f/truce/a";
        var shared = await slack.ShareLinkAsync(Url);
        var link = shared.Payload["event"]!;
        Assert.Equal("missing_unfurls", await UnfurlAsync($$"""{"unfurl_id":"{{link["unfurl_id"]}}","source":"{{link["source"]}}"}"""));
        Assert.Equal("missing_channel", await UnfurlAsync("""{"unfurls":{"https://bot.example/f/truce/a":{"blocks":[]}}}"""));
        Assert.Equal("cannot_find_message", await UnfurlAsync(Unfurl("C0-0", Url)));
        Assert.Equal("cannot_unfurl_url", await UnfurlAsync(Unfurl($"{link["unfurl_id"]}", "https://bot.example/f/truce/b")));
        Assert.Equal("cannot_unfurl_url", await UnfurlAsync(Unfurl($"{link["unfurl_id"]}", Url, "chart")));
        Assert.Null(await UnfurlAsync(Unfurl($"{link["unfurl_id"]}", Url)));
        Assert.Null(await UnfurlAsync($$"""{"channel":"C0TRADE","ts":"{{link["message_ts"]}}","unfurls":{"{{Url}}":{"blocks":[{"type":"divider"}]} } }"""));
    }

    [Fact]
    public async Task Language_of_a_person_is_told_to_a_form_that_asks_for_it()
    {
        Assert.Equal("de-DE", await LocaleAsync(("user", FakeSlack.Ada), ("include_locale", "true")));
        Assert.Equal("en-US", await LocaleAsync(("user", FakeSlack.Bo), ("include_locale", "true")));
        Assert.Null(await LocaleAsync(("user", FakeSlack.Ada)));
        Assert.Equal("user_not_found", $"{(await client.CallAsync("users.info", """{"user":"U0ADA","include_locale":true}""")).Answer["error"]}");
    }

    private static string Manifest(string commands) => $$"""{"_metadata":{"major_version":1},"display_information":{"name":"a","description":"d"},"features":{"slash_commands":[{{commands}}]},"settings":{"socket_mode_enabled":true} }""";

    private static string Unfurl(string id, string url, string block = "divider") => $$"""{"unfurl_id":"{{id}}","source":"conversations_history","unfurls":{"{{url}}":{"blocks":[{"type":"{{block}}"}]} } }""";

    private Task<(int Status, JsonObject Answer, TimeSpan? RetryAfter)> PostAsync(string channel) => client.CallAsync("chat.postMessage", $$"""{"channel":"{{channel}}","text":"t"}""");

    private async Task<JsonObject> ValidateAsync(string manifest) => (await client.FormAsync("apps.manifest.validate", slack.Options.BotToken, ("manifest", manifest))).Answer;

    private async Task<string?> UnfurlAsync(string json) => (await client.CallAsync("chat.unfurl", json)).Answer["error"]?.ToString();

    private async Task<string?> LocaleAsync(params (string Key, string Value)[] fields) => (await client.FormAsync("users.info", slack.Options.BotToken, fields)).Answer["user"]?["locale"]?.ToString();
}
