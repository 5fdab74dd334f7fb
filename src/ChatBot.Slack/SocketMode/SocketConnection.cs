using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.WebApi;

namespace ChatBot.Slack.SocketMode;

/// <summary>One Socket Mode connection from its hello to its end. Whatever comes by it is acknowledged by it.</summary>
internal sealed class SocketConnection : IAsyncDisposable
{
    private const int LargestMessage = 4 * 1024 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<Task, byte> working = new();
    private readonly CancellationTokenSource ended = new();
    private readonly TaskCompletionSource<string> renewal = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonElement> hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EnvelopeWork work;
    private readonly SocketTimes times;
    private readonly TimeProvider clock;
    private Task receiving = Task.CompletedTask;
    private volatile bool closing;
    private volatile bool silent;

    private SocketConnection(EnvelopeWork work, SocketTimes times, TimeProvider clock)
    {
        this.work = work;
        this.times = times;
        this.clock = clock;
        socket.Options.KeepAliveInterval = times.KeepAlive;
        socket.Options.KeepAliveTimeout = times.KeepAliveTimeout;
        socket.Options.SetRequestHeader("User-Agent", SlackHttp.UserAgent.ToString());
    }

    /// <summary>Completes when a successor is needed, with Slack's reason or ours: <c>warning</c>, <c>closed</c>, <c>time</c> …</summary>
    public Task<string> Renewal => renewal.Task;

    /// <summary>How many connections the app has in all.</summary>
    public int AppConnections { get; private set; }

    // What has come with the hello is worked before the receiving has become a task of ours, so the task cannot tell.
    public bool IsAlive => socket.State == WebSocketState.Open && !silent;

    /// <summary>Connects and waits for the hello.</summary>
    /// <exception cref="WebSocketException">The server refuses, or ends the connection before its hello.</exception>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static async Task<SocketConnection> OpenAsync(Uri url, EnvelopeWork work, SocketTimes times, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connection = new SocketConnection(work, times, clock);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(times.Hello);
            await connection.socket.ConnectAsync(url, limit.Token);
            connection.receiving = connection.ReceiveAsync();
            connection.Welcome(await connection.hello.Task.WaitAsync(limit.Token));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Listens on until the server closes, the time is over or the host stops, then finishes what came and closes.</summary>
    public async Task RetireAsync(TimeSpan linger, CancellationToken stop)
    {
        await Task.WhenAny(receiving, Task.Delay(linger, clock, stop));
        closing = true;
        await Task.WhenAny(Task.WhenAll(working.Keys), Task.Delay(times.Answer + times.Send, clock, CancellationToken.None));
        await CloseAsync();
        await DisposeAsync();
    }

    /// <returns>False where it did not get out; the connection is then of no more use.</returns>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> message)
    {
        using var limit = new CancellationTokenSource(times.Send);
        try
        {
            await sending.WaitAsync(limit.Token);
            try
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
                return true;
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        socket.Abort();
        await receiving;
        socket.Dispose();
    }

    private void Welcome(JsonElement greeting)
    {
        AppConnections = greeting.TryGetProperty("num_connections", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : 0;
        if (greeting.TryGetProperty("debug_info", out var info) && info.ValueKind == JsonValueKind.Object
            && info.TryGetProperty("approximate_connection_time", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetDouble(out var seconds) && seconds is > 0 and < 1_000_000)
        {
            var life = TimeSpan.FromSeconds(seconds);
            _ = RenewAfterAsync(life > times.RenewAhead * 2 ? life - times.RenewAhead : life / 2);
        }
    }

    private async Task RenewAfterAsync(TimeSpan life)
    {
        await Task.Delay(life, clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        renewal.TrySetResult("time");
    }

    private async Task ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>(8192);
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(message.GetMemory(4096), ended.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                message.Advance(received.Count);
                if (message.WrittenCount > LargestMessage)
                {
                    break;
                }

                if (received.EndOfMessage)
                {
                    if (received.MessageType == WebSocketMessageType.Text)
                    {
                        Read(message.WrittenMemory);
                    }

                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // The supervisor sees the end of the connection, whatever its cause.
        }

        silent = true;
        renewal.TrySetResult("closed");
        hello.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
    }

    private void Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            switch (root.Text("type"))
            {
                case "hello":
                    hello.TrySetResult(Greeting(root));
                    break;
                case "disconnect":
                    renewal.TrySetResult(root.Text("reason") ?? "disconnect");
                    break;
                case var type when root.Text("envelope_id") is { } id && !closing:
                    Begin(Envelope.Of(id, type, root));
                    break;
                case var type:
                    SlackCounters.Ignored(type);
                    break;
            }
        }
        catch (JsonException)
        {
            SlackCounters.Ignored(null);
        }
    }

    private static JsonElement Greeting(JsonElement root)
    {
        using var greeting = JsonDocument.Parse(root.GetRawText());
        return greeting.RootElement.Clone();
    }

    private void Begin(Envelope envelope)
    {
        var task = work.DoAsync(envelope, this);
        working.TryAdd(task, 0);
        _ = task.ContinueWith(done => working.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(times.Close);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await receiving.WaitAsync(limit.Token);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Disposing aborts it.
        }
    }
}
