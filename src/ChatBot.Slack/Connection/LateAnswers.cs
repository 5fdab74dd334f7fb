using ChatBot.Slack.Commands;
using ChatBot.Slack.Interactivity;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Connection;

/// <summary>Sends the answer to a command by its <c>response_url</c> where the acknowledgement could not hold it.</summary>
internal sealed class LateAnswers(ISlackApi api, TimeProvider clock, ILogger<LateAnswers> log) : IAsyncDisposable
{
    private readonly FollowUps followUps = new(clock, log);

    /// <param name="command">What was asked.</param>
    /// <param name="answer">The message, empty for none.</param>
    public void Follow(SlashCommand command, Task<ReadOnlyMemory<byte>> answer) => followUps.Run(cancellationToken => FollowAsync(command, answer, cancellationToken));

    public ValueTask DisposeAsync() => followUps.DisposeAsync();

    private async Task FollowAsync(SlashCommand command, Task<ReadOnlyMemory<byte>> answer, CancellationToken cancellationToken)
    {
        var message = await answer.WaitAsync(cancellationToken);
        if (!message.IsEmpty && Uri.TryCreate(command.ResponseUrl, UriKind.Absolute, out var url))
        {
            await api.RespondAsync(url, message, cancellationToken);
        }
    }
}
