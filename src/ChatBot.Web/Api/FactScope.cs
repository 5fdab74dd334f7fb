using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Api;

/// <summary>The part of the base that <c>?party=</c> and <c>?topic=</c> ask for; names are understood as in a question.</summary>
internal sealed record FactScope(Party? Party, Topic? Topic)
{
    public string Name => (Party, Topic) switch
    {
        ({ } party, { } topic) => $"{party.Short}, {topic.Name}",
        ({ } party, null) => party.Short,
        (null, { } topic) => topic.Name,
        _ => "all",
    };

    /// <returns>The scope, or one sentence that says which word is not known.</returns>
    public static (FactScope Scope, string? Problem) Read(FactBase facts, string? party, string? topic)
    {
        var scope = new FactScope(Named(facts.Parties, party, fact => fact.Name, fact => fact.Aliases), Named(facts.Topics, topic, fact => fact.Name, fact => fact.Aliases));
        var problem = scope.Party is null && !string.IsNullOrWhiteSpace(party) ? "party is none that the base knows; try party=china."
            : scope.Topic is null && !string.IsNullOrWhiteSpace(topic) ? "topic is none that the base knows; try topic=rare-earths." : null;
        return (scope, problem);
    }

    /// <summary>True where the fact is about the party and the topic; where none is asked for, every fact is.</summary>
    public bool Holds(FactBase facts, Fact fact)
    {
        var (parties, topics) = fact switch
        {
            Measure measure => ((IEnumerable<string>)[measure.Imposer, .. measure.Targets], (IEnumerable<string>)measure.Topics),
            Truce truce => (truce.Parties, []),
            Talk talk => (talk.Parties, talk.Topics),
            Quote quote => ([facts.Find<Person>(quote.Speaker)?.Side ?? ""], quote.Topics),
            TradeEvent happened => (happened.Parties, happened.Topics),
            Deal deal => (deal.Parties, deal.Topics),
            Figure figure => ([figure.Imposer ?? "", figure.Target ?? ""], []),
            _ => ([], []),
        };
        return (Party is null || parties.Contains(Party.Id) || (fact is Measure reaching && reaching.Reaches(Party.Id))) && (Topic is null || topics.Contains(Topic.Id));
    }

    private static T? Named<T>(IEnumerable<T> facts, string? word, Func<T, string> name, Func<T, IEnumerable<string>> aliases)
        where T : Fact
    {
        if (string.IsNullOrWhiteSpace(word) || word.Length > 60)
        {
            return null;
        }

        var asked = Fold.Key(word);
        return facts.FirstOrDefault(fact => fact.Id == word || Fold.Key(name(fact)) == asked || aliases(fact).Any(alias => Fold.Key(alias) == asked));
    }
}
