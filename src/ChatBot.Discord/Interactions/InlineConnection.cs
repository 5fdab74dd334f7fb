using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Interactions;

/// <summary>Answers an interaction in the reply to its post; what comes later goes the way of <paramref name="rest"/>.</summary>
internal sealed class InlineConnection(IDiscordConnection rest) : IDiscordConnection
{
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>?> response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The response object; null where there is none.</summary>
    public Task<ReadOnlyMemory<byte>?> Response => response.Task;

    public string? ApplicationId => rest.ApplicationId;

    public string? UserId => rest.UserId;

    public bool RespondsWithFiles => false;

    /// <summary>The HTTP status where there is no response.</summary>
    public int Status { get; private set; }

    /// <summary>No response will come any more.</summary>
    public void Finish(int status)
    {
        Status = status;
        response.TrySetResult(null);
    }

    public Task RespondAsync(string interactionId, string token, DiscordPayload response, CancellationToken cancellationToken)
    {
        this.response.TrySetResult(response.Json);
        return Task.CompletedTask;
    }

    public Task EditOriginalAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => rest.EditOriginalAsync(token, message, cancellationToken);

    public Task FollowUpAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => rest.FollowUpAsync(token, message, cancellationToken);

    public Task<string> SendAsync(string channelId, DiscordPayload message, CancellationToken cancellationToken) => rest.SendAsync(channelId, message, cancellationToken);
}
