using System.Globalization;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Pages;
using ChatBot.Web.Pages.Slices;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Web.Tests.Pages;

/// <summary>Text of the base that would be markup, script or an attribute is shown as text.</summary>
public sealed class HostileTextTests
{
    private const string Script = "</script><script>alert(1)</script>\" onload='x' <b>&amp;";

    public static TheoryData<string> Kinds => [.. Vocabulary<FactKind>.Words.Where(word => word is not "term")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_of_a_fact_with_hostile_words_holds_no_element_of_theirs(string kind)
    {
        var facts = Base(Script);
        foreach (var fact in facts.All.Where(fact => Vocabulary<FactKind>.WordOf(fact.Kind) == kind))
        {
            AssertHarmless(await PageAsync(facts, fact));
        }
    }

    [Fact]
    public async Task Page_of_any_words_holds_no_element_of_theirs()
    {
        await Gen.String[Gen.Char["<>&\"'/=abscript \n"], 1, 40].SampleAsync(async words =>
        {
            var facts = Base(words + Script);
            AssertHarmless(await PageAsync(facts, facts.Quotes[0]));
        }, iter: 40);
    }

    [Fact]
    public async Task Link_that_is_no_web_address_is_never_one()
    {
        var facts = Base("words", "javascript:alert(1)");
        Assert.DoesNotContain("javascript:", await PageAsync(facts, facts.Quotes[0]), StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload='", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Count(html, "<script"), Count(html, "</script>"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<string> PageAsync(FactBase facts, Fact fact)
    {
        var store = new FactStore(facts);
        var router = new CommandRouter(CommandCatalog.Create(), store, new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T12:00Z", CultureInfo.InvariantCulture)));
        var site = new SiteAddress("https://chatbot.example.org");
        var page = new FactPages(store, router, site).Of(facts, fact);
        await using var html = new StringWriter(CultureInfo.InvariantCulture);
        await FactPage.Create(new FactPageModel(page, new SiteFrame(page.Title, page.Headline, page.Path, site) { BaseVersion = facts.Version, StructuredData = page.StructuredData })).RenderAsync(html, KeptPages.Encoder);
        return html.ToString();
    }

    private static FactBase Base(string words, string url = "https://example.org/a")
    {
        var day = FactDate.Day(new DateOnly(2025, 10, 26));
        var origin = new FactOrigin("test.yaml", 1);
        DateOnly known = day.Last;
        string[] us = ["us"];
        return FactBase.Create(
        [
            new Source { Id = "source", Publisher = words, Title = words, Url = url, Published = day, Tier = SourceTier.Press, Author = words, Known = known, Origin = origin },
            new Party { Id = "us", Name = words, Short = words, Origin = origin },
            new Topic { Id = "topic", Name = words, Origin = origin },
            new Person { Id = "person", Name = words, Side = "us", Offices = [new Office { Title = words, Sources = ["source"] }], Sources = ["source"], Known = known, Origin = origin },
            new Measure
            {
                Id = "measure", Name = words, MeasureKind = MeasureKind.Tariff, Imposer = "us", Targets = [.. us], Basis = words, Scope = words, Stacks = false, Known = known, Origin = origin,
                Steps = [new MeasureStep { Announced = day, Known = known, Status = StepStatus.InForce, Rate = 10, Instrument = words, Note = words, Sources = ["source"], Origin = origin }],
            },
            new Figure { Id = "figure", Value = 10, Unit = words, What = words, FigureKind = FigureKind.Claim, By = words, Date = day, Sources = ["source"], Known = known, Origin = origin },
            new Truce
            {
                Id = "truce", Name = words, Parties = ["us"], Known = known, Origin = origin,
                Terms = [new TruceTerm { Agreed = day, Known = known, Status = TermStatus.InForce, What = words, Sources = ["source"], Origin = origin }],
            },
            new Talk { Id = "talk", Name = words, TalkKind = TalkKind.Negotiation, From = day, To = day, City = words, Parties = ["us"], OutcomeKnown = known, Outcome = words, Sources = ["source"], Known = known, Origin = origin },
            new Quote { Id = "quote", Speaker = "person", Date = day, Text = words, Where = words, Talk = "talk", Topics = ["topic"], Sources = ["source"], Note = words, Known = known, Origin = origin },
            new TradeEvent { Id = "event", Date = day, Title = words, Detail = words, Parties = ["us"], Topics = ["topic"], Sources = ["source"], Known = known, Origin = origin },
            new Deal
            {
                Id = "deal", Name = words, Parties = ["us"], Known = known, Origin = origin,
                Steps = [new DealStep { Date = day, Known = known, Status = DealStatus.Framework, What = words, Terms = [words], Sources = ["source"], Origin = origin }],
            },
        ], "test");
    }
}
