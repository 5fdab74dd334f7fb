using System.Text;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>What is announced or threatened and not in force: named with its date, never added.</summary>
internal static class TariffOutlook
{
    public static void Add(TariffPair pair, AnswerBuilder builder)
    {
        foreach (var measure in pair.Measures)
        {
            if (measure.IsPercentTariff && Pending(measure, pair.AsOf) is { } step && RateOf(step, pair.Target) is { } rate)
            {
                Add(pair, builder, measure, step, rate);
            }
        }
    }

    // The newest known step that no later known one has overtaken. Of two threats the dated one says more.
    private static MeasureStep? Pending(Measure measure, DateOnly asOf)
    {
        MeasureStep? pending = null;
        MeasureStep? newest = null;
        foreach (var step in measure.Steps)
        {
            if (step.Known > asOf)
            {
                continue;
            }

            var future = step.Effective is { } effective && effective.Last > asOf;
            if (step.Status is StepStatus.Threatened or StepStatus.Announced || (step.Counts && future))
            {
                var keeps = pending is { Status: StepStatus.Threatened, Effective: not null } && step is { Status: StepStatus.Threatened, Effective: null } && pending.Rate == step.Rate;
                pending = keeps ? pending : step;
            }

            newest = newest is null || step.Known >= newest.Known ? step : newest;
        }

        var overtaken = newest is not null && pending is not null && newest.Known > pending.Known && (newest.Counts || newest.Status == StepStatus.Withdrawn);
        return overtaken ? null : pending;
    }

    private static decimal? RateOf(MeasureStep step, string target) =>
        step.Status is StepStatus.Ended or StepStatus.StruckDown ? 0 : step.RateFor(target);

    private static void Add(TariffPair pair, AnswerBuilder builder, Measure measure, MeasureStep step, decimal rate)
    {
        var threatened = step.Status == StepStatus.Threatened;
        var passed = step.Effective is { } day && day.Last <= pair.AsOf;
        var value = new StringBuilder(threatened && measure.Stacks ? "+" : "").Append(Wording.Percent(rate));
        value.Append(threatened ? " threatened on " : " announced on ").Append(step.Announced);
        if (step.Effective is { } from)
        {
            value.Append(passed ? " for " : ", from ").Append(from);
        }

        if (step.Instrument is not null and not "none")
        {
            value.Append(" (").Append(step.Instrument).Append(')');
        }

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
