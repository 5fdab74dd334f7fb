using System.Collections.Immutable;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Truces;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Charts;

/// <summary>A truce as one bar: its terms end to end, and how many days are left.</summary>
public sealed record TruceChartData
{
    public required string Name { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the truce.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The main terms by their ends, each running on from the one before.</summary>
    public required ImmutableArray<TruceChartTerm> Terms { get; init; }

    /// <summary>A status word of the contract.</summary>
    public required string Status { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>Days from the as-of day to the end; negative once it has passed.</summary>
    public int DaysLeft => End.DayNumber - AsOf.DayNumber;

    public required string Finding { get; init; }

    /// <returns>Null where no truce of the two with an end was known by the day.</returns>
    public static TruceChartData? Of(FactBase facts, string one, string other, DateOnly asOf)
    {
        Truce? newest = null;
        foreach (var truce in facts.Truces)
        {
            if (truce.Parties.Contains(one) && truce.Parties.Contains(other) && truce.IsKnownBy(asOf))
            {
                newest = newest is null || truce.Known > newest.Known ? truce : newest;
            }
        }

        if (newest is null || TruceState.On(newest, asOf) is not { } state)
        {
            return null;
        }

        var (headline, status, end) = TruceStatus.Judge(Phrasebook.English, state, asOf);
        return new TruceChartData
        {
            Name = newest.Name,
            AsOf = asOf,
            From = (state.First.Effective ?? state.First.Agreed).Last,
            Terms = TermsOf(newest, asOf),
            Status = status,
            End = end,
            Finding = $"{newest.Name}, as known on {Wording.Day(asOf)}: {headline}",
        };
    }

    private static ImmutableArray<TruceChartTerm> TermsOf(Truce truce, DateOnly asOf)
    {
        var terms = ImmutableArray.CreateBuilder<TruceChartTerm>();
        foreach (var term in truce.Terms)
        {
            if (term.Main && term.Known <= asOf && term.Until is { } until && term.Status != TermStatus.Proposed
                && (terms.Count == 0 || until.Last > terms[^1].Until))
            {
                terms.Add(new TruceChartTerm(term.Agreed.Last, until.Last, term.Status == TermStatus.InForce));
            }
        }

        return terms.ToImmutable();
    }
}

/// <summary>One term of a truce.</summary>
/// <param name="Agreed">The day it was agreed.</param>
/// <param name="Until">Its last day.</param>
/// <param name="ByInstrument">False where officials said so and no instrument is recorded.</param>
public readonly record struct TruceChartTerm(DateOnly Agreed, DateOnly Until, bool ByInstrument);
