using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>What is offered while a name is being typed: names that begin with it, then those that contain it, else the nearest.</summary>
public sealed class NameChoices
{
    /// <summary>More than these nobody reads while typing; Discord takes no more.</summary>
    public const int Most = 25;

    // Nobody types a longer name; a longer text would only make the search for the nearest slow.
    private const int LongestTyped = 60;

    private static readonly ConditionalWeakTable<FactBase, NameChoices> Made = [];

    private readonly Lexicon lexicon;
    private readonly ImmutableArray<Entry> parties;
    private readonly ImmutableArray<Entry> people;
    private readonly ImmutableArray<Entry> topics;
    private readonly ImmutableArray<Entry> partiesAndTopics;
    private readonly ImmutableArray<Entry> talks;

    private NameChoices(FactBase facts)
    {
        lexicon = Lexicon.Of(facts);
        parties = [.. facts.Parties.Select(party => new Entry(party, [party.Name, party.Short, party.Id, .. party.Aliases, .. party.Codes, .. party.Names.Values]))];
        people = [.. facts.People.Select(person => new Entry(person, [person.Name, person.Id, .. person.Name.Split(' '), .. person.Aliases]))];
        topics = [.. facts.Topics.Select(topic => new Entry(topic, [topic.Name, topic.Id, .. topic.Aliases]))];
        partiesAndTopics = [.. parties, .. topics];
        talks = [.. facts.Talks.Select(talk => new Entry(talk, [talk.Name, talk.Id, talk.City ?? "", talk.Country ?? "", talk.Round is { } round ? Wording.Number(round) : ""]))];
    }

    /// <summary>The choices of a base, made once for each.</summary>
    public static NameChoices Of(FactBase facts) => Made.GetValue(facts, static made => new NameChoices(made));

    /// <summary>The facts to offer, best first; empty for a parameter that is no name.</summary>
    public ImmutableArray<Fact> For(ParameterKind kind, string typed)
    {
        var (entries, index) = kind switch
        {
            ParameterKind.Party => (parties, lexicon.Parties),
            ParameterKind.Person => (people, lexicon.People),
            ParameterKind.Topic => (topics, lexicon.Topics),
            ParameterKind.PartyOrTopic => (partiesAndTopics, lexicon.PartiesAndTopics),
            ParameterKind.Talk => (talks, lexicon.Talks),
            _ => ([], null),
        };
        if (index is null || entries.IsEmpty || typed.Length > LongestTyped)
        {
            return [];
        }

        var key = Fold.Key(typed);
        var choices = ImmutableArray.CreateBuilder<Fact>(Most);
        Take(entries, key, begins: true, choices);
        if (key.Length > 0)
        {
            Take(entries, key, begins: false, choices);
        }

        if (choices.Count == 0)
        {
            choices.AddRange(index.Nearest(key));
        }

        return choices.DrainToImmutable();
    }

    private static void Take(ImmutableArray<Entry> entries, string key, bool begins, ImmutableArray<Fact>.Builder choices)
    {
        foreach (var entry in entries)
        {
            if (choices.Count == Most)
            {
                return;
            }

            if (begins ? entry.Begins(key) : entry.Contains(key) && !entry.Begins(key))
            {
                choices.Add(entry.Fact);
            }
        }
    }

    private sealed record Entry(Fact Fact, ImmutableArray<string> Names)
    {
        private readonly ImmutableArray<string> keys = [.. Names.Select(name => Fold.Key(name)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

        public bool Begins(string key)
        {
            foreach (var name in keys)
            {
                if (name.StartsWith(key, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        public bool Contains(string key)
        {
            foreach (var name in keys)
            {
                if (name.Contains(key, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
