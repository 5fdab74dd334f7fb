using System.Collections.Immutable;
using ChatBot.Answers.Search;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using F23.StringSimilarity;

namespace ChatBot.Web.Pages;

/// <summary>Finds facts by full text, and ids by how they are written.</summary>
internal static class WordFinder
{
    private const int LongestId = 80;
    private static readonly Damerau Typing = new();

    /// <summary>The facts that fit best, best first; empty where none does.</summary>
    public static ImmutableArray<Fact> Find(FactBase facts, string query, int most) => [.. FactSearch.Of(facts).Find(query, most).Select(found => found.Fact)];

    /// <summary>Links to the facts whose ids are nearest to a mistyped one.</summary>
    public static ImmutableArray<PageText> Nearest(FactBase facts, string id, int most)
    {
        if (id.Length is 0 or > LongestId)
        {
            return [];
        }

        return [.. facts.All
            .Where(fact => Math.Abs(fact.Id.Length - id.Length) < id.Length)
            .Select(fact => (Fact: fact, Distance: Typing.Distance(id, fact.Id) / Math.Max(id.Length, fact.Id.Length)))
            .Where(near => near.Distance < 0.6)
            .OrderBy(near => near.Distance).ThenBy(near => near.Fact.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(near => FactLinks.To(near.Fact))];
    }
}
