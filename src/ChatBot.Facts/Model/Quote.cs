using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>Verbatim words of a person, 60 at most.</summary>
public sealed record Quote : Fact
{
    public const int MaxWords = 60;

    public override FactKind Kind => FactKind.Quote;

    /// <summary>A person's id.</summary>
    public required string Speaker { get; init; }

    public required FactDate Date { get; init; }

    public string? Where { get; init; }

    public required string Text { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The round it was said at or about.</summary>
    public string? Talk { get; init; }

    public string? Language { get; init; }

    /// <summary>Null while nobody doubts it.</summary>
    public QuoteDoubt? Doubt { get; init; }

    /// <summary>What shows the doubt to be right.</summary>
    public string? Proof { get; init; }

    public override string Label => Text;
}

public enum QuoteDoubt
{
    Misattributed,
    Disputed,
}
