using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>
/// The additional rate on most goods: the sum of the stacking layers in force on a day, using only steps known by a day.
/// Rates are percent ad valorem.
/// </summary>
public static class TariffLayers
{
    /// <summary>
    /// The last step of <paramref name="measure"/> that an instrument put into effect by <paramref name="day"/>.
    /// Announcements and threats do not count.
    /// </summary>
    public static MeasureStep? StepOn(Measure measure, DateOnly day, DateOnly knownBy, string? part = null)
    {
        MeasureStep? last = null;
        foreach (var step in measure.Steps)
        {
            if (step.Counts && step.Part == part && step.Known <= knownBy && step.Effective is { } effective && effective.Last <= day)
            {
                last = step;
            }
        }

        return last;
    }

    /// <summary>The same over all parts of <paramref name="measure"/>: the step that took effect last; of one day the first.</summary>
    public static MeasureStep? LastOfAnyPart(Measure measure, DateOnly day, DateOnly knownBy)
    {
        MeasureStep? last = StepOn(measure, day, knownBy);
        foreach (var step in measure.Steps)
        {
            if (last is null && step.Part is not null)
            {
                last = StepOn(measure, day, knownBy, step.Part);
            }
        }

        return last;
    }

    /// <summary>The step since which the layer has charged the rate of <paramref name="step"/>, later ones having only carried it on.</summary>
    public static MeasureStep FirstAtRate(Measure measure, MeasureStep step, string target, DateOnly knownBy)
    {
        var first = step;
        for (var i = measure.Steps.IndexOf(step) - 1; i >= 0; i--)
        {
            var earlier = measure.Steps[i];
            if (!earlier.Counts || earlier.Part != step.Part || earlier.Known > knownBy)
            {
                continue;
            }

            if (earlier.RateFor(target) != step.RateFor(target) || earlier.IsAllIn(target) != step.IsAllIn(target) || earlier.Status is StepStatus.Suspended or StepStatus.Ended or StepStatus.StruckDown)
            {
                break;
            }

            first = earlier;
        }

        return first;
    }

    /// <summary>The last step before <paramref name="silent"/> that gives the rate of <paramref name="target"/>; null where none does.</summary>
    public static MeasureStep? LastRecorded(Measure measure, MeasureStep silent, string target, DateOnly knownBy)
    {
        for (var i = measure.Steps.IndexOf(silent) - 1; i >= 0; i--)
        {
            var earlier = measure.Steps[i];
            if (earlier.Counts && earlier.Part == silent.Part && earlier.Known <= knownBy && earlier.RateFor(target) is not null)
            {
                return earlier;
            }
        }

        return null;
    }

    /// <summary>The first of the steps up to <paramref name="silent"/> of which nobody gives the rate of <paramref name="target"/>.</summary>
    public static MeasureStep FirstUnrecorded(Measure measure, MeasureStep silent, string target)
    {
        var first = silent;
        for (var i = measure.Steps.IndexOf(silent) - 1; i >= 0 && measure.Steps[i].IsUnrecordedFor(target); i--)
        {
            first = measure.Steps[i];
        }

        return first;
    }

    /// <summary>Percent that the layer adds on <paramref name="day"/>; 0 where it is not in force, or has run out by its own terms.</summary>
    public static decimal RateOn(Measure measure, string target, DateOnly day, DateOnly knownBy) =>
        StepOn(measure, day, knownBy) is { } step ? RateOf(step, target, day) : 0;

    /// <summary>Percent that <paramref name="step"/> charges goods of <paramref name="target"/> on <paramref name="day"/>.</summary>
    public static decimal RateOf(MeasureStep step, string target, DateOnly day) => IsOver(step, day) ? 0 : step.RateFor(target) ?? 0;

    /// <summary>True when <paramref name="step"/> charges nobody on <paramref name="day"/>: it ended or suspended the measure, or has run out.</summary>
    public static bool IsOver(MeasureStep step, DateOnly day) =>
        step.Status is StepStatus.Ended or StepStatus.StruckDown or StepStatus.Suspended || (step.Until is { } until && until.First <= day);

    /// <summary>True when a layer aimed at the party stands in the place of <paramref name="measure"/> on <paramref name="day"/>.</summary>
    public static bool IsDisplaced(FactBase facts, Measure measure, string target, DateOnly day, DateOnly knownBy)
    {
        if (!measure.Fallback)
        {
            return false;
        }

        foreach (var other in facts.MeasuresOn(measure.Imposer, target))
        {
            if (!other.Fallback && other.Family is not null && other.Family == measure.Family && StepOn(other, day, knownBy) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The step by which <paramref name="measure"/> charges goods of <paramref name="target"/> on <paramref name="day"/>; null where it charges nothing.</summary>
    public static MeasureStep? Charging(FactBase facts, Measure measure, string target, DateOnly day, DateOnly knownBy) =>
        StepOn(measure, day, knownBy) is { } step && RateOf(step, target, day) > 0 && !IsDisplaced(facts, measure, target, day, knownBy) ? step : null;

    /// <summary>The sum of the stacking layers on <paramref name="day"/>, percent.</summary>
    public static decimal TotalOn(FactBase facts, string imposer, string target, DateOnly day, DateOnly knownBy) =>
        SumOn(facts, imposer, target, day, knownBy).Total;

    /// <summary>
    /// The sum of the stacking layers on <paramref name="day"/>, percent, and whether the ordinary duty is already in it:
    /// one ceiling among the layers makes it so, for what the others add comes on top of that ceiling.
    /// </summary>
    public static (decimal Total, bool AllIn) SumOn(FactBase facts, string imposer, string target, DateOnly day, DateOnly knownBy)
    {
        decimal total = 0;
        var allIn = false;
        foreach (var measure in facts.LayersOn(imposer, target))
        {
            if (Charging(facts, measure, target, day, knownBy) is { } step)
            {
                total += RateOf(step, target, day);
                allIn |= step.IsAllIn(target);
            }
        }

        return (total, allIn);
    }
}
