namespace ChatBot.Discord.Connection;

/// <summary>
/// What the bot asks of Discord, whichever way it is connected. Together with <see cref="IDiscordEvents"/> this is the whole
/// seam between the connection and what to answer: Discord.Net could stand behind it.
/// </summary>
/// <remarks>Each call returns when Discord has taken it, and throws <see cref="DiscordRefusedException"/> where Discord refuses.</remarks>
public interface IDiscordConnection
{
    /// <summary>The application's number; null until it is set or READY has told it.</summary>
    string? ApplicationId { get; }

    /// <summary>The bot's user number; null until READY has told it.</summary>
    string? UserId { get; }

    /// <summary>Answers an interaction: the whole response object, type and data. Discord waits three seconds for it.</summary>
    Task RespondAsync(string interactionId, string token, DiscordPayload response, CancellationToken cancellationToken);

    /// <summary>Edits the first answer to an interaction; its token lasts fifteen minutes.</summary>
    Task EditOriginalAsync(string token, DiscordPayload message, CancellationToken cancellationToken);

    /// <summary>Sends a further message to an interaction.</summary>
    Task FollowUpAsync(string token, DiscordPayload message, CancellationToken cancellationToken);

    /// <summary>Sends a message to a channel or thread.</summary>
    /// <returns>The message's number.</returns>
    Task<string> SendAsync(string channelId, DiscordPayload message, CancellationToken cancellationToken);
}

/// <summary>The JSON of a message or response, with files to go beside it.</summary>
public sealed record DiscordPayload(ReadOnlyMemory<byte> Json)
{
    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>It announces an edit, before which Discord must have taken it.</summary>
    public bool IsAnnouncement { get; init; }

    /// <summary>Of several messages sent to a channel under one nonce Discord keeps the first; 25 characters at most.</summary>
    public string? Nonce { get; init; }
}

/// <summary>A file sent with a message; the JSON refers to it as <c>attachment://name</c>.</summary>
public sealed record DiscordFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>Discord would not take what was sent; the message names the status and Discord's own code, never a token.</summary>
public sealed class DiscordRefusedException(int status, int code, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>Discord's JSON error code; 0 where it gave none.</summary>
    public int Code => code;
}
