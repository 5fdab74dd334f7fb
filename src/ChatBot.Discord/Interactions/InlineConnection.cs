using ChatBot.Discord.Connection;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// Answers an interaction in the reply to its post, or by the callback where that reply cannot do it: it carries no files, and when
/// Discord has taken it is not known, so that an edit could come too early. What comes later goes the way of <paramref name="rest"/>.
/// </summary>
internal sealed class InlineConnection(IDiscordConnection rest) : IDiscordConnection
{
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>?> response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The response object; null where there is none.</summary>
    public Task<ReadOnlyMemory<byte>?> Response => response.Task;

    public string? ApplicationId => rest.ApplicationId;

    public string? UserId => rest.UserId;

    /// <summary>The HTTP status where there is no response.</summary>
    public int Status { get; private set; }

    /// <summary>No response will come any more.</summary>
    public void Finish(int status)
    {
        if (!response.Task.IsCompleted)
        {
            Status = status;
            response.TrySetResult(null);
        }
    }

    public async Task RespondAsync(string interactionId, string token, DiscordPayload response, CancellationToken cancellationToken)
    {
        if (response.IsAnnouncement || response.Files.Count > 0)
        {
            await rest.RespondAsync(interactionId, token, response, cancellationToken);
            Finish(StatusCodes.Status202Accepted);
        }
        else
        {
            this.response.TrySetResult(response.Json);
        }
    }

    public Task EditOriginalAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => rest.EditOriginalAsync(token, message, cancellationToken);

    public Task FollowUpAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => rest.FollowUpAsync(token, message, cancellationToken);

    public Task<string> SendAsync(string channelId, DiscordPayload message, CancellationToken cancellationToken) => rest.SendAsync(channelId, message, cancellationToken);
}
