using System.Text;
using ChatBot.Answers.Features;
using ChatBot.Answers.Languages;
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

        var words = pair.Words;
        AddTotal(pair, builder, now, words.Say(now?.AllIn == true ? "Rate on most goods" : "Additional rate on most goods"));
        AddLayers(pair, builder, withInstruments);
        TariffOutlook.Add(pair, builder);
        TariffClaims.Add(pair, builder);
        AddPeak(pair, builder, periods);
        TariffBeneath.Add(pair, builder, now?.AllIn == true);
        TariffOtherDirection.Add(pair.Reversed(), builder);

        if (!withInstruments)
        {
            builder.Suggest($"/tariff {pair.Target} layers");
        }

        builder.Suggest($"/tariff {pair.Target} history");
        SuggestTruce(pair, builder);
        builder.Offer(words.Say(withInstruments ? "Summary" : "Layers"), "view", withInstruments ? null : "layers");
        builder.Offer(words.Say("History"), "view", "history");
        builder.Offer(words.Say("Chart"), "view", "chart");
        return builder.Build(words.Say($"{pair.ImposerName} tariff on goods from {pair.TargetInText}"), Headline(pair, now));
    }

    // Most parties have no truce to ask about.
    private static void SuggestTruce(TariffPair pair, AnswerBuilder builder)
    {
        foreach (var truce in pair.Base.Truces)
        {
            if (!truce.IsOneSided && truce.IsKnownBy(pair.AsOf) && truce.Parties.Contains(pair.Imposer) && truce.Parties.Contains(pair.Target))
            {
                builder.Suggest(truce.Parties.Contains(TruceCommand.DefaultPartner) ? "/truce status" : $"/truce status {pair.Target}");
                return;
            }
        }
    }

    private static string Headline(TariffPair pair, TariffPeriod? now)
    {
        var words = pair.Words;
        if (now is not { } period)
        {
            return words.Say($"No {pair.MostGoods} is recorded as in force on {pair.AsOf}.");
        }

        var what = period.AllIn ? pair.OnMostGoods : pair.MostGoods;
        var newest = pair.NewestSource();
        var age = pair.AsOf.DayNumber - newest.DayNumber;
        var fresh = age <= pair.Request.StaleAfterDays;
        if (period.Total == 0)
        {
            return fresh
                ? words.Say($"No {what} since {period.From}, when the last layer ended.")
                : words.Say($"No {what} since {period.From}, when the last layer ended; the newest source on it is of {newest}.");
        }

        var rate = words.Rate(period.Total, period.AllIn);
        return !fresh ? words.Say($"{rate} is the last recorded {what}, in force since {period.From}; the newest source on it is of {newest}, {words.Days(age)} old, and nothing after that is recorded.")
            : period.AllIn ? words.Say($"{rate}: {what}, in force since {period.From}.")
            : words.Say($"{rate} {what}, in force since {period.From}.");
    }

    /// <summary>The sum with its parts; a rate of nothing where no layer is recorded.</summary>
    public static void AddTotal(TariffPair pair, AnswerBuilder builder, TariffPeriod? now, string label)
    {
        var words = pair.Words;
        var sum = builder.Value();
        var layers = 0;
        Measure? alone = null;
        var sources = builder.Gather();
        foreach (var measure in pair.Layers)
        {
            if (pair.Charging(measure) is { } step)
            {
                var rate = TariffLayers.RateOf(step, pair.Target, pair.AsOf);
                sum.Append(layers++ == 0 ? " = " : " + ").Append(words.Number(rate)).Append(' ');
                AddShortName(sum, measure);
                alone = measure;
                sources.AddRange(step.Sources);
                builder.Corrected(measure, pair.Target);
            }
        }

        if (now is { } period)
        {
            var rate = words.Rate(period.Total, period.AllIn);
            builder.Add(new AnswerFact
            {
                Label = label,
                Value = layers == 1 ? words.Say($"{rate}, {alone!.Name} alone") : $"{rate}{sum}",
                Kind = AnswerFactKind.Rate,
                Imposer = pair.Imposer,
                Target = pair.Target,
                Number = period.Total,
                Unit = "percent",
                AllIn = period.AllIn,
                From = period.From,
                Status = StatusWords.InForce,
                Sources = builder.CiteAll(sources),
            });
        }
    }

    private static void AddLayers(TariffPair pair, AnswerBuilder builder, bool withInstruments)
    {
        var words = pair.Words;
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
            var value = builder.Value();
            words.Say(value, $"{words.Rate(rate, allIn)} since {from}");
            value.Append(RateWords.Instrument(first.Instrument));
            if (!ReferenceEquals(first, step))
            {
                words.Say(value, $", carried on from {step.Effective}{RateWords.Instrument(step.Instrument)}");
            }

            if (step.Excluded.TryGetValue(pair.Target, out var goods))
            {
                words.Say(value, $"; not on {goods}");
            }

            AddSuspension(value, words, step, pair.AsOf);
            if (withInstruments)
            {
                words.Say(value, $"; basis: {measure.Basis}; scope: {measure.Scope}");
            }

            builder.Add(new AnswerFact
            {
                Label = measure.Name,
                Value = value.Append(builder.Reservation(step.Sources)).ToString(),
                Kind = AnswerFactKind.Layer,
                Imposer = pair.Imposer,
                Target = pair.Target,
                Number = rate,
                Unit = "percent",
                AllIn = allIn,
                From = from.Last,
                To = step.Until?.Last,
                Status = StatusWords.InForce,
                Sources = builder.Cite(step.Sources),
            });
            builder.Hindsight(step.Note, measure.Name);
        }
    }

    /// <summary>The highest rate so far, once there was more than one.</summary>
    public static void AddPeak(TariffPair pair, AnswerBuilder builder, List<TariffPeriod> periods)
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

        var sources = builder.Gather();
        foreach (var measure in pair.Layers)
        {
            foreach (var step in measure.Steps)
            {
                if (TariffHistory.Begins(pair.Base, measure, step, pair.Target, peak.From, pair.AsOf))
                {
                    sources.AddRange(step.Sources);
                }
            }
        }

        var words = pair.Words;
        var rate = words.Rate(peak.Total, peak.AllIn);
        var value = peak.To is { } to ? $"{rate}, {words.Range(peak.From, to)}" : words.Say($"{rate}, since {peak.From}");
        builder.Add(new AnswerFact
        {
            Label = words.Say($"Peak, {pair.ImposerName} on {pair.TargetName}"),
            Value = value,
            Kind = AnswerFactKind.Peak,
            Imposer = pair.Imposer,
            Target = pair.Target,
            Number = peak.Total,
            Unit = "percent",
            AllIn = peak.AllIn,
            From = peak.From,
            To = peak.To,
            Sources = builder.CiteAll(sources),
        });
    }

    /// <summary>Points that come back when a suspension runs out; once it has, that nothing later is recorded.</summary>
    public static void AddSuspension(StringBuilder value, Phrasebook words, MeasureStep step, DateOnly asOf)
    {
        if (step.SuspendedPoints is not { } points)
        {
            return;
        }

        if (step.SuspendedUntil is not { } until)
        {
            words.Say(value, $"; {points} further points suspended");
        }
        else if (until.Last >= asOf)
        {
            words.Say(value, $"; {points} further points suspended until {until}");
        }
        else
        {
            words.Say(value, $"; {points} further points were suspended until {until}, and no notice on them after that is recorded");
        }
    }

    // "Fentanyl tariff (IEEPA)" is "fentanyl" in a sum.
    private static void AddShortName(StringBuilder value, Measure measure)
    {
        var name = measure.Name.AsSpan();
        foreach (var end in (ReadOnlySpan<string>)[" tariff", " (", " import"])
        {
            var at = name.IndexOf(end, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        value.Append(name.StartsWith("Section", StringComparison.Ordinal) ? name[0] : char.ToLowerInvariant(name[0])).Append(name[1..]);
    }
}
