using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Rest;

/// <summary>One call of Discord's REST interface.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below the base address; it may hold an interaction's token, so it is never logged.</param>
/// <param name="Route">The path with its numbers left out, for limits and messages: <c>POST /channels/{}/messages</c>.</param>
internal sealed record RestCall(HttpMethod Method, string Path, string Route)
{
    public DiscordPayload? Body { get; init; }

    /// <summary>The channel, guild or application whose own limit counts.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The token in its path allows it: no bot token is sent, and the limits of the bot do not count it.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>It may be sent again when no answer came.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for a limit before giving up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
