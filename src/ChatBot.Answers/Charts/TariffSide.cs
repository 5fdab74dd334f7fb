using System.Collections.Immutable;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts;

namespace ChatBot.Answers.Charts;

/// <summary>One direction of a tariff chart. Rates are percent ad valorem.</summary>
public sealed record TariffSide
{
    /// <summary>As a headline says it: US.</summary>
    public required string Imposer { get; init; }

    public required string Target { get; init; }

    /// <summary>The total as a step function, oldest first.</summary>
    public required ImmutableArray<TariffPeriod> Periods { get; init; }

    /// <summary>In the order in which they first took effect.</summary>
    public required ImmutableArray<ChartLayer> Layers { get; init; }

    public TariffPeriod Peak => Periods.MaxBy(period => period.Total);

    /// <returns>Null where no layer was in force by the day.</returns>
    public static TariffSide? Of(FactBase facts, string imposer, string target, DateOnly asOf, Phrasebook? phrases = null)
    {
        var periods = TariffHistory.Of(facts, imposer, target, asOf);
        return periods.Count == 0
            ? null
            : new TariffSide
            {
                Imposer = (phrases ?? Phrasebook.English).Party(facts, imposer),
                Target = (phrases ?? Phrasebook.English).Party(facts, target),
                Periods = [.. periods],
                Layers = LayersOf(facts, imposer, target, asOf),
            };
    }

    /// <summary>The rate of the day and the peak, in one sentence.</summary>
    public string Finding(DateOnly asOf, Phrasebook? phrases = null)
    {
        var words = phrases ?? Phrasebook.English;
        var last = Periods[^1];
        var peak = Peak;
        var was = peak.Total == last.Total ? ""
            : peak.To is { } to ? words.Say($", after a peak of {words.Percent(peak.Total)} on {words.Range(peak.From, to)}") : "";
        return words.Say($"{Imposer} on {Target}: {words.Percent(last.Total)} on most goods since {last.From}{was}, as known on {asOf}.");
    }

    private static ImmutableArray<ChartLayer> LayersOf(FactBase facts, string imposer, string target, DateOnly asOf)
    {
        var days = TariffHistory.ChangeDays(facts, imposer, target, asOf);
        var layers = new List<ChartLayer>();
        foreach (var measure in facts.LayersOn(imposer, target))
        {
            var steps = ImmutableArray.CreateBuilder<ChartStep>();
            foreach (var day in days)
            {
                var rate = TariffLayers.Charging(facts, measure, target, day, asOf) is { } step ? TariffLayers.RateOf(step, target, day) : 0;
                if (steps.Count == 0 ? rate != 0 : steps[^1].Rate != rate)
                {
                    steps.Add(new ChartStep(day, rate));
                }
            }

            if (steps.Count > 0)
            {
                layers.Add(new ChartLayer(measure.Id, measure.Name, steps.ToImmutable()));
            }
        }

        return [.. layers.OrderBy(layer => layer.Steps[0].From)];
    }
}

/// <summary>One legal layer over time.</summary>
/// <param name="Id">Of its measure.</param>
/// <param name="Name">Of its measure.</param>
/// <param name="Steps">Each holds until the next; oldest first.</param>
public sealed record ChartLayer(string Id, string Name, ImmutableArray<ChartStep> Steps)
{
    /// <summary>Percent on <paramref name="day"/>.</summary>
    public decimal RateOn(DateOnly day)
    {
        decimal rate = 0;
        foreach (var step in Steps)
        {
            rate = step.From <= day ? step.Rate : rate;
        }

        return rate;
    }
}

/// <summary>A change of a layer.</summary>
/// <param name="From">First day of the rate.</param>
/// <param name="Rate">Percent; 0 where the layer ended.</param>
public readonly record struct ChartStep(DateOnly From, decimal Rate);
