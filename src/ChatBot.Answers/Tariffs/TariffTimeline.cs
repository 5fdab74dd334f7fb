using System.Collections.Immutable;

namespace ChatBot.Answers.Tariffs;

/// <summary>The history of the rate as a step function, with the instrument of each step.</summary>
internal static class TariffTimeline
{
    public static Answer Answer(TariffPair pair)
    {
        var builder = new AnswerBuilder(pair.Request);
        var periods = TariffHistory.Of(pair.Base, pair.Imposer, pair.Target, pair.AsOf);
        for (var i = periods.Count - 1; i >= 0; i--)
        {
            var period = periods[i];
            var instruments = new List<string>();
            var sources = ImmutableArray.CreateBuilder<string>();
            foreach (var (measure, step) in TariffHistory.StepsOn(pair.Base, pair.Imposer, pair.Target, period.From, pair.AsOf))
            {
                instruments.Add($"{measure.Name}: {Wording.Rate(step.RateFor(pair.Target) ?? 0, step.IsAllIn(pair.Target))}{(step.Instrument is null ? "" : $", {step.Instrument}")}");
                sources.AddRange(step.Sources);
            }

            builder.Add(pair.Fact(period.To is { } to ? Wording.Range(period.From, to) : $"since {Wording.Day(period.From)}",
                $"{Wording.Rate(period.Total, period.AllIn)} ({string.Join("; ", instruments)})", AnswerFactKind.Rate) with
            {
                Number = period.Total,
                Unit = "percent",
                AllIn = period.AllIn,
                From = period.From,
                To = period.To,
                Sources = builder.Cite(sources.ToImmutable()),
            });
        }

        builder.Suggest($"/tariff {pair.Target}");
        builder.Offer("Now", "view", null);
        builder.Offer("Layers", "view", "layers");
        builder.Offer("Chart", "view", "chart");
        var title = $"{pair.ImposerName} tariff on goods from {pair.TargetName}: history";
        return periods is not [.., var last]
            ? builder.Build(title, $"No additional {pair.ImposerName} tariff on most goods from {pair.TargetName} is recorded by {Wording.Day(pair.AsOf)}.")
            : builder.Build(title, $"{Wording.Rate(last.Total, last.AllIn)} since {Wording.Day(last.From)}, after {Steps(periods.Count)} from {Wording.Day(periods[0].From)} on; the {(last.AllIn ? pair.OnMostGoods : pair.MostGoods)}.");
    }

    private static string Steps(int count) => count == 1 ? "one step" : $"{Wording.Number(count)} steps";
}
