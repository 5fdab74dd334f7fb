using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>The history of the rate as a step function, with the instrument of each step.</summary>
internal static class TariffTimeline
{
    public static Answer Answer(TariffPair pair)
    {
        var words = pair.Words;
        var builder = new AnswerBuilder(pair.Request);
        var periods = TariffHistory.Of(pair.Base, pair.Imposer, pair.Target, pair.AsOf);
        for (var i = periods.Count - 1; i >= 0; i--)
        {
            var (fact, sources, measures) = Told(pair.Base, words, pair.Imposer, pair.Target, periods[i], pair.AsOf);
            builder.Add(fact with { Sources = builder.CiteAll(sources) });
            foreach (var measure in measures)
            {
                builder.Corrected(measure, pair.Target);
            }
        }

        builder.Suggest($"/tariff {pair.Target}");
        builder.Offer(words.Say("Now"), "view", null);
        builder.Offer(words.Say("Layers"), "view", "layers");
        builder.Offer(words.Say("Chart"), "view", "chart");
        var title = words.Say($"{pair.ImposerName} tariff on goods from {pair.TargetName}: history");
        return periods is not [.., var last]
            ? builder.Build(title, words.Say($"No additional {pair.ImposerName} tariff on most goods from {pair.TargetName} is recorded by {pair.AsOf}."))
            : builder.Build(title, words.Say($"{words.Rate(last.Total, last.AllIn)} since {last.From}, after {Steps(words, periods.Count)} from {periods[0].From} on; the {(last.AllIn ? pair.OnMostGoods : pair.MostGoods)}."));
    }

    /// <summary>One period with the instruments that began it.</summary>
    /// <returns>Its line, uncited, the sources of those instruments, and the measures that they changed.</returns>
    public static (AnswerFact Fact, List<string> Sources, List<Measure> Measures) Told(FactBase facts, Phrasebook words, string imposer, string target, TariffPeriod period, DateOnly asOf)
    {
        var instruments = new List<string>();
        var sources = new List<string>();
        var measures = new List<Measure>();
        foreach (var (measure, step) in TariffHistory.StepsOn(facts, imposer, target, period.From, asOf))
        {
            instruments.Add($"{measure.Name}: {words.Rate(step.RateFor(target) ?? 0, step.IsAllIn(target))}{(step.Instrument is null ? "" : $", {step.Instrument}")}");
            sources.AddRange(step.Sources);
            measures.Add(measure);
        }

        return (new AnswerFact
        {
            Label = period.To is { } to ? words.Range(period.From, to) : words.Say($"since {period.From}"),
            Value = $"{words.Rate(period.Total, period.AllIn)} ({string.Join("; ", instruments)})",
            Kind = AnswerFactKind.Rate,
            Imposer = imposer,
            Target = target,
            Number = period.Total,
            Unit = "percent",
            AllIn = period.AllIn,
            From = period.From,
            To = period.To,
        }, sources, measures);
    }

    private static string Steps(Phrasebook words, int count) => count == 1 ? words.Say("one step") : words.Say($"{count} steps");
}
