using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>Who published it, when, and where to read it.</summary>
public sealed record Source : Fact
{
    public override FactKind Kind => FactKind.Source;

    public required string Publisher { get; init; }

    /// <summary>The page's own title; null where it was not seen.</summary>
    public string? Title { get; init; }

    /// <summary>An http or https address; null where none is public.</summary>
    public string? Url { get; init; }

    public required FactDate Published { get; init; }

    public FactDate? Updated { get; init; }

    public required SourceTier Tier { get; init; }

    public string? Author { get; init; }

    public string? Dateline { get; init; }

    public string? Section { get; init; }

    /// <summary>Outlets that the page itself quotes.</summary>
    public ImmutableArray<string> Cites { get; init; } = [];

    /// <summary>Who republished it, where the page read was a copy.</summary>
    public string? Via { get; init; }

    public string? Language { get; init; }

    /// <summary>False where the page itself was not read and another public text cites it.</summary>
    public bool Read { get; init; } = true;

    public override string Label => Title ?? $"{Publisher}, {Published}";
}

/// <summary>How close a source stands to the fact.</summary>
public enum SourceTier
{
    Official,
    Wire,
    Press,
    Analysis,
}
