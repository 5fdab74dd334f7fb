using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>What lies under the additional rate: tariffs on listed goods and the ordinary duty, named and never added.</summary>
internal static class TariffBeneath
{
    private static readonly ImmutableArray<string> Statutes = ["Section 301", "Section 232", "Section 338"];

    /// <param name="pair">Who charges whom.</param>
    /// <param name="builder">Where the line goes.</param>
    /// <param name="dutyIsIn">The rate on most goods includes the ordinary duty, which therefore does not lie beneath it.</param>
    public static void Add(TariffPair pair, AnswerBuilder builder, bool dutyIsIn)
    {
        var words = pair.Words;
        var value = builder.Value();
        var sources = builder.Gather();
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
                    var (least, most) = step.SpanFor(pair.Target) ?? (rate, rate);
                    if (least < low)
                    {
                        (low, lowest) = (least, step);
                    }

                    if (most > high)
                    {
                        (high, highest) = (most, step);
                    }
                }
            }

            if (lowest is not null && highest is not null)
            {
                sources.AddRange(highest.Sources);
                sources.AddRange(lowest.Sources);
                var rate = low == high ? words.Percent(high) : words.Span(low, high);
                value.Append(value.Length > 0 ? "; " : "");
                words.Say(value, $"{statute} on listed goods {rate}");
            }
        }

        if (value.Length > 0)
        {
            builder.Add(new AnswerFact
            {
                Label = words.Say("Beneath it, not added"),
                Value = value.Append(dutyIsIn ? "" : words.Say("; the ordinary (MFN) duty")).ToString(),
                Kind = AnswerFactKind.Text,
                Imposer = pair.Imposer,
                Target = pair.Target,
                Sources = builder.CiteAll(sources),
            });
        }
    }
}
