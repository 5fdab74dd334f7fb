using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>Every fact that can be wrong says who says so.</summary>
internal static class SourcingRules
{
    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var fact in facts.All)
        {
            switch (fact)
            {
                case Person or Figure or Talk or Quote or TradeEvent when fact.Sources.IsEmpty:
                    faults.Add(Unsourced(fact.Origin, fact.Id));
                    break;
                case Measure measure:
                    foreach (var step in measure.Steps)
                    {
                        if (step.Sources.IsEmpty)
                        {
                            faults.Add(Unsourced(step.Origin, $"a step of {fact.Id}"));
                        }
                    }

                    break;
                case Deal deal:
                    foreach (var step in deal.Steps)
                    {
                        if (step.Sources.IsEmpty)
                        {
                            faults.Add(Unsourced(step.Origin, $"a step of {fact.Id}"));
                        }
                    }

                    break;
                case Truce truce:
                    foreach (var term in truce.Terms)
                    {
                        if (term.Sources.IsEmpty)
                        {
                            faults.Add(Unsourced(term.Origin, $"a term of {fact.Id}"));
                        }
                    }

                    break;
            }
        }
    }

    private static FactFault Unsourced(FactOrigin origin, string what) =>
        new(origin, $"{what} names no source; list at least one id under 'sources'", FactRule.NoSource);
}
