using System.Globalization;
using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>Percentages stay within 0 to 1000, and a layer that counts says how much.</summary>
internal static class RateRules
{
    private const decimal MostPercent = 1000;

    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var measure in facts.Measures)
        {
            if (measure.Fallback && measure.Family is null)
            {
                faults.Add(new FactFault(measure.Origin, $"{measure.Id} is a fallback and needs 'family', the layers that it stands in for", FactRule.Fallback));
            }

            if (measure.Targets.Contains(measure.Imposer))
            {
                faults.Add(new FactFault(measure.Origin, $"{measure.Id} targets its own imposer '{measure.Imposer}'", FactRule.Targets));
            }

            foreach (var exempt in measure.Exempt)
            {
                if (!measure.Targets.Contains(Measure.AllParties) && !measure.Targets.Contains(exempt))
                {
                    faults.Add(new FactFault(measure.Origin, $"{measure.Id} exempts '{exempt}', which its targets do not name; take it out", FactRule.Targets));
                }
            }

            foreach (var step in measure.Steps)
            {
                if (measure.Unit == "percent" && (step.Rate > MostPercent || step.RateHigh > MostPercent))
                {
                    faults.Add(new FactFault(step.Origin, string.Create(CultureInfo.InvariantCulture,
                        $"a step of {measure.Id} has a rate of {step.Rate ?? step.RateHigh} percent; it should lie between 0 and {MostPercent}, or the measure names another 'unit'"), FactRule.RateRange));
                }

                if (measure.IsLayer && step.Counts && step.Rate is null && step.Rates.Count == 0)
                {
                    faults.Add(new FactFault(step.Origin, $"a step of {measure.Id}, which counts toward the total, needs a 'rate'", FactRule.MissingRate));
                }

                if ((step.AllIn || !step.AllInFor.IsEmpty) && !measure.IsPercentTariff)
                {
                    faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} is all-in, which only a tariff in percent can be; leave 'all-in' out", FactRule.AllIn));
                }

                foreach (var party in step.Rates.Keys.Concat(step.AllInFor))
                {
                    if (!measure.Reaches(party))
                    {
                        faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} has a rate for '{party}', which the measure does not reach; add it to 'targets' or take it out", FactRule.Targets));
                    }
                    else if (step.RateFor(party) is null)
                    {
                        faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} calls the rate of '{party}' all-in and gives none; add it to 'rates'", FactRule.MissingRate));
                    }
                }

                foreach (var party in step.Excluded.Keys)
                {
                    if (!measure.Reaches(party))
                    {
                        faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} leaves out goods of '{party}', which the measure does not reach; take it out of 'excluded'", FactRule.Targets));
                    }
                }

                CheckUnrecorded(step, measure, faults);
                if (step.RateLow > step.RateHigh)
                {
                    faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} has 'rate-low' above 'rate-high'; swap them", FactRule.RateRange));
                }
            }
        }
    }

    private static void CheckUnrecorded(MeasureStep step, Measure measure, List<FactFault> faults)
    {
        foreach (var party in step.UnrecordedFor)
        {
            if (step.Rates.ContainsKey(party))
            {
                faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} gives the rate of '{party}' and calls it unrecorded; keep it in 'rates' or in 'unrecorded-for'", FactRule.Unrecorded));
            }
            else if (!measure.Reaches(party))
            {
                faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} calls the rate of '{party}' unrecorded, which the measure does not reach; take it out", FactRule.Unrecorded));
            }
        }
    }
}
