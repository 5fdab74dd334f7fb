using System.Collections.Immutable;
using System.Text;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>The rate on one day: total, layers, what is announced or threatened, what people claim, the peak, the other direction.</summary>
internal static class TariffNow
{
    public static Answer Answer(TariffPair pair, bool withInstruments)
    {
        var builder = new AnswerBuilder(pair.Request);
        var periods = TariffHistory.Of(pair.Base, pair.Imposer, pair.Target, pair.AsOf);
        var now = periods is [.., var last] ? last : (TariffPeriod?)null;

        AddTotal(pair, builder, now, now?.AllIn == true ? "Rate on most goods" : "Additional rate on most goods");
        AddLayers(pair, builder, withInstruments);
        TariffOutlook.Add(pair, builder);
        TariffClaims.Add(pair, builder);
        AddPeak(pair, builder, periods);
        TariffBeneath.Add(pair, builder);
        AddOtherDirection(pair.Reversed(), builder);

        if (!withInstruments)
        {
            builder.Suggest($"/tariff {pair.Target} layers");
        }

        builder.Suggest($"/tariff {pair.Target} history");
        builder.Suggest("/truce status");
        builder.Offer(withInstruments ? "Summary" : "Layers", "view", withInstruments ? null : "layers");
        builder.Offer("History", "view", "history");
        builder.Offer("Chart", "view", "chart");
        return builder.Build($"{pair.ImposerName} tariff on goods from {pair.Base.PartyInText(pair.Target)}", Headline(pair, now));
    }

    private static string Headline(TariffPair pair, TariffPeriod? now)
    {
        if (now is not { } period)
        {
            return $"No {pair.MostGoods} is recorded as in force on {Wording.Day(pair.AsOf)}.";
        }

        var what = period.AllIn ? pair.OnMostGoods : pair.MostGoods;
        var newest = pair.NewestSource();
        var age = pair.AsOf.DayNumber - newest.DayNumber;
        var fresh = age <= pair.Request.StaleAfterDays;
        if (period.Total == 0)
        {
            return $"No {what} since {Wording.Day(period.From)}, when the last layer ended{(fresh ? "" : $"; the newest source on it is of {Wording.Day(newest)}")}.";
        }

        var rate = Wording.Rate(period.Total, period.AllIn);
        return fresh
            ? $"{rate}{(period.AllIn ? ":" : "")} {what}, in force since {Wording.Day(period.From)}."
            : $"{rate} is the last recorded {what}, in force since {Wording.Day(period.From)}; "
                + $"the newest source on it is of {Wording.Day(newest)}, {Wording.Days(age)} old, and nothing after that is recorded.";
    }

    /// <summary>The sum with its parts; a rate of nothing where no layer is recorded.</summary>
    public static void AddTotal(TariffPair pair, AnswerBuilder builder, TariffPeriod? now, string label)
    {
        var sum = new StringBuilder(64);
        var layers = 0;
        var alone = "";
        var sources = ImmutableArray.CreateBuilder<string>(16);
        foreach (var measure in pair.Layers)
        {
            if (pair.Charging(measure) is { } step)
            {
                var rate = TariffLayers.RateOf(step, pair.Target, pair.AsOf);
                sum.Append(layers++ == 0 ? " = " : " + ").Append(Wording.Number(rate)).Append(' ').Append(ShortName(measure));
                alone = $", {measure.Name} alone";
                sources.AddRange(step.Sources);
            }
        }

        if (now is { } period)
        {
            builder.Add(pair.Fact(label,
                Wording.Rate(period.Total, period.AllIn) + (layers == 1 ? alone : sum.ToString()), AnswerFactKind.Rate) with
            {
                Number = period.Total,
                Unit = "percent",
                AllIn = period.AllIn,
                From = period.From,
                Status = StatusWords.InForce,
                Sources = builder.Cite(sources.ToImmutable()),
            });
        }
    }

