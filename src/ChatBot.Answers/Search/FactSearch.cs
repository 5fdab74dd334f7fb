using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Search;

/// <summary>
/// Full-text search over what a base says: quotes, events, deals, talks, measures, truces, figures, people and topics.
/// Accents, capitals and one slip of the finger do not matter; Chinese, Japanese and Korean are searched by pairs of characters.
/// </summary>
public sealed class FactSearch
{
    /// <summary>Nobody needs more at once.</summary>
    public const int MostFound = 100;

    // A longer query is cut; a question has far fewer words.
    private const int MostTerms = 40;

    private static readonly ConditionalWeakTable<FactBase, FactSearch> Made = [];

    private readonly ImmutableArray<Fact> facts;
    private readonly TermIndex index;

    private FactSearch(FactBase searched)
    {
        var text = new FactText(searched);
        var found = ImmutableArray.CreateBuilder<Fact>();
        var documents = new List<List<string>>();
        foreach (var fact in searched.All)
        {
            if (fact.Deprecated is null && text.Of(fact) is { Length: > 0 } words)
            {
                found.Add(fact);
                documents.Add(SearchTerms.Of(words));
            }
        }

        facts = found.ToImmutable();
        index = new TermIndex(documents);
    }

    /// <summary>The search of a base, made once for each when it is first needed.</summary>
    public static FactSearch Of(FactBase facts) => Made.GetValue(facts, static made => new FactSearch(made));

    /// <summary>Whether a folded word stands anywhere in what is searched.</summary>
    public bool Knows(string word) => SearchTerms.Of(word) is [var term] && index.Holds(term);

    /// <summary>The facts that fit a query best, best first; empty where no word of it is held.</summary>
    /// <param name="query">Free words in any language.</param>
    /// <param name="most">As many at most, 1 to <see cref="MostFound"/>.</param>
    public ImmutableArray<FoundFact> Find(string query, int most) => Find(query, most, static _ => true);

    /// <summary>The same among some facts only, such as those known by a day.</summary>
    public ImmutableArray<FoundFact> Find(string query, int most, Predicate<Fact> wanted)
    {
        var terms = SearchTerms.Of(query);
        if (terms.Count > MostTerms)
        {
            terms.RemoveRange(MostTerms, terms.Count - MostTerms);
        }

        var hits = index.Find(terms, Math.Clamp(most, 1, MostFound), document => wanted(facts[document]));
        return [.. hits.Select(hit => new FoundFact(facts[hit.Document], hit.Score, hit.Coverage))];
    }
}

/// <summary>A fact that was found.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">How well it fits, by BM25; comparable within one search only.</param>
/// <param name="Coverage">The share of the query that it holds, 0 to 1; rare words weigh more.</param>
public readonly record struct FoundFact(Fact Fact, float Score, float Coverage);
