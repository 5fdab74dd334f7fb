using System.Collections.Immutable;
using ChatBot.Facts;

namespace ChatBot.Answers.Charts;

/// <summary>What a tariff chart shows, before anything is drawn: both directions layer by layer, truces and talks, as known on one day.</summary>
public sealed record TariffChartData
{
    public required DateOnly AsOf { get; init; }

    public required TariffSide Side { get; init; }

    /// <summary>What the target charges in return; null where the base holds no such layer.</summary>
    public TariffSide? OtherSide { get; init; }

    public ImmutableArray<ChartSpan> Truces { get; init; } = [];

    public ImmutableArray<ChartMark> Talks { get; init; } = [];

    /// <summary>What the chart says, in one or two sentences.</summary>
    public required string Finding { get; init; }

    /// <summary>The chart of <paramref name="imposer"/> on goods of <paramref name="target"/>.</summary>
    /// <returns>Null where the base does not hold every layer, or none was ever in force.</returns>
    public static TariffChartData? Of(FactBase facts, string imposer, string target, DateOnly asOf)
    {
        if (TariffSide.Of(facts, imposer, target, asOf) is not { } side)
        {
            return null;
        }

        var other = TariffSide.Of(facts, target, imposer, asOf);
        var first = other is null || side.Periods[0].From <= other.Periods[0].From ? side.Periods[0].From : other.Periods[0].From;
        return new TariffChartData
        {
            AsOf = asOf,
            Side = side,
            OtherSide = other,
            Truces = ChartMarks.Truces(facts, imposer, target, first, asOf),
            Talks = ChartMarks.Talks(facts, imposer, target, first, asOf),
            Finding = side.Finding(asOf) + (other is null ? "" : $" {other.Finding(asOf)}"),
        };
    }
}
