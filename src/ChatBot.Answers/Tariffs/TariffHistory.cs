using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>The additional rate of a pair as a step function: periods without gap or overlap, each begun by the instruments of its steps.</summary>
public static class TariffHistory
{
    /// <summary>Periods up to <paramref name="asOf"/>, using only what was known by that day, oldest first; empty where no layer was ever in force.</summary>
    public static List<TariffPeriod> Of(FactBase facts, string imposer, string target, DateOnly asOf)
    {
        var changes = ChangeDays(facts, imposer, target, asOf);
        var periods = new List<TariffPeriod>(changes.Count);
        foreach (var day in changes)
        {
            var (total, allIn) = TariffLayers.SumOn(facts, imposer, target, day, asOf);
            if (periods is [.., var last] && last.Total == total && last.AllIn == allIn)
            {
                continue;
            }

            if (periods.Count > 0)
            {
                periods[^1] = periods[^1] with { To = day.AddDays(-1) };
            }

            if (periods.Count > 0 || total != 0)
            {
                periods.Add(new TariffPeriod(day, null, total, allIn));
            }
        }

        return periods;
    }

    /// <summary>The steps of stacking layers that take effect, or run out, on <paramref name="day"/>.</summary>
    public static IEnumerable<(Measure Measure, MeasureStep Step)> StepsOn(FactBase facts, string imposer, string target, DateOnly day, DateOnly knownBy)
    {
        foreach (var measure in facts.LayersOn(imposer, target))
        {
            foreach (var step in measure.Steps)
            {
                if (Begins(facts, measure, step, target, day, knownBy))
                {
                    yield return (measure, step);
                }
            }
        }
    }

    /// <summary>True where <paramref name="step"/> changes what goods of <paramref name="target"/> pay from <paramref name="day"/> on.</summary>
    internal static bool Begins(FactBase facts, Measure measure, MeasureStep step, string target, DateOnly day, DateOnly knownBy) =>
        step.Counts && step.Known <= knownBy && step.Effective?.Last == day && !TariffLayers.IsDisplaced(facts, measure, target, day, knownBy);

    internal static List<DateOnly> ChangeDays(FactBase facts, string imposer, string target, DateOnly asOf)
    {
        var days = new List<DateOnly>(16);
        foreach (var measure in facts.LayersOn(imposer, target))
        {
            foreach (var step in measure.Steps)
            {
                if (step.Counts && step.Known <= asOf)
                {
                    Add(step.Effective?.Last, asOf, days);
                    Add(step.Until?.First, asOf, days);
                }
            }
        }

        days.Sort();
        return days;
    }

    private static void Add(DateOnly? day, DateOnly asOf, List<DateOnly> days)
    {
        if (day is { } change && change <= asOf && !days.Contains(change))
        {
            days.Add(change);
        }
    }
}

/// <summary>A stretch of days with one additional rate.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="Total">Percent.</param>
/// <param name="AllIn">The total includes the ordinary (MFN) duty.</param>
public readonly record struct TariffPeriod(DateOnly From, DateOnly? To, decimal Total, bool AllIn = false);
