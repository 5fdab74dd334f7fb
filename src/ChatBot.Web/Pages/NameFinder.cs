using System.Collections.Immutable;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using F23.StringSimilarity;

namespace ChatBot.Web.Pages;

/// <summary>Finds facts that hold every word of a query in their label or id.</summary>
internal sealed class NameFinder : IFactFinder
{
    private const int LongestId = 80;
    private static readonly Damerau Typing = new();

    public ImmutableArray<Fact> Find(FactBase facts, string query, int most)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Fold.Key).Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? [] : [.. facts.All.Where(fact => words.TrueForAll(word => Fold.Key($"{fact.Label} {fact.Id}").Contains(word, StringComparison.Ordinal)))
            .OrderBy(fact => fact.Kind == FactKind.Source).ThenByDescending(fact => fact.Known).Take(most)];
    }

    public ImmutableArray<PageText> Nearest(FactBase facts, string id, int most)
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
