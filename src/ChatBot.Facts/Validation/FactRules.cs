using System.Collections.Immutable;
using ChatBot.Facts.Loading;

namespace ChatBot.Facts.Validation;

/// <summary>Every rule that the base as a whole must meet, beyond the shape of single facts.</summary>
internal static class FactRules
{
    public static ImmutableArray<Action<FactBase, List<FactFault>>> All { get; } =
    [
        ReferenceRules.Check,
        SourcingRules.Check,
        TimeRules.Check,
        RateRules.Check,
        QuoteRules.Check,
    ];
}
