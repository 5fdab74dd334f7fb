namespace ChatBot.Answers.Tariffs;

/// <summary>What the other side charges in return: its rate on most goods, or its lists where that is all.</summary>
internal static class TariffOtherDirection
{
    public static void Add(TariffPair other, AnswerBuilder builder)
    {
        var periods = TariffHistory.Of(other.Base, other.Imposer, other.Target, other.AsOf);
        if (periods is not [.., var last])
        {
            AddListedGoods(other, builder);
            return;
        }

        var sources = builder.Gather();
        var words = other.Words;
        var value = builder.Value();
        words.Say(value, $"{words.Percent(last.Total)} since {last.From}");
        foreach (var measure in other.Layers)
        {
            if (TariffLayers.StepOn(measure, other.AsOf, other.AsOf) is { } step)
            {
                sources.AddRange(step.Sources);
                builder.Corrected(measure, other.Target);
                TariffNow.AddSuspension(value, words, step, other.AsOf);
            }
        }

        builder.Add(new AnswerFact
        {
            Label = words.Say($"Other direction: {other.ImposerName} on most {other.TargetName} goods"),
            Value = value.Append(builder.ReservationOfAll(sources)).ToString(),
            Kind = AnswerFactKind.Rate,
            Imposer = other.Imposer,
            Target = other.Target,
            Number = last.Total,
            Unit = "percent",
            From = last.From,
            Status = StatusWords.InForce,
            Sources = builder.CiteAll(sources),
        });
        TariffOutlook.Add(other, builder);
        TariffClaims.Add(other, builder);
        TariffNow.AddPeak(other, builder, periods);
    }

    // Counter-tariffs on a list of goods are all that the other side charges.
    private static void AddListedGoods(TariffPair other, AnswerBuilder builder)
    {
        var words = other.Words;
        foreach (var measure in other.Measures)
        {
            if (measure.IsPercentTariff && other.Charging(measure) is { } step)
            {
                builder.Add(new AnswerFact
                {
                    Label = words.Say($"Other direction, listed goods: {measure.Name}"),
                    Value = $"{words.Say($"{words.Percents(step, other.Target)} since {step.Effective}")}; {measure.Scope}{builder.Reservation(step.Sources)}",
                    Kind = AnswerFactKind.Layer,
                    Imposer = other.Imposer,
                    Target = other.Target,
                    Number = step.RateFor(other.Target),
                    Unit = "percent",
                    From = step.Effective?.Last,
                    Status = StatusWords.InForce,
                    Sources = builder.Cite(step.Sources),
                });
                builder.Hindsight(step.Note, measure.Name);
                builder.Corrected(measure, other.Target);
            }
        }

        TariffOutlook.Add(other, builder);
    }
}
