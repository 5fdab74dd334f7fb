using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Benchmarks.Running;

/// <summary>Connections kept open, each with one request under way at a time.</summary>
internal sealed class KeptConnections : IDisposable
{
    private const int Count = 32;
    private const int LongestResponse = 64 * 1024;

    private readonly Socket[] sockets = new Socket[Count];

    public static async Task<KeptConnections> OpenAsync(Uri server)
    {
        var opened = new KeptConnections();
        for (var i = 0; i < Count; i++)
        {
            opened.sockets[i] = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await opened.sockets[i].ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        }

        return opened;
    }

    /// <summary>Sends all of the requests, over all of the connections at once.</summary>
    /// <exception cref="InvalidOperationException">A response is no 200 with a body.</exception>
    public async Task<LoadResult> SendAsync(byte[][] requests)
    {
        var (next, bytes, watch) = (-1, 0L, Stopwatch.StartNew());
        await Task.WhenAll(sockets.Select(socket => Task.Run(async () =>
        {
            var buffer = new byte[LongestResponse];
            for (var i = Interlocked.Increment(ref next); i < requests.Length; i = Interlocked.Increment(ref next))
            {
                Interlocked.Add(ref bytes, await ExchangeAsync(socket, requests[i], buffer));
            }
        })));
        return new LoadResult(requests.Length / watch.Elapsed.TotalSeconds, (int)(bytes / requests.Length));
    }

    public void Dispose()
    {
        foreach (var socket in sockets)
        {
            socket?.Dispose();
        }
    }

    // The length of the body.
    private static async ValueTask<int> ExchangeAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0)
            {
                throw new InvalidOperationException("A server closed its connection.");
            }

            if (BodyLength(buffer.AsSpan(0, length)) is { } body)
            {
                return body;
            }
        }
    }

    // Null while there is more to come.
    private static int? BodyLength(ReadOnlySpan<byte> response)
    {
        var head = response.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        if (!response.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"Not answered: {System.Text.Encoding.UTF8.GetString(response)}");
        }

        var headers = response[..head];
        var body = response[(head + 4)..];
        var at = headers.IndexOf("Content-Length: "u8);
        return at < 0 ? (body.EndsWith("0\r\n\r\n"u8) ? body.Length : null)
            : Utf8Parser.TryParse(headers[(at + 16)..], out int length, out _) && length > 0 ? (body.Length >= length ? length : null)
            : throw new InvalidOperationException("An answer was empty.");
    }
}

/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="BodyLength">Bytes of a response body on the average.</param>
internal sealed record LoadResult(double PerSecond, int BodyLength);
