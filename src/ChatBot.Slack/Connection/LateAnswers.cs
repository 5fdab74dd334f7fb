using System.Text.Json;
using ChatBot.Slack.Interactivity;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Connection;

/// <summary>Sends the answer to a command by its <c>response_url</c> where the acknowledgement could not hold it.</summary>
internal sealed class LateAnswers(ISlackApi api, TimeProvider clock, ILogger<LateAnswers> log) : IAsyncDisposable
{
    private readonly FollowUps followUps = new(clock, log);

    /// <param name="payload">The command as a JSON object.</param>
    /// <param name="answer">The message, empty for none.</param>
    public void Follow(ReadOnlyMemory<byte> payload, Task<ReadOnlyMemory<byte>> answer) => followUps.Run(cancellationToken => FollowAsync(payload, answer, cancellationToken));

    public ValueTask DisposeAsync() => followUps.DisposeAsync();

    private async Task FollowAsync(ReadOnlyMemory<byte> payload, Task<ReadOnlyMemory<byte>> answer, CancellationToken cancellationToken)
    {
        var message = await answer.WaitAsync(cancellationToken);
        using var json = JsonDocument.Parse(payload);
        if (!message.IsEmpty && Uri.TryCreate(json.RootElement.Text("response_url"), UriKind.Absolute, out var url))
        {
            await api.RespondAsync(url, message, cancellationToken);
        }
    }
}
