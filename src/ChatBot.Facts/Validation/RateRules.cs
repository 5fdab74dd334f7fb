using System.Globalization;
using ChatBot.Facts.Loading;

namespace ChatBot.Facts.Validation;

/// <summary>Percentages stay within 0 to 1000, and a layer that counts says how much.</summary>
internal static class RateRules
{
    private const decimal MostPercent = 1000;

    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var measure in facts.Measures)
        {
            foreach (var step in measure.Steps)
            {
                if (measure.Unit == "percent" && (step.Rate > MostPercent || step.RateHigh > MostPercent))
                {
                    faults.Add(new FactFault(step.Origin, string.Create(CultureInfo.InvariantCulture,
                        $"a step of {measure.Id} has a rate of {step.Rate ?? step.RateHigh} percent; it should lie between 0 and {MostPercent}, or the measure names another 'unit'"), FactRule.RateRange));
                }

                if (measure.Stacks && measure.IsPercentTariff && step.Counts && step.Rate is null && step.Rates.Count == 0)
                {
                    faults.Add(new FactFault(step.Origin, $"a step of {measure.Id}, which counts toward the total, needs a 'rate'", FactRule.MissingRate));
                }

                if (step.RateLow > step.RateHigh)
                {
                    faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} has 'rate-low' above 'rate-high'; swap them", FactRule.RateRange));
                }
            }
        }
    }
}
