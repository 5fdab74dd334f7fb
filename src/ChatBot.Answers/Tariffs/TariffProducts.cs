using System.Text;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Measures on particular goods, found by the words of their name and scope.</summary>
internal static class TariffProducts
{
    public static Answer Answer(TariffPair pair, string product)
    {
        var builder = new AnswerBuilder(pair.Request);
        var key = Fold.Key(product);
        string? first = null;
        foreach (var measure in pair.Measures)
        {
            if (!measure.IsPercentTariff || measure.Stacks || !(Fold.Key(measure.Name).Contains(key, StringComparison.Ordinal) || Fold.Key(measure.Scope).Contains(key, StringComparison.Ordinal)))
            {
                continue;
            }

            if (TariffLayers.StepOn(measure, pair.AsOf, pair.AsOf) is { } step && TariffLayers.RateOf(step, pair.Target, pair.AsOf) is var rate and > 0)
            {
                Add(pair, builder, measure, step, rate);
                first ??= $"{Wording.Percent(rate)}: {measure.Name}, since {TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf).Effective}";
            }
        }

        builder.Suggest($"/tariff {pair.Target}");
        var title = $"{pair.ImposerName} tariff on {Wording.Echo(product)} from {pair.TargetName}";
        if (first is null)
        {
            return builder.Build(title, $"The base does not know a {pair.ImposerName} measure on “{Wording.Echo(product)}” from {pair.TargetName} in force on {Wording.Day(pair.AsOf)}; /tariff {pair.Target} has the rate on most goods.", AnswerStatus.Unknown);
        }

        builder.Note("Whether these rates add to the additional rate on most goods depends on each measure's scope; a duty by tariff line is not in the base.");
        return builder.Build(title, $"{first}.");
    }

    private static void Add(TariffPair pair, AnswerBuilder builder, Measure measure, MeasureStep step, decimal rate)
    {
        var value = new StringBuilder(Wording.Percent(rate)).Append(" since ").Append(TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf).Effective).Append("; ").Append(measure.Scope);
        builder.Add(pair.Fact(measure.Name, value.Append(builder.Reservation(step.Sources)).ToString(), AnswerFactKind.Layer) with
        {
            Number = rate,
            Unit = "percent",
            From = TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf).Effective!.Value.Last,
            Status = StatusWords.InForce,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note);
    }
}
