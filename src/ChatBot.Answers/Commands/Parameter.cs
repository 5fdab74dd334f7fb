using System.Collections.Immutable;

namespace ChatBot.Answers.Commands;

/// <summary>One option of a command, as every surface declares it.</summary>
/// <param name="Name">The option's name on Discord and in the API.</param>
/// <param name="Kind">What its words are read as.</param>
/// <param name="Description">For the asker, 100 characters at most.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    public bool Required { get; init; }

    /// <summary>The parameter that may be given instead of this required one.</summary>
    public string? Unless { get; init; }

    /// <summary>True when a question without it cannot be read.</summary>
    public bool MustBeGiven => Required && Unless is null;

    /// <summary>The allowed words of a <see cref="ParameterKind.Choice"/>.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

public enum ParameterKind
{
    Party,
    Person,
    Topic,
    PartyOrTopic,
    Talk,
    Date,

    /// <summary>A day, month or year; a command declares two of them, the first and the last of a span.</summary>
    Period,
    Choice,

    /// <summary>A whole number from 1 on; by name only, as <c>nth:2</c>.</summary>
    Number,

    /// <summary>Whatever is left.</summary>
    Words,
}
