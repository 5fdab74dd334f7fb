using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A standstill between parties, with the terms that made, prolonged and filled it.</summary>
public sealed record Truce : Fact
{
    public override FactKind Kind => FactKind.Truce;

    public required string Name { get; init; }

    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>One side set its own measures aside; it is told as a pause, not as a truce between the parties.</summary>
    public bool IsOneSided { get; init; }

    /// <summary>In the order in which they were agreed.</summary>
    public required ImmutableArray<TruceTerm> Terms { get; init; }

    public override string Label => Name;
}

/// <summary>One agreed term.</summary>
public sealed record TruceTerm
{
    public required FactDate Agreed { get; init; }

    /// <summary>First day on which an answer may use it: <c>known</c> where given, else the day it was agreed.</summary>
    public required DateOnly Known { get; init; }

    public FactDate? Effective { get; init; }

    /// <summary>The day on which the term runs out; the day itself still counts.</summary>
    public FactDate? Until { get; init; }

    /// <summary>True for a term that sets the end of the truce itself.</summary>
    public bool Main { get; init; }

    public required TermStatus Status { get; init; }

    public required string What { get; init; }

    public string? Instrument { get; init; }

    /// <summary>Ids of the measures it suspends.</summary>
    public ImmutableArray<string> Suspends { get; init; } = [];

    public ImmutableArray<string> Sources { get; init; } = [];

    public string? Note { get; init; }

    public required FactOrigin Origin { get; init; }
}

public enum TermStatus
{
    /// <summary>An instrument of a party carries it.</summary>
    InForce,

    /// <summary>Officials said so; no instrument is recorded.</summary>
    Announced,

    /// <summary>One side wants it.</summary>
    Proposed,
}
