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
            var taken = fact.Formerly.Add(fact.Id).FirstOrDefault(id => !first.TryAdd(id, fact));
            if (taken is null)
            {
                unique.Add(fact);
            }
            else
            {
                faults.Add(new FactFault(fact.Origin, $"the id '{taken}' is taken by the {Vocabulary<FactKind>.WordOf(first[taken].Kind)} at {first[taken].Origin}; choose another", FactRule.DuplicateId));
            }
        }

        return unique;
    }
}
