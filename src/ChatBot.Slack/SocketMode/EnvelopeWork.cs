using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Interactivity;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.SocketMode;

/// <summary>Acknowledges an envelope within three seconds, with its answer where there is one by then.</summary>
internal sealed class EnvelopeWork(Deliveries deliveries, ISlackApi api, SocketTimes times, TimeProvider clock, ILogger log)
{
    /// <summary>Never throws.</summary>
    public async Task DoAsync(Envelope envelope, SocketConnection connection)
    {
        try
        {
            if (envelope.Kind is not { } kind)
            {
                SlackCounters.Ignored(null);
                await SendAsync(connection, envelope, default);
                return;
            }

            var delivered = deliveries.Take(new SlackDelivery(kind, envelope.Payload), envelope.Id);
            if (kind == SlackDeliveryKind.Event)
            {
                await SendAsync(connection, envelope, default);
                await delivered.Answer;
            }
            else
            {
                await AnswerAsync(envelope, kind, delivered, connection);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CallFailed(log, fault);
        }
    }

    private async Task AnswerAsync(Envelope envelope, SlackDeliveryKind kind, Delivered delivered, SocketConnection connection)
    {
        if (kind == SlackDeliveryKind.Command && delivered.IsRepeat && await ArrivedAsync(delivered))
        {
            await SendAsync(connection, envelope, default);
            return;
        }

        var answer = delivered.Answer;
        await Task.WhenAny(answer, Task.Delay(times.Answer, clock));
        var inTime = answer.IsCompletedSuccessfully;
        var sent = await SendAsync(connection, envelope, inTime ? answer.Result : default);
        delivered.Acknowledged.TrySetResult(sent ? () => connection.IsAlive : () => false);
        if (kind == SlackDeliveryKind.Command && sent && !delivered.IsRepeat && (!inTime || !envelope.TakesAnswer))
        {
            await FollowAsync(envelope, await answer);
        }
    }

    // An answer that went out on a connection that still stands has arrived; else Slack sends the command again to be answered.
    private async Task<bool> ArrivedAsync(Delivered delivered)
    {
        var acknowledged = delivered.Acknowledged.Task;
        await Task.WhenAny(acknowledged, Task.Delay(times.Answer, clock));
        return !acknowledged.IsCompletedSuccessfully || acknowledged.Result();
    }

    private async Task FollowAsync(Envelope envelope, ReadOnlyMemory<byte> answer)
    {
        using var payload = JsonDocument.Parse(envelope.Payload);
        if (!answer.IsEmpty && Uri.TryCreate(payload.RootElement.Text("response_url"), UriKind.Absolute, out var url))
        {
            await api.RespondAsync(url, answer, CancellationToken.None);
        }
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
