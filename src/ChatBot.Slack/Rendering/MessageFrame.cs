namespace ChatBot.Slack.Rendering;

/// <summary>Where a message goes and who sees it.</summary>
internal sealed record MessageFrame
{
    /// <summary>An answer to a command or press: true for the whole channel, false for the asker alone; null for a post of the bot's own.</summary>
    public bool? InChannel { get; init; }

    /// <summary>For a press: whether the message with the button is exchanged; null where there is none.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary>For a post of the bot's own.</summary>
    public string? Channel { get; init; }

    /// <summary>Timestamp of the thread's first message.</summary>
    public string? Thread { get; init; }

    /// <summary>True where everybody who sees the place sees the message.</summary>
    public bool IsPublic => InChannel ?? true;
}
