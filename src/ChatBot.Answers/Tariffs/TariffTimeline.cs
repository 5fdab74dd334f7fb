using ChatBot.Answers.Languages;

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
            var period = periods[i];
            var instruments = new List<string>();
            var sources = new List<string>();
            foreach (var (measure, step) in TariffHistory.StepsOn(pair.Base, pair.Imposer, pair.Target, period.From, pair.AsOf))
            {
                instruments.Add($"{measure.Name}: {words.Rate(step.RateFor(pair.Target) ?? 0, step.IsAllIn(pair.Target))}{(step.Instrument is null ? "" : $", {step.Instrument}")}");
                sources.AddRange(step.Sources);
                builder.Corrected(measure, pair.Target);
            }

            builder.Add(new AnswerFact
            {
                Label = period.To is { } to ? words.Range(period.From, to) : words.Say($"since {period.From}"),
                Value = $"{words.Rate(period.Total, period.AllIn)} ({string.Join("; ", instruments)})",
                Kind = AnswerFactKind.Rate,
                Imposer = pair.Imposer,
                Target = pair.Target,
                Number = period.Total,
                Unit = "percent",
                AllIn = period.AllIn,
                From = period.From,
                To = period.To,
                Sources = builder.CiteAll(sources),
            });
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

    private static string Steps(Phrasebook words, int count) => count == 1 ? words.Say("one step") : words.Say($"{count} steps");
}
