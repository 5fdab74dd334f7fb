using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Pages.Kinds;

namespace ChatBot.Web.Pages;

/// <summary>Makes the page of any fact.</summary>
internal sealed class FactPages(FactStore store, CommandRouter router, SiteAddress site)
{
    private const int MentionsShown = 24;

    public FactBase Base => store.Current;

    /// <summary>The page of a fact as of a day; only a party's page depends on it.</summary>
    public Page Of(FactBase facts, Fact fact, string? asOf = null)
    {
        var builder = new PageBuilder(facts);
        var page = fact switch
        {
            Party party => PartyPage.Of(builder, party, router, asOf),
            Person person => PersonPage.Of(builder, person, router),
            Topic topic => TopicPage.Of(builder, topic, router),
            Talk talk => TalkPage.Of(builder, talk, site),
            Measure measure => MeasurePage.Of(builder, measure, router.Today),
            Figure figure => FigurePage.Of(builder, figure, router, site),
            Truce truce => TrucePage.Of(builder, truce, router),
            Quote quote => QuotePage.Of(builder, quote, site),
            TradeEvent happening => EventPage.Of(builder, happening, router.Today),
            Deal deal => DealPage.Of(builder, deal),
            Term term => TermPage.Of(builder, term),
            Source source => SourcePage.Of(builder, source),
            _ => throw new InvalidOperationException($"No page is made for the kind {fact.Kind}."),
        };

        builder.Sentences("Remarks", "remarks", asOf is null && fact.Note is { } note ? [note] : []);
        builder.Facts(fact, fact is Source ? "What rests on it" : "Where it is mentioned", "mentions", FactLinks.Of(facts).SpeakingOf(fact.Id).Where(other => !Shown(fact, other)), MentionsShown);
        return page with
        {
            Marks = Marks(fact, page.Marks),
            Sections = builder.Build(),
            Sources = builder.Sources,
            Provenance = fact.Known == DateOnly.MinValue ? $"{fact.Id} · {fact.Origin}" : $"{fact.Id} · {fact.Origin} · public since {Answers.Wording.Day(fact.Known)}",
        };
    }

    private static ImmutableArray<string> Marks(Fact fact, ImmutableArray<string> own)
    {
        var marks = fact.Corrected is { } correction ? own.Insert(0, $"Corrected on {correction.On}: {correction.What}") : own;
        return fact.Deprecated is { } reason ? marks.Insert(0, $"No longer held to be right: {reason}") : marks;
    }

    // What the page shows in a section of its own is not listed again.
    private static bool Shown(Fact fact, Fact other) => (fact, other) switch
    {
        (Person or Topic or Talk, Quote) => true,
        (Person, Talk) => true,
        (Topic, TradeEvent or Measure or Talk) => true,
        (Party, Measure or Person or TradeEvent or Talk or Deal or Truce) => true,
        _ => false,
    };
}
