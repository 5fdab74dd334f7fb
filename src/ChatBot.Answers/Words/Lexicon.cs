using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>The names by which people call what one base knows.</summary>
public sealed class Lexicon
{
    private static readonly ConditionalWeakTable<FactBase, Lexicon> Made = [];

    private Lexicon(FactBase facts)
    {
        ImmutableArray<Named> parties = [.. facts.Parties.Select(party => new Named(party, [.. party.Aliases, .. party.Codes, party.Id, party.Name, party.Short, .. party.Names.Values], []) { Spoken = SpokenNames.Parties.Of(party.Id) })];
        ImmutableArray<Named> topics = [.. facts.Topics.Select(topic => new Named(topic, [.. topic.Aliases, topic.Id, topic.Name], []) { Spoken = SpokenNames.Topics.Of(topic.Id) })];
        Parties = new NameIndex(parties);
        People = new NameIndex(facts.People.Select(person => new Named(person, [.. person.Aliases, person.Id, person.Name, Reversed(person.Name)], Words(person.Name)) { Spoken = SpokenNames.People.Of(person.Id) }));
        Topics = new NameIndex(topics);
        PartiesAndTopics = new NameIndex([.. parties, .. topics]);
        Terms = new NameIndex(facts.Terms.Select(term => new Named(term, [.. term.Aliases, term.Name], [])));
        Deals = new NameIndex(facts.Deals.Select(deal => new Named(deal, [deal.Id, deal.Name], []) { Spoken = SpokenNames.Deals.Of(deal.Id) }));
        Measures = new NameIndex(facts.Measures.Select(measure => new Named(measure, [measure.Id], []) { Spoken = SpokenNames.Measures.Of(measure.Id) }));
        Talks = new NameIndex(facts.Talks.Select(talk => new Named(talk, Names(talk), Places(facts, talk)) { Spoken = SpokenNames.Talks.Of(talk.Id) }));
    }

    public NameIndex Parties { get; }

    public NameIndex People { get; }

    public NameIndex Topics { get; }

    public NameIndex PartiesAndTopics { get; }

    public NameIndex Talks { get; }

    public NameIndex Deals { get; }

    public NameIndex Measures { get; }

    /// <summary>The glossary.</summary>
    public NameIndex Terms { get; }

    /// <summary>The lexicon of a base, made once for each.</summary>
    public static Lexicon Of(FactBase facts) => Made.GetValue(facts, static made => new Lexicon(made));

    // A bare number is a round of the talks that everybody counts, those with China; others go by place, party or name.
    private const string Counted = "china";

    private static IEnumerable<string> Names(Talk talk)
    {
        yield return talk.Id;
        yield return talk.Name;
        if (talk.Venue is { } venue)
        {
            yield return venue;
        }

        if (talk.Round is { } round && talk.Parties.Contains(Counted))
        {
            yield return round.ToString(CultureInfo.InvariantCulture);
            yield return string.Create(CultureInfo.InvariantCulture, $"round {round}");
        }
    }

    // "Canada" means talks with Canada, where there were any, not those that others held there.
    private IEnumerable<string> Places(FactBase facts, Talk talk)
    {
        // "Seogwipo, Jeju" is called by either.
        foreach (var place in talk.City?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            yield return place;
        }

        if (talk.Country is { } country && !(Parties.Exact(Fold.Key(country)) is [Party host] && Fold.Key(host.Name) == Fold.Key(talk.Country) && facts.Talks.Any(other => other.Parties.Contains(host.Id))))
        {
            yield return talk.Country;
        }
    }

    // Of a ministry or a commission no single word is its name.
    private static string[] Words(string name) => name.Contains(" of ", StringComparison.Ordinal) ? [] :
        [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "The" && word.TrimEnd('.').Length > 1)];

    private static string Reversed(string name) => string.Concat(name.Split(' ').Reverse());
}
