using System.Collections.Immutable;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Charts;

/// <summary>Figures that people claimed, each beside what the layers came to on that day.</summary>
public sealed record ClaimsChartData
{
    /// <summary>A chart for chat has room for this many.</summary>
    private const int Most = 8;

    public required string Imposer { get; init; }

    public required string Target { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<ClaimedFigure> Claims { get; init; }

    public required string Finding { get; init; }

    /// <returns>Null where no claim about the pair was known by the day, or the base does not hold every layer.</returns>
    public static ClaimsChartData? Of(FactBase facts, string imposer, string target, DateOnly asOf)
    {
        if (TariffSide.Of(facts, imposer, target, asOf) is null)
        {
            return null;
        }

        var claims = new List<ClaimedFigure>();
        foreach (var figure in facts.Figures)
        {
            if (claims.Count < Most && figure is { FigureKind: FigureKind.Claim, Unit: "percent", Deprecated: null } && figure.Known <= asOf
                && figure.Imposer == imposer && figure.Target == target)
            {
                claims.Add(new ClaimedFigure(figure.Id, figure.Date.Last, facts.Find<Person>(figure.By)?.Name ?? figure.By, figure.Value,
                    TariffLayers.TotalOn(facts, imposer, target, figure.Known, asOf)));
            }
        }

        if (claims.Count == 0)
        {
            return null;
        }

        claims.Reverse();
        var (name, goods) = (facts.PartyName(imposer), facts.PartyName(target));
        var widest = claims.MaxBy(claim => Math.Abs(claim.Claimed - claim.Computed));
        return new ClaimsChartData
        {
            Imposer = name,
            Target = goods,
            AsOf = asOf,
            Claims = [.. claims],
            Finding = $"Claims on the {name} tariff on {goods} beside the layers in force, as known on {Wording.Day(asOf)}: widest apart, "
                + $"{widest.By} said {Wording.Percent(widest.Claimed)} on {Wording.Day(widest.Day)}; the layers came to {Wording.Percent(widest.Computed)}.",
        };
    }
}

/// <summary>A claim and what the layers came to.</summary>
/// <param name="Id">Of the figure.</param>
/// <param name="Day">When it was said.</param>
/// <param name="By">Who said it.</param>
/// <param name="Claimed">Percent.</param>
/// <param name="Computed">Percent, the layers in force that day.</param>
public readonly record struct ClaimedFigure(string Id, DateOnly Day, string By, decimal Claimed, decimal Computed);
