using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Facts.Model;
using ChatBot.Host.Verbs;
using ChatBot.Testing;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Tests.Pages;

/// <summary>JSON-LD of every kind of page: well-formed, and with the members that schema.org's readers ask of its type.</summary>
public sealed partial class StructuredDataTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["ClaimReview"] = ["claimReviewed", "author.name", "reviewRating.alternateName", "itemReviewed.author.name", "itemReviewed.datePublished"],
        ["Quotation"] = ["text", "creator.name", "dateCreated"],
        ["Event"] = ["name", "startDate", "endDate"],
        ["Person"] = ["name", "affiliation.name"],
        ["DefinedTerm"] = ["name", "description"],
        ["Dataset"] = ["name", "description", "version", "temporalCoverage"],
    };

    public static TheoryData<string, string> Pages =>
    [
        ("ClaimReview", FactLinks.Path(CuratedFacts.Base.All.OfType<Figure>().First(figure => figure is { FigureKind: FigureKind.Claim, Target: "china", Imposer: "us", Unit: "percent", Date.IsDay: true }))),
        ("Quotation", FactLinks.Path(CuratedFacts.Base.Quotes[0])),
        ("Event", FactLinks.Path(CuratedFacts.Base.Talks[0])),
        ("Person", "/person/bessent"),
        ("DefinedTerm", FactLinks.Path(CuratedFacts.Base.All.OfType<Term>().First())),
        ("Dataset", "/today"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_every_member_that_its_type_asks_for(string type, string path)
    {
        using var json = JsonDocument.Parse(Data().Match(await web.GetAsync(path)).Groups["json"].Value);
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        Assert.Equal(type, json.RootElement.GetProperty("@type").GetString());
        Assert.All(Required[type], member => Assert.False(string.IsNullOrWhiteSpace(Member(json.RootElement, member)), member));
    }

    [Fact]
    public async Task Every_page_that_has_data_has_it_whole()
    {
        foreach (var fact in CuratedFacts.Base.All.Where(fact => fact is Quote or Talk or Figure or Person or Term).Where((_, place) => place % 5 == 0))
        {
            if (Data().Match(await web.GetAsync(FactLinks.Path(fact))) is { Success: true } match)
            {
                using var json = JsonDocument.Parse(match.Groups["json"].Value);
                Assert.All(Required[json.RootElement.GetProperty("@type").GetString()!], member => Assert.False(string.IsNullOrWhiteSpace(Member(json.RootElement, member)), $"{fact.Id}: {member}"));
            }
        }
    }

    [Fact]
    public async Task Link_to_a_party_unfurls_with_its_chart()
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:PublicUrl=https://chatbot.example.org"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var html = await client.GetStringAsync(new Uri("/party/china", UriKind.Relative), TestContext.Current.CancellationToken);
        var image = Image().Match(html).Groups["path"].Value;
        Assert.StartsWith("/charts/tariff/china.png", image, StringComparison.Ordinal);
        using var picture = await client.GetAsync(new Uri(image.Replace("&amp;", "&", StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", html, StringComparison.Ordinal);
    }

    private static string? Member(JsonElement json, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (!json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json.ToString();
    }

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>.+?)</script>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Data();

    [GeneratedRegex("""<meta property="og:image" content="https://chatbot\.example\.org(?<path>[^"]+)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Image();
}
