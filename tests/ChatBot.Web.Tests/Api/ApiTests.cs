using System.Net;
using System.Text.Json;

namespace ChatBot.Web.Tests.Api;

/// <summary>The API for programs: shapes, caching, cross-origin rules, errors.</summary>
public sealed class ApiTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Rates_are_a_step_function_without_gap()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/api/v1/rates?imposer=us&target=china&to=2025-10-27"));
        var periods = json.RootElement.GetProperty("periods").EnumerateArray().ToList();
        Assert.Equal(30, periods[^1].GetProperty("total").GetDecimal());
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(Day(pair.First, "to").AddDays(1), Day(pair.Second, "from")));
    }

    [Fact]
    public async Task Fact_is_given_with_the_words_of_the_files()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/api/v1/facts/party/china"));
        Assert.Equal("China", json.RootElement.GetProperty("name").GetString());
        Assert.False(json.RootElement.TryGetProperty("origin", out _));
    }

    [Fact]
    public async Task Facts_of_a_kind_are_those_known_by_the_day()
    {
        using var then = JsonDocument.Parse(await web.GetAsync("/api/v1/facts/talk?asOf=2025-06-01"));
        using var all = JsonDocument.Parse(await web.GetAsync("/api/v1/facts/talk?asOf=2026-11-01"));
        Assert.InRange(then.RootElement.GetProperty("total").GetInt32(), 1, all.RootElement.GetProperty("total").GetInt32() - 1);
    }

    [Fact]
    public async Task Commands_are_the_declaration()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/api/v1/commands"));
        var tariff = json.RootElement.EnumerateArray().First(command => command.GetProperty("name").GetString() == "tariff");
        Assert.Equal("party", tariff.GetProperty("parameters")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Answer_comes_in_the_language_that_lang_names()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/answer?q=/tariff%20china&lang=de");
        request.Headers.Add("Accept-Language", "fr");
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("Zusatzzoll", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/answer", HttpStatusCode.BadRequest, "?q=")]
    [InlineData("/api/v1/answer?q=/tariff%20china&lang=xx", HttpStatusCode.BadRequest, "en, de, es, fr, tr and zh")]
    [InlineData("/api/v1/facts/thing", HttpStatusCode.BadRequest, "measure")]
    [InlineData("/api/v1/facts/talk?asOf=soon", HttpStatusCode.BadRequest, "2025-10-27")]
    [InlineData("/api/v1/facts/talk/nothing", HttpStatusCode.NotFound, "/api/v1/facts/")]
    [InlineData("/api/v1/rates?target=zz", HttpStatusCode.NotFound, "target=china")]
    public async Task Fault_is_one_sentence_that_says_what_to_ask(string path, HttpStatusCode status, string says)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/answer?q=/tariff%20china")]
    [InlineData("/charts/tariff/china.svg")]
    [InlineData("/changes.atom")]
    [InlineData("/calendar.ics")]
    public async Task Unchanged_base_is_304(string path)
    {
        using var first = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await web.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("https://desk.example", true)]
    [InlineData("https://other.example", false)]
    public async Task Api_is_shared_with_the_origins_of_the_settings(string origin, bool shared)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/commands") { Headers = { { "Origin", origin } } };
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(shared, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Openapi_document_describes_every_path_of_the_api()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/openapi/v1.json"));
        var paths = json.RootElement.GetProperty("paths");
        Assert.All(paths.EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal)),
            path => Assert.False(string.IsNullOrEmpty(path.Value.GetProperty("get").GetProperty("summary").GetString())));
        Assert.True(paths.TryGetProperty("/api/v1/rates", out _));
    }

    [Fact]
    public async Task Docs_page_needs_no_script()
    {
        var page = await web.GetAsync("/docs");
        Assert.Contains("/openapi/v1.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_count_by_surface_and_hold_no_text_of_a_user()
    {
        await web.GetAsync("/api/v1/answer?q=/tariff%20china%20secretword");
        var metrics = await web.GetAsync("/metrics");
        Assert.Contains("surface=\"api\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", metrics, StringComparison.Ordinal);
    }

    private static DateOnly Day(JsonElement period, string name) => DateOnly.Parse(period.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
