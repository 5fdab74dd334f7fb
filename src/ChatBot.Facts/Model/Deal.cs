using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A bilateral agreement with its headline terms.</summary>
public sealed record Deal : Fact
{
    public override FactKind Kind => FactKind.Deal;

    public required string Name { get; init; }

    public required ImmutableArray<string> Parties { get; init; }

    public required DealStatus Status { get; init; }

    public FactDate? Announced { get; init; }

    public FactDate? Signed { get; init; }

    /// <summary>Percent, as announced.</summary>
    public decimal? HeadlineRate { get; init; }

    public ImmutableArray<string> Terms { get; init; } = [];

    public override string Label => Name;
}

public enum DealStatus
{
    Negotiating,
    Announced,
    Signed,
    InForce,
    Suspended,
    Ended,
    Withdrawn,
}
