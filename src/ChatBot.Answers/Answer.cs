using System.Collections.Immutable;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers;

/// <summary>What every surface shows: one platform-neutral answer, its shape the JSON of the contract.</summary>
public sealed record Answer
{
    /// <summary>Name of the command that answered, without a slash.</summary>
    public required string Command { get; init; }

    /// <summary>The arguments as they were understood, in the order of declaration.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Arguments { get; init; } = [];

    /// <summary>Version of the base that was read.</summary>
    public required string BaseVersion { get; init; }

    public AnswerStatus Status { get; init; } = AnswerStatus.Ok;

    /// <summary>The day whose state, as known on that day, is told.</summary>
    public required DateOnly AsOf { get; init; }

    public required string Title { get; init; }

    /// <summary>The answer itself, in one or two sentences.</summary>
    public required string Headline { get; init; }

    public ImmutableArray<AnswerFact> Facts { get; init; } = [];

    /// <summary>Paragraphs below the facts.</summary>
    public ImmutableArray<string> Text { get; init; } = [];

    /// <summary>Reservations: how the question was read, second-hand sources, age.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Command lines to choose among where a word was ambiguous or unknown.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The sources, in the order of their first use.</summary>
    public ImmutableArray<Source> Citations { get; init; } = [];

    public required Freshness Freshness { get; init; }

    /// <summary>Command lines that lead on.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>What one press asks next, such as the older quote; on surfaces without buttons they are left out.</summary>
    public ImmutableArray<AnswerAction> Actions { get; init; } = [];

    /// <summary>Charts that show what the answer says.</summary>
    public ImmutableArray<AnswerChart> Charts { get; init; } = [];

    /// <summary>The question in its canonical form with its day pinned; null where it was not understood.</summary>
    public string? Line { get; init; }

    /// <summary>The language it is in; renderers say their own fixed words in it.</summary>
    public Phrasebook Phrases { get; init; } = Phrasebook.English;

    /// <summary>The asker wants it shown to the whole channel.</summary>
    public bool Public { get; init; }
}

/// <summary>How a question ended.</summary>
public enum AnswerStatus
{
    Ok,

    /// <summary>The base does not know.</summary>
    Unknown,

    /// <summary>A word can mean several things; see the choices.</summary>
    Ambiguous,

    /// <summary>The question cannot be read.</summary>
    Invalid,
}

/// <summary>How far the base reaches.</summary>
/// <param name="CoverageThrough">Day of the newest source published by the as-of day; null where there is none.</param>
/// <param name="AgeDays">Days from then to the as-of day.</param>
/// <param name="StaleAfterDays">A base this many days behind says so; the setting <c>Answers:StaleAfterDays</c>.</param>
public readonly record struct Freshness(DateOnly? CoverageThrough, int AgeDays, int StaleAfterDays = Freshness.UsualStaleAfterDays)
{
    /// <summary>The setting's value where none is set.</summary>
    public const int UsualStaleAfterDays = 30;

    /// <summary>How far a base reaches, seen from a day.</summary>
    public static Freshness Of(FactBase facts, DateOnly day, int staleAfterDays = UsualStaleAfterDays)
    {
        var through = facts.CoverageThrough(day);
        return new Freshness(through, through is { } newest ? day.DayNumber - newest.DayNumber : 0, staleAfterDays);
    }

    public bool Stale => AgeDays > StaleAfterDays;
}
