namespace ChatBot.Answers;

/// <summary>Who asks, as far as an answer depends on it.</summary>
public sealed record Questioner
{
    /// <summary>Nobody in particular: no earlier question to follow up, English.</summary>
    public static readonly Questioner Unknown = new();

    /// <summary>
    /// One person in one thread, channel or direct message of one workspace, as an opaque key such as
    /// <c>slack:T1:C1:1700000000.1:U1</c>; null where a question can have no earlier one.
    /// </summary>
    public string? Conversation { get; init; }

    /// <summary>The asker's language as a BCP 47 tag such as <c>de</c> or <c>zh-CN</c>; null where the platform does not say.</summary>
    public string? Language { get; init; }
}
