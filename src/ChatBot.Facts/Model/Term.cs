using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A word of the glossary, explained in our own sentences.</summary>
public sealed record Term : Fact
{
    public override FactKind Kind => FactKind.Term;

    public required string Name { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What it means, two sentences at most; never a rate, for rates change.</summary>
    public required string Meaning { get; init; }

    /// <summary>The topic under which it is followed; null where there is none.</summary>
    public string? Topic { get; init; }

    public override string Label => Name;
}
