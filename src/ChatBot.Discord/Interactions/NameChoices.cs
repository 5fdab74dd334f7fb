using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Words;
using ChatBot.Discord.Rendering;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Discord.Interactions;

/// <summary>What is offered while a name is being typed: names that begin with it, then those that contain it, else the nearest.</summary>
internal sealed class NameChoices
{
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
        parties = [.. facts.Parties.Select(party => new Entry(party, [party.Name, party.Short, party.Id, .. party.Aliases, .. party.Codes]))];
        people = [.. facts.People.Select(person => new Entry(person, [person.Name, person.Id, .. person.Name.Split(' '), .. person.Aliases]))];
        topics = [.. facts.Topics.Select(topic => new Entry(topic, [topic.Name, topic.Id, .. topic.Aliases]))];
        partiesAndTopics = [.. parties, .. topics];
        talks = [.. facts.Talks.Select(talk => new Entry(talk, [talk.Name, talk.Id, talk.City ?? "", talk.Country ?? "", talk.Round is { } round ? Wording.Number(round) : ""]))];
    }

    /// <summary>The choices of a base, made once for each.</summary>
    public static NameChoices Of(FactBase facts) => Made.GetValue(facts, static made => new NameChoices(made));

    public ImmutableArray<NameChoice> For(ParameterKind kind, string typed)
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
        var choices = ImmutableArray.CreateBuilder<NameChoice>(DiscordLimits.AutocompleteChoices);
        Take(entries, key, begins: true, choices);
        if (key.Length > 0)
        {
            Take(entries, key, begins: false, choices);
        }

        if (choices.Count == 0)
        {
            foreach (var fact in index.Nearest(key))
            {
                Offer(fact, choices);
            }
        }

        return choices.DrainToImmutable();
    }

    private static void Take(ImmutableArray<Entry> entries, string key, bool begins, ImmutableArray<NameChoice>.Builder choices)
    {
        foreach (var entry in entries)
        {
            if (choices.Count == DiscordLimits.AutocompleteChoices)
            {
                return;
            }

            if (begins ? entry.Begins(key) : entry.Contains(key) && !entry.Begins(key))
            {
                Offer(entry.Fact, choices);
            }
        }
    }

    private static void Offer(Fact fact, ImmutableArray<NameChoice>.Builder choices)
    {
        var name = TextCut.Shorten(DiscordText.Plain(fact.Label), DiscordLimits.ChoiceName);
        if (name.Length > 0 && fact.Id.Length <= DiscordLimits.ChoiceValue)
        {
            choices.Add(new NameChoice(name, fact.Id));
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

/// <summary>One choice: what is shown, and the id that is sent.</summary>
internal readonly record struct NameChoice(string Name, string Value);
