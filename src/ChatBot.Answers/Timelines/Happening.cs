using ChatBot.Facts.Model;

namespace ChatBot.Answers.Timelines;

/// <summary>What a chronology sorts and counts by its day; only what is shown is worded, for a party has hundreds and ten are shown.</summary>
/// <param name="Date">The day it happened, applies from or is due.</param>
/// <param name="Tell">Words it.</param>
internal sealed record Happening(FactDate Date, Func<TimelineEntry> Tell)
{
    /// <summary>False for a plan or a deadline of which nothing says that it came true.</summary>
    public bool CameTrue { get; init; } = true;
}
