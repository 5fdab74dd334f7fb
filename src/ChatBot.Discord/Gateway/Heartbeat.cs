using System.Net.WebSockets;
using System.Security.Cryptography;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// The heartbeat of one connection on a timer of its own, the first after a random part of the interval (events/gateway).
/// A beat that was not acknowledged by the next one means that the other side is gone: the connection is given up.
/// </summary>
internal sealed class Heartbeat(GatewaySocket socket, GatewaySession session, TimeProvider clock)
{
    private long sentAt;
    private volatile bool acknowledged = true;

    /// <summary>The other side did not answer.</summary>
    public bool IsMissed { get; private set; }

    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(interval * (RandomNumberGenerator.GetInt32(1, 1000) / 1000.0), clock, cancellationToken);
            while (acknowledged)
            {
                acknowledged = false;
                await BeatAsync(cancellationToken);
                await Task.Delay(interval, clock, cancellationToken);
            }

            IsMissed = true;
            socket.Abort();
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The connection ended, or does not take a beat in time.
            socket.Abort();
        }
    }

    /// <summary>A beat out of turn, as the server may ask for.</summary>
    public Task BeatAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref sentAt, clock.GetTimestamp());
        return socket.SendAsync(GatewayPayloads.Heartbeat(session.Sequence), cancellationToken);
    }

    /// <returns>How long the answer took.</returns>
    public TimeSpan Acknowledge()
    {
        acknowledged = true;
        return clock.GetElapsedTime(Volatile.Read(ref sentAt));
    }
}
