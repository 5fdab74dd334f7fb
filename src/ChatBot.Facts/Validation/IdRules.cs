using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>An id names one fact in the whole base.</summary>
internal static class IdRules
{
    /// <returns>The facts less those whose id is taken.</returns>
    public static List<Fact> Check(List<Fact> facts, List<FactFault> faults)
    {
        var first = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var unique = new List<Fact>(facts.Count);
        foreach (var fact in facts)
        {
            if (first.TryAdd(fact.Id, fact))
            {
                unique.Add(fact);
            }
            else
            {
                faults.Add(new FactFault(fact.Origin, $"the id '{fact.Id}' is taken by the {Vocabulary<FactKind>.WordOf(first[fact.Id].Kind)} at {first[fact.Id].Origin}; choose another", FactRule.DuplicateId));
            }
        }

        return unique;
    }
}
