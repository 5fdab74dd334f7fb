using System.Net;
using System.Text.Json;
using ChatBot.Host.Verbs;

namespace ChatBot.Host.Tests;

/// <summary>The whole host on a loopback port.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private readonly Microsoft.AspNetCore.Builder.WebApplication app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory"]);

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Answer_over_http_is_the_contract_json()
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/answer?q=/tariff%20china&asOf=2025-10-27", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(30, json.RootElement.GetProperty("facts")[0].GetProperty("number").GetDecimal());
    }

    [Fact]
    public async Task Answer_without_a_question_is_400_with_a_hint()
    {
        using var response = await client.GetAsync(new Uri("/api/v1/answer", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("?q=", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready: base ")]
    [InlineData("/", "/tariff china")]
    public async Task Probe_says_how_the_host_is(string path, string says) =>
        Assert.Contains(says, await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
}
