using System.Text;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>What is announced or threatened and not in force: named with its date, never added.</summary>
internal static class TariffOutlook
{
    public static void Add(TariffPair pair, AnswerBuilder builder)
    {
        Add(pair, builder, stacking: true);
        Add(pair, builder, stacking: false);
    }

    // What would change the rate on most goods comes first.
    private static void Add(TariffPair pair, AnswerBuilder builder, bool stacking)
    {
        foreach (var measure in pair.Measures)
        {
            // Plans for single sectors of every country are found by product; they would bury what is aimed at this party.
            var aimed = measure.Stacks || measure.Targets.Contains(pair.Target);
            if (aimed && measure.Stacks == stacking && measure.IsPercentTariff && Pending(measure, pair) is { } step && RateOf(step, pair.Target) is { } rate)
            {
                Add(pair, builder, measure, step, rate);
            }
        }
    }

    // The newest known plan with a rate. Of two threats of one rate the dated one says more.
    private static MeasureStep? Pending(Measure measure, TariffPair pair)
    {
        MeasureStep? pending = null;
        foreach (var step in measure.Steps)
        {
            var plan = step.Status is StepStatus.Threatened or StepStatus.Announced || (step.Counts && step.Effective is { } effective && effective.Last > pair.AsOf);
            if (step.Known > pair.AsOf || !plan || RateOf(step, pair.Target) is not { } rate)
            {
                continue;
            }

            var saysLess = pending is { Effective: not null } && step.Effective is null && RateOf(pending, pair.Target) == rate;
            pending = saysLess ? pending : step;
        }

        return pending is null || Overtaken(pending, measure, pair.AsOf) ? null : pending;
    }

    private static bool Overtaken(MeasureStep pending, Measure measure, DateOnly asOf)
    {
        foreach (var step in measure.Steps)
        {
            if (ReferenceEquals(step, pending) || step.Known > asOf || step.Part != pending.Part || !(step.Counts || step.Status == StepStatus.Withdrawn))
            {
                continue;
            }

            var over = step.Status is StepStatus.Ended or StepStatus.StruckDown && step.Effective is { } end && end.Last <= asOf && end.Last > pending.Known;
            if (over || step.Known > pending.Known)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? RateOf(MeasureStep step, string target) =>
        step.Status is StepStatus.Ended or StepStatus.StruckDown ? 0 : step.RateFor(target);

    private static void Add(TariffPair pair, AnswerBuilder builder, Measure measure, MeasureStep step, decimal rate)
    {
        var threatened = step.Status == StepStatus.Threatened;
        var passed = step.Effective is { } day && day.Last <= pair.AsOf;
        var value = new StringBuilder(160).Append(threatened && measure.Stacks ? "+" : "").Append(Wording.Percent(rate));
        value.Append(threatened ? " threatened on " : " announced on ").Append(step.Announced);
        if (step.Effective is { } from)
        {
            value.Append(passed ? " for " : ", from ").Append(from);
        }

        if (step.Instrument is not null)
        {
            value.Append(" (").Append(step.Instrument).Append(')');
        }

        value.Append(TariffNow.Suspension(step, DateOnly.MinValue));
        value.Append(passed ? "; not recorded as in force" : "; not in force, not added");
        builder.Add(pair.Fact(measure.Name, value.Append(builder.Reservation(step.Sources)).ToString(), AnswerFactKind.Threat) with
        {
            Number = rate,
            Unit = "percent",
            From = step.Effective?.Last,
            To = step.Until?.Last,
            Status = threatened ? StatusWords.Threatened : StatusWords.Announced,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note);
    }
}
