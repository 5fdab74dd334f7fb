using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Testing;

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
    [InlineData("/api/v1/search", HttpStatusCode.BadRequest, "?q=soybeans")]
    [InlineData("/api/v1/search?q=a&limit=0", HttpStatusCode.BadRequest, "limit is from 1")]
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

    [Theory]
    [InlineData("/api/v1/commands", "GET", true)]
    [InlineData("/slack/commands", "POST", false)]
    [InlineData("/discord/interactions", "POST", false)]
    public async Task Preflight_is_allowed_for_the_api_and_never_for_a_platforms_address(string path, string method, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path) { Headers = { { "Origin", "https://desk.example" }, { "Access-Control-Request-Method", method } } };
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(allowed, response.Headers.Any(header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal)));
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
    public async Task Openapi_document_passes_the_linter_and_names_itself()
    {
        var document = await web.GetAsync("/openapi/v1.json");
        using var json = JsonDocument.Parse(document);
        Assert.Equal("ChatBot API", json.RootElement.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal("1.0.0", json.RootElement.GetProperty("info").GetProperty("version").GetString());
        Assert.Equal("", (await NodeScript.RunAsync("lint-openapi.mjs", Encoding.UTF8.GetBytes(document), TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task Linter_finds_what_a_document_lacks() =>
        Assert.Contains("operation-summary", await NodeScript.RunAsync("lint-openapi.mjs", """{ "openapi": "3.1.1", "info": { "title": "x", "version": "1" }, "servers": [{ "url": "/" }], "paths": { "/a": { "get": { "responses": { "200": { "description": "ok" } } } } } }"""u8.ToArray(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task Search_gives_the_best_facts_first_with_their_pages()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/api/v1/search?q=soybeans&limit=3"));
        var facts = json.RootElement.GetProperty("facts").EnumerateArray().ToList();
        Assert.Equal(3, facts.Count);
        Assert.Equal("/topic/soybeans", facts[0].GetProperty("page").GetString());
    }

    [Theory]
    [InlineData("what%20did%20bessent%20say%20about%20soybeans%3F", "quote")]
    [InlineData("/tariff%20china", "tariff")]
    public async Task Answer_takes_a_command_or_a_question_in_plain_words(string asked, string command)
    {
        using var json = JsonDocument.Parse(await web.GetAsync($"/api/v1/answer?q={asked}"));
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(command, json.RootElement.GetProperty("command").GetString());
    }

    [Fact]
    public async Task Docs_page_needs_no_script()
    {
        var page = await web.GetAsync("/docs");
        Assert.Contains("/openapi/v1.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/search", page, StringComparison.Ordinal);
    }

    private static DateOnly Day(JsonElement period, string name) => DateOnly.Parse(period.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
