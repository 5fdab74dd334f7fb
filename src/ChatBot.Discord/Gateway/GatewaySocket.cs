using System.Buffers;
using System.Net.WebSockets;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Gateway;

/// <summary>One WebSocket to the gateway. Every wait on it has an end: nothing here may hold up the next connection.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int LargestPayload = 32 * 1024 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly ZlibStreamReader compression = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly GatewayTiming timing;

    private GatewaySocket(GatewayTiming timing, UserAgent agent)
    {
        this.timing = timing;
        // The gateway's own heartbeat tells whether the other side lives.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("User-Agent", agent.Text);
    }

    /// <summary>Why the other side closed; null where it did not say.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <exception cref="WebSocketException">It cannot be reached.</exception>
    public static async Task<GatewaySocket> ConnectAsync(Uri address, GatewayTiming timing, UserAgent agent, CancellationToken cancellationToken)
    {
        var opened = new GatewaySocket(timing, agent);
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(timing.Connect);
            await opened.socket.ConnectAsync(address, deadline.Token);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <returns>A payload's JSON; null once the other side has closed.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(4096), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(received.Count);
            if (message.WrittenCount > LargestPayload)
            {
                throw new InvalidDataException("The payload is larger than is taken.");
            }

            if (!received.EndOfMessage)
            {
                continue;
            }

            // A server that does not compress sends text, whatever was asked for.
            if (received.MessageType == WebSocketMessageType.Text)
            {
                return message.WrittenMemory;
            }

            if (compression.Read(message.WrittenSpan, LargestPayload) is { } payload)
            {
                return payload;
            }

            message = new ArrayBufferWriter<byte>(4096);
        }
    }

    /// <summary>Sends within a deadline; past it the connection is given up.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timing.Send);
        await sending.WaitAsync(deadline.Token);
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, deadline.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Ends the session for good; the other side then closes the connection.</summary>
    public Task SayGoodbyeAsync() => CloseOutputAsync((int)WebSocketCloseStatus.NormalClosure);

    /// <summary>Says why, and hangs up.</summary>
    /// <param name="code">A number from 4000 on keeps the session for a resume.</param>
    public async Task CloseAsync(int code)
    {
        await CloseOutputAsync(code);
        socket.Abort();
    }

    public void Abort() => socket.Abort();

    private async Task CloseOutputAsync(int code)
    {
        using var deadline = new CancellationTokenSource(timing.Close);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, deadline.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // It was gone already.
        }
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        compression.Dispose();
        sending.Dispose();
    }
}
