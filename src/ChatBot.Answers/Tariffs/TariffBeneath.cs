using System.Collections.Immutable;
using System.Text;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>What lies under the additional rate: tariffs on listed goods and the ordinary duty, named and never added.</summary>
internal static class TariffBeneath
{
    private static readonly ImmutableArray<string> Statutes = ["Section 301", "Section 232", "Section 338"];

    public static void Add(TariffPair pair, AnswerBuilder builder)
    {
        var value = new StringBuilder(128);
        var sources = ImmutableArray.CreateBuilder<string>(16);
        foreach (var statute in Statutes)
        {
            decimal low = decimal.MaxValue, high = 0;
            MeasureStep? lowest = null, highest = null;
            foreach (var measure in pair.Measures)
            {
                if (measure.IsPercentTariff && !measure.Stacks && measure.Basis.StartsWith(statute, StringComparison.Ordinal)
                    && pair.Charging(measure) is { } step)
                {
                    var rate = TariffLayers.RateOf(step, pair.Target, pair.AsOf);
                    if ((step.RateLow ?? rate) < low)
                    {
                        (low, lowest) = (step.RateLow ?? rate, step);
                    }

                    if ((step.RateHigh ?? rate) > high)
                    {
                        (high, highest) = (step.RateHigh ?? rate, step);
                    }
                }
            }

            if (lowest is not null && highest is not null)
            {
                sources.AddRange(highest.Sources);
                sources.AddRange(lowest.Sources);
                value.Append(value.Length > 0 ? "; " : "").Append(statute).Append(" on listed goods ")
                    .Append(low == high ? Wording.Percent(high) : $"{Wording.Number(low)} to {Wording.Percent(high)}");
            }
        }

        if (value.Length > 0)
        {
            builder.Add(pair.Fact("Beneath it, not added", value.Append("; the ordinary (MFN) duty").ToString(), AnswerFactKind.Text) with
            {
                Sources = builder.Cite(sources.ToImmutable()),
            });
        }
    }
}
