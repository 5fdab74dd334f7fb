using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>What every fact has: an id, sources, and the day from which it was public.</summary>
public abstract record Fact
{
    /// <summary>Kebab-case, unique over all kinds, never renamed or reused.</summary>
    public required string Id { get; init; }

    public abstract FactKind Kind { get; }

    /// <summary>Ids under which this was once a fact of its own; they still lead here.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>Ids of the sources that say so.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>First day on which this was public; an answer as of an earlier day must not use it.</summary>
    public DateOnly Known { get; init; } = DateOnly.MinValue;

    /// <summary>A curator's remark with hindsight, printed only in answers as of today.</summary>
    public string? Note { get; init; }

    /// <summary>Why the fact is no longer held to be right; null while it is.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The last correction; null where there was none. Like a note it is told only in answers as of today.</summary>
    public Correction? Corrected { get; init; }

    /// <summary>Where it stands in the fact files.</summary>
    public required FactOrigin Origin { get; init; }

    /// <summary>What a reader would call it.</summary>
    public abstract string Label { get; }

    public bool IsKnownBy(DateOnly day) => Known <= day;
}

/// <summary>A place in the fact files.</summary>
/// <param name="File">Path below the folder of facts, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
public readonly record struct FactOrigin(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
