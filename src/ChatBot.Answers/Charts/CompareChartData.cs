using ChatBot.Facts;

namespace ChatBot.Answers.Charts;

/// <summary>Two parties' goods under the tariffs of one imposer, side by side.</summary>
public sealed record CompareChartData(DateOnly AsOf, TariffSide One, TariffSide Other, string Finding)
{
    /// <summary>Compares goods of two parties; where one of them is the imposer itself, the two directions.</summary>
    /// <returns>Null where the base does not hold every layer of both.</returns>
    public static CompareChartData? Of(FactBase facts, string imposer, string one, string other, DateOnly asOf)
    {
        var (first, second) = one == imposer ? (TariffSide.Of(facts, other, imposer, asOf), TariffSide.Of(facts, imposer, other, asOf))
            : other == imposer ? (TariffSide.Of(facts, imposer, one, asOf), TariffSide.Of(facts, one, imposer, asOf))
            : (TariffSide.Of(facts, imposer, one, asOf), TariffSide.Of(facts, imposer, other, asOf));
        return first is null || second is null || one == other
            ? null
            : new CompareChartData(asOf, first, second, $"{first.Finding(asOf)} {second.Finding(asOf)}");
    }
}
