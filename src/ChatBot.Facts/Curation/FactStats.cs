using System.Globalization;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>What a base holds and how well it is sourced, for its curators.</summary>
public sealed record FactStats
{
    public required string Version { get; init; }

    public required int Facts { get; init; }

    /// <summary>Day of the newest source that is dated to the day; null where there is none.</summary>
    public required DateOnly? CoverageThrough { get; init; }

    public required IReadOnlyDictionary<string, int> ByKind { get; init; }

    /// <summary>Facts by the parties they are about; a fact counts for each of them.</summary>
    public required IReadOnlyDictionary<string, int> ByParty { get; init; }

    /// <summary>Facts by the month in which they became public, <c>2025-10</c>.</summary>
    public required IReadOnlyDictionary<string, int> ByMonth { get; init; }

    /// <summary>Figures that one source alone carries, an official one excepted.</summary>
    public required IReadOnlyList<string> SingleSourceNumbers { get; init; }

    /// <summary>Facts none of whose sources was read in the original.</summary>
    public required IReadOnlyList<string> SecondHand { get; init; }

    /// <summary>Truces with a term, and measures with a step, that is in force and has no end.</summary>
    public required IReadOnlyList<string> OpenEnded { get; init; }

    /// <summary>Sources on which nothing rests.</summary>
    public required IReadOnlyList<string> UnusedSources { get; init; }

    public static FactStats Of(FactBase facts)
    {
        var told = facts.All.Where(fact => fact is not (Source or Party or Topic)).ToList();
        var used = facts.All.SelectMany(fact => FactSources.Of(fact)).ToHashSet(StringComparer.Ordinal);
        return new FactStats
        {
            Version = facts.Version,
            Facts = facts.All.Length,
            CoverageThrough = facts.Sources.Where(source => source.Published.IsDay).Max(source => (DateOnly?)source.Known),
            ByKind = Count(facts.All.Select(fact => Vocabulary<FactKind>.WordOf(fact.Kind))),
            ByParty = Count(told.SelectMany(fact => FactSources.PartiesOf(facts, fact).Distinct(StringComparer.Ordinal))),
            ByMonth = Count(told.Where(fact => fact is not (Person or Term)).Select(fact => fact.Known.ToString("yyyy-MM", CultureInfo.InvariantCulture))),
            SingleSourceNumbers = Ids(facts.Figures.Where(figure => FactSources.RestsOnOne(facts, figure.Sources))),
            SecondHand = Ids(told.Where(fact => FactSources.IsSecondHand(facts, FactSources.Of(fact)))),
            OpenEnded = Ids(facts.All.Where(IsOpenEnded)),
            UnusedSources = Ids(facts.Sources.Where(source => !used.Contains(source.Id))),
        };
    }

    private static bool IsOpenEnded(Fact fact) => fact switch
    {
        Truce truce => truce.Terms.Any(term => term is { Status: TermStatus.InForce, Until: null }),
        Measure measure => measure.Steps is [.., { Status: StepStatus.InForce or StepStatus.Reduced, Until: null }],
        _ => false,
    };

    private static SortedDictionary<string, int> Count(IEnumerable<string> words)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    private static List<string> Ids(IEnumerable<Fact> facts) => [.. facts.Select(fact => fact.Id).Order(StringComparer.Ordinal)];
}
