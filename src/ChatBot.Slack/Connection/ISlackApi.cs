using System.Text.Json;

namespace ChatBot.Slack.Connection;

/// <summary>
/// What the bot asks of Slack, whichever way it is connected. Together with <see cref="ISlackEvents"/> this is the whole seam
/// between the connection and what to answer: SlackNet could stand behind it.
/// </summary>
public interface ISlackApi
{
    /// <summary>Calls a method of the Web API, such as <c>chat.postMessage</c>, waiting out rate limits.</summary>
    /// <param name="teamId">The workspace whose token to use; null for the one configured.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="arguments">The arguments as one JSON object.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The response, whose <c>ok</c> is true.</returns>
    /// <exception cref="SlackRefusedException">Slack says no, or cannot be reached after several tries.</exception>
    Task<JsonDocument> CallAsync(string? teamId, string method, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken);

    /// <summary>Posts to a <c>response_url</c>: at most five times in thirty minutes.</summary>
    /// <exception cref="SlackRefusedException">Slack says no, or the address is none of Slack's.</exception>
    Task RespondAsync(Uri responseUrl, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Shares a file in a channel or thread by the upload in three steps.</summary>
    /// <exception cref="SlackRefusedException">Slack says no, or cannot be reached after several tries.</exception>
    Task UploadAsync(string? teamId, SlackFile file, CancellationToken cancellationToken);

    /// <summary>The language that somebody has set in Slack, a tag such as <c>de-DE</c>; null where Slack does not say.</summary>
    /// <exception cref="SlackRefusedException">Slack says no, or cannot be reached after several tries.</exception>
    Task<string?> LocaleAsync(string? teamId, string userId, CancellationToken cancellationToken);
}

/// <summary>A file to share.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="AltText">What it shows, for those who cannot see it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ChannelId">Where to share it.</param>
/// <param name="ThreadTimestamp">The thread's first message; null for the channel itself.</param>
public sealed record SlackFile(string Name, string AltText, ReadOnlyMemory<byte> Content, string ChannelId, string? ThreadTimestamp);

/// <summary>Slack would not do what was asked; the message names the method and Slack's error word, never a token.</summary>
public sealed class SlackRefusedException(string method, string error) : Exception($"{method}: {error}")
{
    public string Method => method;

    /// <summary>Slack's word, such as <c>channel_not_found</c>.</summary>
    public string Error => error;
}
