using System.Net;
using ChatBot.Host.Verbs;

namespace ChatBot.Web.Tests.Security;

/// <summary>A client that asks too much is told to wait; probes never are.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Client_over_its_limit_waits_and_probes_go_on()
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:RequestsPerMinute=3"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await client.GetAsync(new Uri("/f", UriKind.Relative), TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var probe = await client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.0/8", false)]
    [InlineData("127.0.0.1, ::1", false)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("", true)]
    public async Task Clients_behind_a_proxy_have_a_limit_each_only_where_it_is_trusted(string proxies, bool together)
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:RequestsPerMinute=2", $"--Web:TrustedProxies={proxies}"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var refused = 0;
        for (var i = 1; i <= 6; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/f") { Headers = { { "X-Forwarded-For", $"203.0.113.{i}" } } };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            refused += response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.Equal(together, refused > 0);
    }

    [Theory]
    [InlineData("--Web:TrustedProxies=proxy.example", "Web:TrustedProxies")]
    [InlineData("--Web:RequestsPerMinute=none", "Web:RequestsPerMinute")]
    [InlineData("--Web:PublicUrl=chatbot", "Web:PublicUrl")]
    public void Setting_that_cannot_be_used_is_refused_by_name(string setting, string key)
    {
        var refused = Assert.ThrowsAny<Exception>(() => RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", setting]));
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_of_a_host_that_knows_its_address_carries_a_permalink()
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:PublicUrl=https://chatbot.example.org/"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var json = await client.GetStringAsync(new Uri("/api/v1/answer?q=/tariff%20china&asOf=2025-10-27", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"permalink\":\"https://chatbot.example.org/?q=%2Ftariff%20party%3Achina&asOf=2025-10-27&v=", json, StringComparison.Ordinal);
        var html = await client.GetStringAsync(new Uri("/party/china", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<link rel=\"canonical\" href=\"https://chatbot.example.org/party/china\">", html, StringComparison.Ordinal);
    }
}
