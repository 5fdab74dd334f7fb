using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Fakes.Loopback;

/// <summary>
/// The server's end of a WebSocket that can break on purpose. The handshake is done here rather than by the framework so that the
/// bytes pass through <see cref="BreakableStream"/>: a half-open connection has to swallow even the pings.
/// </summary>
internal sealed class FrameSocket : IDisposable
{
    private const string HandshakeGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int LargestMessage = 1 << 20;
    private readonly HttpContext http;
    private readonly BreakableStream stream;
    private readonly WebSocket socket;
    private readonly SemaphoreSlim sending = new(1);

    private FrameSocket(HttpContext http, BreakableStream stream, WebSocket socket)
    {
        this.http = http;
        this.stream = stream;
        this.socket = socket;
    }

    /// <summary>The code the client closed with; null while open or when it just went away.</summary>
    public int? ClientCloseCode { get; private set; }

    /// <summary>A socket, or null when the request is no WebSocket handshake.</summary>
    /// <param name="http">The request.</param>
    /// <param name="pingEvery">How often to send pings; zero for never.</param>
    public static async Task<FrameSocket?> AcceptAsync(HttpContext http, TimeSpan pingEvery)
    {
        var upgrade = http.Features.Get<IHttpUpgradeFeature>();
        var key = http.Request.Headers["Sec-WebSocket-Key"].ToString();
        if (upgrade is not { IsUpgradableRequest: true } || key.Length == 0)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }

        http.Response.Headers.Connection = "Upgrade";
        http.Response.Headers.Upgrade = "websocket";
        http.Response.Headers["Sec-WebSocket-Accept"] = Accept(key);
        var breakable = new BreakableStream(await upgrade.UpgradeAsync());
        var accepted = WebSocket.CreateFromStream(breakable, new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = pingEvery,
            KeepAliveTimeout = pingEvery == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : TimeSpan.FromMinutes(5), // a finite one makes the frames pings rather than pongs
        });
        return new FrameSocket(http, breakable, accepted);
    }

    /// <summary>Sends one message; a message to a connection that is gone is lost, as on the wire.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, bool text = true)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, text ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Abort();
        }
        finally
        {
            sending.Release();
        }
    }

    /// <returns>The next whole message; null when the connection has ended.</returns>
    public async Task<byte[]?> ReceiveAsync()
    {
        var whole = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), http.RequestAborted);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    ClientCloseCode = (int?)socket.CloseStatus;
                    await socket.CloseOutputAsync(socket.CloseStatus is null or WebSocketCloseStatus.Empty ? WebSocketCloseStatus.NormalClosure : socket.CloseStatus.Value, statusDescription: null, CancellationToken.None);
                    return null;
                }

                whole.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return whole.ToArray();
                }

                if (whole.Length > LargestMessage)
                {
                    return null;
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Starts the close handshake, as a server does that has had enough.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        await sending.WaitAsync();
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Abort();
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Cuts the connection with no close frame.</summary>
    public void Abort()
    {
        try
        {
            http.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    /// <summary>From now on nothing gets through in either direction, and nobody is told.</summary>
    public void GoSilent() => stream.Silent = true;

    /// <summary>What is sent from now on is lost; the semaphore stays for those that come too late.</summary>
    public void Dispose() => socket.Dispose();

    private static string Accept(string key)
    {
#pragma warning disable CA5350 // the handshake of RFC 6455 is defined with SHA-1
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeGuid)));
#pragma warning restore CA5350
    }
}
