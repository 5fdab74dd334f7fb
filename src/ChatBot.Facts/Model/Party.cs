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

    /// <summary>The party whose tariff territory it belongs to: the EU of the Netherlands; null where it has its own.</summary>
    public string? CustomsUnion { get; init; }

    /// <summary>It trades no goods of its own, so that measures on all countries do not reach it.</summary>
    public bool IsOrganisation { get; init; }

    public override string Label => Name;
}
