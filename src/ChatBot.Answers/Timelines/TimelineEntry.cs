using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Timelines;

/// <summary>One dated line of a chronology.</summary>
/// <param name="Date">The day it happened, applies from or is due.</param>
/// <param name="Lead">What happened, in one line.</param>
/// <param name="More">What else there is to say; null where nothing.</param>
/// <param name="Sources">Ids of all that say so.</param>
internal sealed record TimelineEntry(FactDate Date, string Lead, string? More, ImmutableArray<string> Sources)
{
    public string Text => More is null ? Lead : $"{Lead} {More}";

    public FactDate? Until { get; init; }

    /// <summary>What it is told from.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>A status word of the contract.</summary>
    public string? Status { get; init; }

    public string? Imposer { get; init; }
}
