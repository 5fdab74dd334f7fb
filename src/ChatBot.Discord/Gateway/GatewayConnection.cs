using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Answers;

namespace ChatBot.Discord.Gateway;

/// <summary>One connection from Hello to its end. The receiving loop only reads and hands on.</summary>
internal sealed class GatewayConnection(GatewaySocket socket, GatewaySession session, int shard, GatewayParts parts)
{
    private const int KeepsSession = 4900;

    private readonly Heartbeat heartbeat = new(socket, session, parts.Clock);

    /// <summary>READY or RESUMED has come.</summary>
    public bool IsGreeted { get; private set; }

    /// <param name="greeting">The identify or resume to send after Hello.</param>
    /// <param name="cancellationToken">Ends when the bot stops; the session is then ended, too.</param>
    public async Task<GatewayEnd> RunAsync(ReadOnlyMemory<byte> greeting, CancellationToken cancellationToken)
    {
        // Cancelling a read would cut the connection, and with it the good-bye that ends the session.
        using var over = new CancellationTokenSource();
        await using var goodbye = cancellationToken.Register(() => _ = SayGoodbyeAsync(over));
        Task beating = Task.CompletedTask;
        try
        {
            while (true)
            {
                using var wait = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
                if (!IsGreeted)
                {
                    wait.CancelAfter(parts.Timing.Greeting);
                }

                if (await socket.ReceiveAsync(wait.Token) is not { } json)
                {
                    return Closed();
                }

                var frame = GatewayFrame.Read(json);
                if (frame.Op == GatewayOps.Hello && beating.IsCompleted)
                {
                    var interval = TimeSpan.FromMilliseconds(Read(frame.Data, GatewayJson.Default.Hello)?.HeartbeatInterval is > 0 and var given ? given : 41_250);
                    beating = heartbeat.RunAsync(interval, over.Token);
                    await socket.SendAsync(greeting, over.Token);
                }
                else if (await HandleAsync(frame, over.Token) is { } end)
                {
                    await socket.CloseAsync(KeepsSession);
                    return end;
                }
            }
        }
        catch (JsonException)
        {
            // What came between cannot be told, so the session is asked to send it again.
            await socket.CloseAsync(KeepsSession);
            return new GatewayEnd(GatewayNext.Resume, "Discord sent what is no JSON");
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException or IOException or InvalidDataException)
        {
            return Closed();
        }
        finally
        {
            await over.CancelAsync();
            socket.Abort();
            await beating;
        }
    }

    // The reading loop ends when the other side answers, or soon after in any case.
    private async Task SayGoodbyeAsync(CancellationTokenSource over)
    {
        await socket.SayGoodbyeAsync();
        try
        {
            over.CancelAfter(parts.Timing.Close);
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    private GatewayEnd Closed() =>
        heartbeat.IsMissed ? new GatewayEnd(GatewayNext.Resume, "Discord did not acknowledge a heartbeat") : GatewayEnd.Of(socket.CloseCode);

    private async Task<GatewayEnd?> HandleAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Op)
        {
            case GatewayOps.Dispatch:
                session.Saw(frame.Sequence);
                parts.Status.Heard(shard);
                Dispatch(frame);
                return null;
            case GatewayOps.Heartbeat:
                await heartbeat.BeatAsync(cancellationToken);
                return null;
            case GatewayOps.HeartbeatAck:
                parts.Status.Heard(shard, heartbeat.Acknowledge());
                return null;
            case GatewayOps.Reconnect:
                return new GatewayEnd(GatewayNext.Resume, "Discord asked to connect anew");
            case GatewayOps.InvalidSession:
                var resumable = frame.Data.Span.SequenceEqual("true"u8);
                return new GatewayEnd(resumable ? GatewayNext.Resume : GatewayNext.Identify, "Discord called the session invalid") { InvalidSession = true };
            default:
                DiscordCounters.Ignored();
                return null;
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        var data = frame.Data;
        switch (frame.Event)
        {
            case "READY":
                var ready = Read(data, GatewayJson.Default.Ready);
                session.Start(ready?.SessionId, ready?.ResumeGatewayUrl);
                parts.Identity.Learn(ready?.Application?.Id, ready?.User?.Id);
                Greeted("connected");
                parts.Ready();
                break;
            case "RESUMED":
                Greeted("connected again, nothing missed");
                break;
            case "INTERACTION_CREATE":
                parts.Work.Start(() => parts.Events.InteractionAsync(data, parts.Connection, parts.Stopping));
                break;
            case "MESSAGE_CREATE":
                parts.Work.Start(() => parts.Events.MessageAsync(data, parts.Connection, parts.Stopping));
                break;
            default:
                DiscordCounters.Ignored();
                break;
        }
    }

    private void Greeted(string what)
    {
        IsGreeted = true;
        parts.Status.Set(shard, ConnectionState.Connected);
        DiscordLog.Connected(parts.Log, shard, what);
    }

    private static T? Read<T>(ReadOnlyMemory<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
