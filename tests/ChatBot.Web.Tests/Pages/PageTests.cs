using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Tests.Pages;

/// <summary>Pages as they are sent.</summary>
public sealed partial class PageTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const int MostBytes = 50 * 1024;

    [Fact]
    public async Task Page_of_every_third_fact_is_found_and_light()
    {
        foreach (var fact in CuratedFacts.Base.All.Where(fact => fact is not Source).Where((_, place) => place % 3 == 0).Concat(CuratedFacts.Base.Parties))
        {
            using var response = await GetAsync(FactLinks.Path(fact));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{FactLinks.Path(fact)}: {response.StatusCode}");
            var length = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            Assert.True(length < MostBytes, $"{FactLinks.Path(fact)} is {length} bytes");
        }
    }

    [Theory]
    [InlineData("/party/chna", HttpStatusCode.NotFound, "/party/china")]
    [InlineData("/f/quote/china", HttpStatusCode.NotFound, "/party/china")]
    [InlineData("/f/thing/china", HttpStatusCode.NotFound, "the kinds are")]
    [InlineData("/party/china?asOf=someday", HttpStatusCode.BadRequest, "/party/china")]
    [InlineData("/today?asOf=someday", HttpStatusCode.BadRequest, "/today")]
    [InlineData("/f/quote?page=0", HttpStatusCode.BadRequest, "?page=2")]
    [InlineData("/f/quote?page=two", HttpStatusCode.BadRequest, "?page=2")]
    [InlineData("/f/quote?page=999", HttpStatusCode.NotFound, "/f/quote?page=")]
    [InlineData("/f/quote?about=chna", HttpStatusCode.NotFound, "/party/china")]
    [InlineData("/nothing/here", HttpStatusCode.NotFound, "There is nothing at")]
    public async Task Wrong_address_is_refused_with_what_helps(string path, HttpStatusCode status, string says)
    {
        using var forPeople = await GetAsync(path, "text/html");
        Assert.Equal(status, forPeople.StatusCode);
        Assert.Contains(says, await forPeople.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var forPrograms = await GetAsync(path);
        Assert.Equal(status, forPrograms.StatusCode);
        Assert.Equal("application/problem+json", forPrograms.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("cn-port-fees", "Last step in effect: suspended (Ministry of Transport announcement of 10 November 2025), until 10 November 2026, 10 November 2025.")]
    [InlineData("us-cn-de-minimis", "the rate of China is not recorded")]
    [InlineData("us-301-forced-labor", "not on goods of USMCA origin from Canada")]
    [InlineData("us-301-excess-capacity", "Last recorded step: ")]
    public async Task Page_of_a_measure_leads_with_the_step_in_effect(string measure, string says)
    {
        using var response = await GetAsync(FactLinks.Path(CuratedFacts.Base.Find<Measure>(measure)!), "text/html");
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_is_paged_and_light_and_holds_every_fact_once()
    {
        foreach (var kind in Vocabulary<FactKind>.Words)
        {
            var (links, next) = (new List<string>(), (string?)$"/f/{kind}");
            while (next is not null)
            {
                var html = await web.GetAsync(next);
                Assert.True(html.Length < MostBytes, $"{next} is {html.Length} bytes");
                links.AddRange(Entry().Matches(html).Select(match => match.Groups["to"].Value));
                next = Next().Match(html) is { Success: true } match ? match.Groups["to"].Value : null;
            }

            var facts = CuratedFacts.Base.All.Where(fact => Vocabulary<FactKind>.WordOf(fact.Kind) == kind).Select(FactLinks.Path).Order(StringComparer.Ordinal);
            Assert.Equal(facts, links.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Page_in_the_middle_of_a_list_leads_both_ways()
    {
        var html = await web.GetAsync("/f/quote?page=2");
        Assert.Contains("<link rel=\"prev\" href=\"/f/quote\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"next\" href=\"/f/quote?page=3\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_has_no_room_for_is_one_link_away()
    {
        Assert.Contains("href=\"/f/quote?about=china\"", await web.GetAsync("/party/china"), StringComparison.Ordinal);
        var said = CuratedFacts.Base.Quotes.First(quote => CuratedFacts.Base.Find<Person>(quote.Speaker)?.Side == "china");
        Assert.Contains(FactLinks.Path(said), await web.GetAsync("/f/quote?about=china"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/today")]
    [InlineData("/search?q=trade")]
    [InlineData("/f")]
    [InlineData("/docs")]
    [InlineData("/?q=/tariff%20china")]
    [InlineData("/nothing/here")]
    public async Task Page_of_every_other_kind_is_light(string path)
    {
        using var response = await GetAsync(path, "text/html");
        Assert.True((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < MostBytes);
    }

    [Fact]
    public async Task Today_as_of_a_day_tells_that_day()
    {
        var html = await web.GetAsync("/today?asOf=2025-10-27");
        Assert.Contains("27 October 2025", html, StringComparison.Ordinal);
        Assert.Contains("14 days left", html, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", html.Split("<footer")[0].Split("</head>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_in_a_list_says_its_value_and_quote_its_speaker()
    {
        var list = await web.GetAsync("/search?q=soybeans");
        Assert.Contains("percentage points, American Soybean Association, 19 August 2025", list, StringComparison.Ordinal);
        Assert.Contains("Donald Trump, 10 August 2025", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_of_the_front_page_names_its_source() => Assert.Matches("<td class=\"number\">[^<]+</td><td><a class=\"small\" href=\"/f/source/", await web.GetAsync("/"));

    [Fact]
    public async Task Page_that_the_browser_has_is_not_sent_again()
    {
        using var first = await GetAsync("/today");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/today", UriKind.Relative)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/party/china?asOf=2025-10-27")]
    [InlineData("/search?q=soybeans")]
    [InlineData("/party/japan")]
    public async Task Page_is_sent_in_one_piece_of_known_length(string path)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.NotEqual(true, response.Headers.TransferEncodingChunked);
        Assert.InRange(response.Content.Headers.ContentLength ?? 0, 1000, MostBytes);
    }

    [Fact]
    public async Task Number_of_a_source_leads_to_it_in_the_list_which_leads_on_to_the_source()
    {
        var html = await web.GetAsync("/party/china");
        var cited = Cited().Matches(html).Select(match => match.Groups["to"].Value).ToHashSet(StringComparer.Ordinal);
        var listed = Listed().Matches(html);
        Assert.Equal(cited.Order(StringComparer.Ordinal), listed.Select(match => match.Groups["id"].Value).Order(StringComparer.Ordinal));
        Assert.All(listed, source => Assert.Matches("href=\"(https?://|/f/source/)", source.Value));
    }

    [Fact]
    public async Task Source_without_a_title_is_named_once()
    {
        var html = await web.GetAsync("/party/china?asOf=2026-09-30");
        Assert.Matches("""<li id="s\d+"><a href="https://www.bloomberg.com/[^"]+" rel="external">Bloomberg</a>, 24 August 2026""", html);
    }

    [Fact]
    public async Task Party_page_as_of_a_day_tells_that_day()
    {
        var html = await web.GetAsync("/party/china?asOf=2025-10-27");
        Assert.Contains("30&#xA0;% additional US tariff", html, StringComparison.Ordinal);
        Assert.DoesNotContain("January 2026", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/party/china")]
    [InlineData("/api/v1/answer?q=/tariff%20china")]
    public async Task Every_response_carries_the_strict_policy(string path)
    {
        using var response = await GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Quote_page_carries_its_words_for_machines()
    {
        var quote = CuratedFacts.Base.Quotes[0];
        Assert.Contains("\"@type\":\"Quotation\"", await web.GetAsync(FactLinks.Path(quote)), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<li><span class="kind"></span> <span><a href="(?<to>[^"]+)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    [GeneratedRegex("""<a class="cite" href="#(?<to>s\d+)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();

    [GeneratedRegex("""<li id="(?<id>s\d+)">.*</li>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("""<link rel="next" href="(?<to>[^"]+)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Next();

    private async Task<HttpResponseMessage> GetAsync(string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
