using ChatBot.Answers.Charts;

namespace ChatBot.Answers.Tariffs;

/// <summary>The view <c>chart</c>: the history as a picture, its finding as the headline.</summary>
internal static class TariffChart
{
    /// <param name="pair">Who charges whom.</param>
    /// <param name="party">Id of the party that was asked about.</param>
    public static Answer Answer(TariffPair pair, string party)
    {
        var answer = TariffTimeline.Answer(pair);
        return TariffChartData.Of(pair.Base, pair.Imposer, pair.Target, pair.AsOf) is not { } data
            ? answer
            : answer with
            {
                Title = $"{pair.ImposerName} tariff on goods from {pair.TargetName}: chart",
                Headline = data.Finding,
                Charts = [ChartAddress.Tariff(party, pair.AsOf, data.Finding)],
            };
    }
}
