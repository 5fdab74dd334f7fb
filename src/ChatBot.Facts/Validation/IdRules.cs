using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>An id names one fact in the whole base.</summary>
internal static class IdRules
{
    /// <returns>The facts less those whose id is taken.</returns>
    public static List<Fact> Check(List<Fact> facts, List<FactFault> faults)
    {
        var first = new Dictionary<string, Fact>(facts.Count, StringComparer.Ordinal);
        var unique = new List<Fact>(facts.Count);
        foreach (var fact in facts)
        {
            var taken = Taken(fact, first);
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

    /// <returns>The first of its ids that another fact, or itself, already has; null where there is none.</returns>
    private static string? Taken(Fact fact, Dictionary<string, Fact> first)
    {
        foreach (var former in fact.Formerly)
        {
            if (!first.TryAdd(former, fact))
            {
                return former;
            }
        }

        return first.TryAdd(fact.Id, fact) ? null : fact.Id;
    }
}