    private static void AddLayers(TariffPair pair, AnswerBuilder builder, bool withInstruments)
    {
        foreach (var measure in pair.Layers)
        {
            if (pair.Charging(measure) is not { } step)
            {
                continue;
            }

            var rate = TariffLayers.RateOf(step, pair.Target, pair.AsOf);
            var allIn = step.IsAllIn(pair.Target);
            var first = TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf);
            var from = first.Effective!.Value;
            var value = new StringBuilder(160).Append(Wording.Rate(rate, allIn)).Append(" since ").Append(from);
            if (first.Instrument is not null)
            {
                value.Append(" (").Append(first.Instrument).Append(')');
            }

            if (!ReferenceEquals(first, step))
            {
                value.Append(", carried on from ").Append(step.Effective).Append(step.Instrument is null ? "" : $" ({step.Instrument})");
            }

            value.Append(Suspension(step, pair.AsOf));
            if (withInstruments)
            {
                value.Append("; basis: ").Append(measure.Basis).Append("; scope: ").Append(measure.Scope);
            }

            builder.Add(pair.Fact(measure.Name, value.Append(builder.Reservation(step.Sources)).ToString(), AnswerFactKind.Layer) with
            {
                Number = rate,
                Unit = "percent",
                AllIn = allIn,
                From = from.Last,
                To = step.Until?.Last,
                Status = StatusWords.InForce,
                Sources = builder.Cite(step.Sources),
            });
            builder.Hindsight(step.Note);
            builder.Corrected(measure);
        }
    }

    private static void AddPeak(TariffPair pair, AnswerBuilder builder, List<TariffPeriod> periods)
    {
        if (periods.Count < 2)
        {
            return;
        }

        var peak = periods[0];
        foreach (var period in periods)
        {
            peak = period.Total > peak.Total ? period : peak;
        }

        var sources = ImmutableArray.CreateBuilder<string>(16);
        foreach (var (_, step) in TariffHistory.StepsOn(pair.Base, pair.Imposer, pair.Target, peak.From, pair.AsOf))
        {
            sources.AddRange(step.Sources);
        }

        var when = peak.To is { } to ? Wording.Range(peak.From, to) : $"since {Wording.Day(peak.From)}";
        builder.Add(pair.Fact($"Peak, {pair.ImposerName} on {pair.TargetName}", $"{Wording.Rate(peak.Total, peak.AllIn)}, {when}", AnswerFactKind.Peak) with
        {
            Number = peak.Total,
            Unit = "percent",
            AllIn = peak.AllIn,
            From = peak.From,
            To = peak.To,
            Sources = builder.Cite(sources.ToImmutable()),
        });
    }

    private static void AddOtherDirection(TariffPair other, AnswerBuilder builder)
    {
        var periods = TariffHistory.Of(other.Base, other.Imposer, other.Target, other.AsOf);
        if (periods is not [.., var last])
        {
            AddListedGoods(other, builder);
            return;
        }

        var sources = ImmutableArray.CreateBuilder<string>(16);
        var suspension = "";
        foreach (var measure in other.Layers)
        {
            if (TariffLayers.StepOn(measure, other.AsOf, other.AsOf) is { } step)
            {
                sources.AddRange(step.Sources);
                suspension += Suspension(step, other.AsOf);
            }
        }

        var cited = sources.ToImmutable();
        builder.Add(other.Fact($"Other direction: {other.ImposerName} on most {other.TargetName} goods",
            $"{Wording.Percent(last.Total)} since {Wording.Day(last.From)}{suspension}{builder.Reservation(cited)}", AnswerFactKind.Rate) with
        {
            Number = last.Total,
            Unit = "percent",
            From = last.From,
            Status = StatusWords.InForce,
            Sources = builder.Cite(cited),
        });
        TariffOutlook.Add(other, builder);
        TariffClaims.Add(other, builder);
        AddPeak(other, builder, periods);
    }

    // Counter-tariffs on a list of goods are all that the other side charges.
    private static void AddListedGoods(TariffPair other, AnswerBuilder builder)
    {
        foreach (var measure in other.Measures)
        {
            if (measure.IsPercentTariff && other.Charging(measure) is { } step)
            {
                builder.Add(other.Fact($"Other direction, listed goods: {measure.Name}",
                    $"{Wording.Percents(step, other.Target)} since {step.Effective}; {measure.Scope}{builder.Reservation(step.Sources)}", AnswerFactKind.Layer) with
                {
                    Number = step.RateFor(other.Target),
                    Unit = "percent",
                    From = step.Effective?.Last,
                    Status = StatusWords.InForce,
                    Sources = builder.Cite(step.Sources),
                });
                builder.Hindsight(step.Note);
                builder.Corrected(measure);
            }
        }

        TariffOutlook.Add(other, builder);
    }

    /// <summary>Points that come back when a suspension runs out; once it has, that nothing later is recorded.</summary>
    public static string Suspension(MeasureStep step, DateOnly asOf)
    {
        if (step.SuspendedPoints is not { } points)
        {
            return "";
        }

        return step.SuspendedUntil is not { } until ? $"; {Wording.Number(points)} further points suspended"
            : until.Last >= asOf ? $"; {Wording.Number(points)} further points suspended until {until}"
            : $"; {Wording.Number(points)} further points were suspended until {until}, and no notice on them after that is recorded";
    }

    // "Fentanyl tariff (IEEPA)" is "fentanyl" in a sum.
    private static string ShortName(Measure measure)
    {
        var name = measure.Name.AsSpan();
        foreach (var end in (ReadOnlySpan<string>)[" tariff", " (", " import"])
        {
            var at = name.IndexOf(end, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        return name.StartsWith("Section", StringComparison.Ordinal) ? name.ToString() : string.Concat(char.ToLowerInvariant(name[0]).ToString(), name[1..]);
    }
}
