using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>How a question was read: the command lines that answer it, or why none can.</summary>
/// <param name="Lines">Command lines, one for each part of the question; with a refusal, the nearest thing the base holds.</param>
internal sealed record Reading(ImmutableArray<string> Lines)
{
    /// <summary>The name of the rule that read it, for <c>--explain</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>One sentence that says why the base cannot know; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>One sentence that sets a false premise right, said before the answer.</summary>
    public string? Correction { get; init; }

    /// <summary>What was taken for granted, for the asker to correct.</summary>
    public string? Assumption { get; init; }

    /// <summary>One sentence about the day that was asked for, said before the answer.</summary>
    public string? Before { get; init; }

    /// <summary>A word of the glossary that is asked for.</summary>
    public Term? Definition { get; init; }

    /// <summary>A short word in return to a greeting or thanks.</summary>
    public string? Courtesy { get; init; }

    /// <summary>The lines say which days they are about; no day of the question is to be added.</summary>
    public bool HasItsOwnDays { get; init; }

    /// <summary>Other readings that the asker may have meant.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    public static Reading Of(string line) => new([line]);

    public static Reading Refused(string sentence, params ImmutableArray<string> nearest) => new(nearest) { Refusal = sentence };

    /// <summary>A word was not understood without which the question cannot be answered.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Not answered as if the word were not there; the nearest thing is shown as such.</summary>
    public static Reading Unread(Question question, string word, params ImmutableArray<string> nearest) =>
        new(nearest) { Refusal = question.Phrases.Say($"“{Wording.Echo(word)}” was not understood."), IsUnread = true };

    public static Reading Corrected(string sentence, string line) => new([line]) { Correction = sentence };
}
