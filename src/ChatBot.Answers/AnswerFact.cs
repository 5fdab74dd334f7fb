using System.Collections.Immutable;

namespace ChatBot.Answers;

/// <summary>One line of an answer: a figure, a date or a status, with who says so.</summary>
public sealed record AnswerFact
{
    public required string Label { get; init; }

    /// <summary>For a reader.</summary>
    public required string Value { get; init; }

    public required AnswerFactKind Kind { get; init; }

    /// <summary>For a program, in <see cref="Unit"/>.</summary>
    public decimal? Number { get; init; }

    public string? Unit { get; init; }

    /// <summary>The number is a ceiling that includes the ordinary (MFN) duty, and not a rate on top of it.</summary>
    public bool AllIn { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Who states it: a person's id, or a publisher.</summary>
    public string? By { get; init; }

    /// <summary>Party id, on every tariff fact.</summary>
    public string? Imposer { get; init; }

    /// <summary>Party id, on every tariff fact.</summary>
    public string? Target { get; init; }

    /// <summary>A status word of the contract.</summary>
    public string? Status { get; init; }

    /// <summary>Ids of the sources, all among the answer's citations.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>What a line of an answer is.</summary>
public enum AnswerFactKind
{
    /// <summary>Computed from layers.</summary>
    Rate,
    Layer,
    Claim,
    Threat,
    Peak,
    Date,
    Status,
    Count,
    Text,
}

/// <summary>The status words of the contract.</summary>
public static class StatusWords
{
    public const string Threatened = "threatened";
    public const string Announced = "announced";
    public const string InForce = "in force";
    public const string Suspended = "suspended";
    public const string Ended = "ended";
    public const string StruckDown = "struck down";
    public const string Withdrawn = "withdrawn";
    public const string Lapsed = "lapsed";
    public const string NotKnown = "not known";
}
