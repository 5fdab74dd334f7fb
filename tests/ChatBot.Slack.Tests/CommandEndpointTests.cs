using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Slack.Tests;

/// <summary>Slash commands as Slack posts them, over a real socket.</summary>
public sealed class CommandEndpointTests : IAsyncLifetime
{
    private const string Secret = "a-signing-secret-of-a-test";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient client = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Slack:SigningSecret"] = Secret, ["urls"] = "http://127.0.0.1:0" });
        builder.Services.AddSlack(builder.Configuration);
        var clock = new FakeTimeProvider(Now);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var store = new FactStore(CuratedFacts.Base);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new CommandRouter([.. CommandCatalog.Create(), new FailingCommand()], store, clock));
        builder.Services.AddConversationsInMemory();
        app = builder.Build();
        app.MapSlack();
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("command=%2Ftariff&text=china", "China")]
    [InlineData("command=%2Ftrade&text=tariff+china", "China")]
    [InlineData("command=%2Fquote&text=bessent%20rare+earths", "Bessent")]
    [InlineData("command=%2Fwho&text=%3C%40U1%7Cbessent%3E", "Bessent")]
    public async Task Command_as_Slack_encodes_it_is_answered(string body, string expected)
    {
        var (status, text) = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("command=%2Fwho&text=%3C%40U123%3E", "U123")]
    [InlineData("command=%2Fwho&text=%3Chttps%3A%2F%2Fexample.com%2Fnobody%3E", "example.com/nobody")]
    [InlineData("command=%2Fwho&text=smith+%26amp%3B+jones", "smith &amp; jones")]
    public async Task What_Slack_wrapped_is_echoed_as_the_asker_saw_it(string body, string expected)
    {
        var (_, text) = await PostAsync(body);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&amp;amp;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_body_without_a_command_gets_a_sentence()
    {
        var (status, text) = await PostAsync("text=china");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ephemeral", JsonDocument.Parse(text).RootElement.GetProperty("response_type").GetString());
    }

    [Fact]
    public async Task Command_that_fails_gets_a_sentence_without_the_fault()
    {
        var (status, text) = await PostAsync("command=%2Ffail&text=");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("has been logged", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingCommand.Fault, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_check_gets_nothing()
    {
        var (status, text) = await PostAsync("ssl_check=1&token=x");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(text);
    }

    [Fact]
    public async Task Body_signed_with_another_secret_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("command=%2Ftariff&text=china", "another-secret-of-a-test")).Status);

    [Fact]
    public async Task Body_beyond_any_command_is_refused_before_it_is_read() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync("command=%2Ftariff&text=" + new string('a', 70_000))).Status);

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body, string secret = Secret)
    {
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/commands");
        request.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, "v0=" + Convert.ToHexStringLower(hash));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FailingCommand : ICommand
    {
        public const string Fault = "a fault nobody should read";

        public CommandSpec Spec { get; } = new("fail", "Fails") { Examples = ["fail"] };

        public Answer Answer(CommandRequest request) => throw new InvalidOperationException(Fault);
    }
}
