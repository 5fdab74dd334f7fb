using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>The ids that a fact names, its sources among them.</summary>
internal static class FactReferences
{
    public static IEnumerable<string> Of(Fact fact) => fact switch
    {
        Measure measure => [measure.Imposer, .. measure.Targets, .. measure.Topics, .. Sources(fact)],
        Deal deal => [.. deal.Parties, .. deal.Topics, .. Sources(fact)],
        Truce truce => [.. truce.Parties, .. truce.Terms.SelectMany(term => term.Suspends), .. Sources(fact)],
        Person person => [person.Side, .. Sources(fact)],
        Figure figure => [figure.By, .. Given(figure.Imposer), .. Given(figure.Target), .. Sources(fact)],
        Talk talk => [.. talk.Parties, .. talk.Topics, .. talk.Delegations.Values.SelectMany(people => people), .. talk.Heads.Values, .. Sources(fact)],
        Quote quote => [quote.Speaker, .. quote.Topics, .. Given(quote.Talk), .. Sources(fact)],
        TradeEvent happening => [.. happening.Parties, .. happening.Topics, .. Sources(fact)],
        Term term => [.. Given(term.Topic), .. Sources(fact)],
        Party party => [.. party.Members, .. Sources(fact)],
        _ => Sources(fact),
    };

    /// <summary>Ids of every source that a fact or one of its steps, terms or offices names.</summary>
    public static IEnumerable<string> Sources(Fact fact)
    {
        IEnumerable<string> sources = fact switch
        {
            Measure measure => fact.Sources.Concat(measure.Steps.SelectMany(step => step.Sources)),
            Deal deal => fact.Sources.Concat(deal.Steps.SelectMany(step => step.Sources)),
            Truce truce => fact.Sources.Concat(truce.Terms.SelectMany(term => term.Sources)),
            Person person => fact.Sources.Concat(person.Offices.SelectMany(office => office.Sources)),
            _ => fact.Sources,
        };
        return sources.Distinct(StringComparer.Ordinal);
    }

    private static string[] Given(string? id) => id is null ? [] : [id];
}
