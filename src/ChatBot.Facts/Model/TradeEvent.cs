using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>An order, ruling, announcement, threat or deadline.</summary>
public sealed record TradeEvent : Fact
{
    public override FactKind Kind => FactKind.Event;

    public required FactDate Date { get; init; }

    public FactDate? Until { get; init; }

    public required string Title { get; init; }

    public string? Detail { get; init; }

    public ImmutableArray<string> Parties { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Something is to be done, or ends, on the day.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>The deal whose deadline it is.</summary>
    public string? Deal { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>First day on which an answer may tell the outcome.</summary>
    public DateOnly OutcomeKnown { get; init; }

    public override string Label => Title;

    /// <summary>What came of it, as far as it was public by <paramref name="day"/>.</summary>
    public string? OutcomeBy(DateOnly day) => OutcomeKnown <= day ? Outcome : null;

    /// <summary>
    /// True when it had come to pass by <paramref name="day"/>. What was told before its day was a plan or a deadline: that it came true is
    /// known only by its outcome.
    /// </summary>
    public bool HasHappened(DateOnly day) =>
        Date.First <= day && (OutcomeBy(day) is not null || (Known >= Date.First && !PassedWithoutOutcome(day)));

    /// <summary>True for a deadline that was over before <paramref name="day"/> with no outcome recorded by then.</summary>
    public bool PassedWithoutOutcome(DateOnly day) => IsDeadline && (Until ?? Date).Last < day && OutcomeBy(day) is null;
}
