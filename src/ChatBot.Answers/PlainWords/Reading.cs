using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords;

/// <summary>How a question was read: the command lines that answer it, or why none can.</summary>
/// <param name="Lines">Command lines, one for each part of the question; with a refusal, the nearest thing the base holds.</param>
internal sealed record Reading(ImmutableArray<string> Lines)
{
    /// <summary>One sentence that says why the base cannot know; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was taken for granted, for the asker to correct.</summary>
    public string? Assumption { get; init; }

    public static Reading Of(string line) => new([line]);
}
