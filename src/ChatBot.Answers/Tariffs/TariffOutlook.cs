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
            if (aimed && measure.Stacks == stacking && measure.IsPercentTariff)
            {
                AddPlans(pair, builder, measure);
            }
        }
    }

    /// <summary>Adds what is announced or threatened under one measure by the newest word on it.</summary>
    public static void AddPlans(TariffPair pair, AnswerBuilder builder, Measure measure)
    {
        // What is planned in general does not reach a party with a rate of its own.
        if (TariffLayers.IsDisplaced(pair.Base, measure, pair.Target, pair.AsOf, pair.AsOf))
        {
            return;
        }

        var newest = Pending(measure, pair);
        foreach (var step in measure.Steps)
        {
            // What was announced with it comes in stages, each with its own rate and day.
            var stage = newest is { Effective: not null } && step.Known == newest.Known && step.Effective > newest.Effective
                && IsPlan(step, pair) && !Overtaken(step, measure, pair.AsOf);
            if ((ReferenceEquals(step, newest) || stage) && RateOf(step, pair.Target) is { } rate)
            {
                Add(pair, builder, measure, step, rate);
            }
        }
    }

    private static bool IsPlan(MeasureStep step, TariffPair pair) =>
        step.Known <= pair.AsOf && (step.Status is StepStatus.Threatened or StepStatus.Announced || (step.Counts && step.Effective is { } effective && effective.Last > pair.AsOf));

    // The first stage of the newest known plan with a rate that nothing has overtaken. Of two threats of one rate the dated one says more.
    private static MeasureStep? Pending(Measure measure, TariffPair pair)
    {
        MeasureStep? pending = null;
        foreach (var step in measure.Steps)
        {
            var older = pending is { Effective: not null } && step.Effective is not null && step.Known < pending.Known;
            if (older || !IsPlan(step, pair) || RateOf(step, pair.Target) is not { } rate || IsCharged(step, measure, pair, rate) || Overtaken(step, measure, pair.AsOf))
            {
                continue;
            }

            var saysLess = pending is { Effective: not null } && step.Effective is null && RateOf(pending, pair.Target) == rate;
            var laterStage = pending is { Effective: { } before } && step.Known == pending.Known && step.Effective > before && step.Status == pending.Status;
            pending = saysLess || laterStage ? pending : step;
        }

        return pending;
    }

    // An agreement that only confirms what is charged announces nothing.
    private static bool IsCharged(MeasureStep step, Measure measure, TariffPair pair, decimal rate) =>
        step.Effective is null && pair.Charging(measure) is { } now && TariffLayers.RateOf(now, pair.Target, pair.AsOf) == rate && now.IsAllIn(pair.Target) == step.IsAllIn(pair.Target);

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
        var words = pair.Words;
        var value = builder.Value();
        AddSaid(value, pair, measure, step, rate);
        value.Append(RateWords.Instrument(step.Instrument));
        TariffNow.AddSuspension(value, words, step, DateOnly.MinValue);
        value.Append(words.Say(passed ? "; not recorded as in force" : "; not in force, not added"));
        builder.Add(new AnswerFact
        {
            Label = measure.Name,
            Value = value.Append(builder.Reservation(step.Sources)).ToString(),
            Kind = AnswerFactKind.Threat,
            Imposer = pair.Imposer,
            Target = pair.Target,
            Number = rate,
            Unit = "percent",
            AllIn = step.IsAllIn(pair.Target),
            From = step.Effective?.Last,
            To = step.Until?.Last,
            Status = threatened ? StatusWords.Threatened : StatusWords.Announced,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note, measure.Name);
        builder.Corrected(measure, pair.Target);
    }

    // The rate, when it was threatened or announced, and for when.
    private static void AddSaid(StringBuilder value, TariffPair pair, Measure measure, MeasureStep step, decimal percent)
    {
        var words = pair.Words;
        var threatened = step.Status == StepStatus.Threatened;
        var rate = words.Rate(percent, step.IsAllIn(pair.Target));
        rate = threatened && measure.Stacks ? $"+{rate}" : rate;
        switch (threatened, step.Effective)
        {
            case (true, { } day) when day.Last <= pair.AsOf:
                words.Say(value, $"{rate} threatened on {step.Announced} for {day}");
                break;
            case (true, { } day):
                words.Say(value, $"{rate} threatened on {step.Announced}, from {day}");
                break;
            case (true, null) when step.Announced.IsDay:
                words.Say(value, $"{rate} threatened on {step.Announced}");
                break;
            case (true, null):
                words.Say(value, $"{rate} threatened in {step.Announced}");
                break;
            case (false, { } day) when day.Last <= pair.AsOf:
                words.Say(value, $"{rate} announced on {step.Announced} for {day}");
                break;
            case (false, { } day):
                words.Say(value, $"{rate} announced on {step.Announced}, from {day}");
                break;
            case (false, null) when step.Announced.IsDay:
                words.Say(value, $"{rate} announced on {step.Announced}");
                break;
            case (false, null):
                words.Say(value, $"{rate} announced in {step.Announced}");
                break;
        }
    }
}
