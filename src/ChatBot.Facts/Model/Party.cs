using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A country, union or group that trades or talks.</summary>
public sealed record Party : Fact
{
    public override FactKind Kind => FactKind.Party;

    public required string Name { get; init; }

    /// <summary>As a headline would say it: US, EU, Korea.</summary>
    public required string Short { get; init; }

    /// <summary>A sentence says «the» before the short name.</summary>
    public bool TakesArticle { get; init; }

    /// <summary>ISO 3166 alpha-2 and alpha-3, or EU.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The parties of a group.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    public override string Label => Name;
}
