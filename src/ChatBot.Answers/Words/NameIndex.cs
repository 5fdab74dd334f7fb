using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Facts.Model;
using F23.StringSimilarity;

namespace ChatBot.Answers.Words;

/// <summary>Finds facts of one kind by any of their names: whole, in part, or mistyped.</summary>
public sealed class NameIndex
{
    private const int Offered = 3;
    private static readonly Damerau Typing = new();

    private readonly FrozenDictionary<string, ImmutableArray<Fact>> whole;
    private readonly FrozenDictionary<string, ImmutableArray<Fact>> part;
    private readonly ImmutableArray<(string Key, Fact Fact)> keys;

    public NameIndex(IEnumerable<Named> entries)
    {
        var listed = entries.ToList();
        var named = listed.SelectMany(entry => entry.Whole.Select(name => (Fold.Key(name), entry.Fact))).ToList();
        var names = Group(named);
        var taken = names.Keys.ToHashSet(StringComparer.Ordinal);
        whole = Group(named.Concat(listed.SelectMany(entry => entry.Spoken.Select(name => (Key: Fold.Key(name), entry.Fact))).Where(pair => !taken.Contains(pair.Key))));
        part = Group(listed.SelectMany(entry => entry.Part.Select(name => (Fold.Key(name), entry.Fact))));
        keys = [.. names.Concat(part).SelectMany(pair => pair.Value.Select(fact => (pair.Key, fact))).Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    /// <summary>The facts that bear exactly this name, or else those of whose names it is a part.</summary>
    public ImmutableArray<Fact> Exact(string key)
    {
        if (whole.TryGetValue(key, out var facts) || part.TryGetValue(key, out facts))
        {
            return facts;
        }

        return [];
    }

    /// <summary>The facts with the name nearest to a mistyped one; empty where none is near enough.</summary>
    /// <param name="key">Folded.</param>
    /// <param name="most">Slips that are allowed at most, whatever the length.</param>
    public ImmutableArray<Fact> Mistyped(string key, int most = 2)
    {
        var allowed = Math.Min(most, key.Length switch { < 4 => 0, < 6 => 1, _ => 2 });
        if (allowed == 0)
        {
            return [];
        }

        double best = allowed;
        var found = new List<Fact>();
        foreach (var (name, fact) in keys)
        {
            if (Math.Abs(name.Length - key.Length) > best || name.Length < 4)
            {
                continue;
            }

            var distance = Typing.Distance(key, name);
            if (distance < best)
            {
                best = distance;
                found.Clear();
            }

            if (distance <= best && !found.Contains(fact))
            {
                found.Add(fact);
            }
        }

        return [.. found];
    }

    /// <summary>Three facts whose names come nearest, for "did you mean".</summary>
    public ImmutableArray<Fact> Nearest(string key) =>
        [.. keys
            .GroupBy(pair => pair.Fact)
            .OrderBy(group => group.Min(pair => Typing.Distance(key, pair.Key) / Math.Max(key.Length, pair.Key.Length)))
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Take(Offered)
            .Select(group => group.Key)];

    private static FrozenDictionary<string, ImmutableArray<Fact>> Group(IEnumerable<(string Key, Fact Fact)> pairs) =>
        pairs.Where(pair => pair.Key.Length > 0)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Fact).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}

/// <summary>A fact with the names that people call it by.</summary>
/// <param name="Fact">What is named.</param>
/// <param name="Whole">Names that mean it.</param>
/// <param name="Part">Parts of names, such as a family name, that count where no whole name fits.</param>
public sealed record Named(Fact Fact, IEnumerable<string> Whole, IEnumerable<string> Part)
{
    /// <summary>Further names that count only as they are written: nothing is taken for one of them mistyped.</summary>
    public IEnumerable<string> Spoken { get; init; } = [];
}
