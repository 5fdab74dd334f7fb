using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>Which sources a fact rests on, its steps, terms and offices included.</summary>
public static class FactSources
{
    /// <returns>Every source once, in the order of mention.</returns>
    public static ImmutableArray<string> Of(Fact fact)
    {
        IEnumerable<string> parts = fact switch
        {
            Measure measure => measure.Steps.SelectMany(step => step.Sources),
            Deal deal => deal.Steps.SelectMany(step => step.Sources),
            Truce truce => truce.Terms.SelectMany(term => term.Sources),
            Person person => person.Offices.SelectMany(office => office.Sources),
            _ => [],
        };
        return [.. fact.Sources.Concat(parts).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True where one source alone carries the fact and it is not official.</summary>
    public static bool RestsOnOne(FactBase facts, IReadOnlyCollection<string> sources) =>
        sources.Count == 1 && facts.SourceOf(sources.First()).Tier != SourceTier.Official;

    /// <summary>True where no source of the fact was read in the original.</summary>
    public static bool IsSecondHand(FactBase facts, IReadOnlyCollection<string> sources) =>
        sources.Count > 0 && sources.All(id => !facts.SourceOf(id).Read);

    /// <summary>The parties a fact is about; a person's is the side spoken for.</summary>
    public static IEnumerable<string> PartiesOf(FactBase facts, Fact fact) => fact switch
    {
        Person person => [person.Side],
        Measure measure => measure.Targets.Add(measure.Imposer),
        Figure figure => new[] { figure.Imposer, figure.Target }.OfType<string>(),
        Truce truce => truce.Parties,
        Talk talk => talk.Parties,
        Quote quote => facts.Find<Person>(quote.Speaker) is { } speaker ? [speaker.Side] : [],
        TradeEvent tradeEvent => tradeEvent.Parties,
        Deal deal => deal.Parties,
        _ => [],
    };
}
