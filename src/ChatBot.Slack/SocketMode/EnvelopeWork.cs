using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.SocketMode;

/// <summary>Acknowledges an envelope within three seconds, with its answer where there is one by then.</summary>
internal sealed class EnvelopeWork(Deliveries deliveries, LateAnswers late, SocketTimes times, TimeProvider clock, ILogger log)
{
    /// <summary>Never throws.</summary>
    public async Task DoAsync(Envelope envelope, SocketConnection connection)
    {
        try
        {
            if (envelope.Delivery is not { } delivery)
            {
                SlackCounters.Ignored(null);
                await SendAsync(connection, envelope, default);
                return;
            }

            var delivered = deliveries.Take(delivery, envelope.Id);
            if (delivery.Kind == SlackDeliveryKind.Event)
            {
                await SendAsync(connection, envelope, default);
                await delivered.Answer;
            }
            else
            {
                await AnswerAsync(envelope, delivery as SlashCommand, delivered, connection);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CallFailed(log, fault);
        }
    }

    private async Task AnswerAsync(Envelope envelope, SlashCommand? command, Delivered delivered, SocketConnection connection)
    {
        if (command is not null && delivered.IsRepeat && await ArrivedAsync(delivered))
        {
            await SendAsync(connection, envelope, default);
            return;
        }

        var answer = await delivered.InTimeAsync(times.Answer, clock);
        var sent = await SendAsync(connection, envelope, answer ?? default);
        delivered.Acknowledged.TrySetResult(sent ? () => connection.IsAlive : () => false);
        if (command is not null && sent && !delivered.IsRepeat && (answer is null || !envelope.TakesAnswer))
        {
            late.Follow(command, delivered.Answer);
        }
    }

    // An answer that went out on a connection that still stands has arrived; else Slack sends the command again to be answered.
    private async Task<bool> ArrivedAsync(Delivered delivered)
    {
        var acknowledged = delivered.Acknowledged.Task;
        await Task.WhenAny(acknowledged, Task.Delay(times.Answer, clock));
        return !acknowledged.IsCompletedSuccessfully || acknowledged.Result();
    }

    private async Task<bool> SendAsync(SocketConnection connection, Envelope envelope, ReadOnlyMemory<byte> answer)
    {
        var sent = await connection.SendAsync(envelope.Acknowledgement(answer));
        if (!sent)
        {
            SlackLog.NotAcknowledged(log);
        }

        return sent;
    }
}
