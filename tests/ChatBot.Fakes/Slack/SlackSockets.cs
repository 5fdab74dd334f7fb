using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Loopback;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Slack;

/// <summary>Socket Mode: one-time tickets, up to ten connections, envelopes to any one of them, acknowledgements.</summary>
internal sealed class SlackSockets(FakeSlackOptions options, Faults faults, SlackWorld world) : IDisposable
{
    private const int MostConnections = 10;
    private readonly Lock gate = new();
    private readonly List<FrameSocket> connections = [];
    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackRecord> envelopes = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[]? heldBack;
    private int turn;

    public int Handshakes { get; private set; }

    public Handshaken? Latest { get; private set; }

    public IReadOnlyList<FrameSocket> Connections
    {
        get
        {
            lock (gate)
            {
                return [.. connections];
            }
        }
    }

    public string NewTicket()
    {
        var ticket = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        tickets[ticket] = true;
        return ticket;
    }

    public async Task AcceptAsync(HttpContext http)
    {
        Handshakes++;
        Latest = new Handshaken(http.Request.Headers.UserAgent.ToString());
        if (faults.TakeRefusal())
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!tickets.TryRemove(http.Request.Query["ticket"].ToString(), out _))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await FrameSocket.AcceptAsync(http, options.PingEvery) is not { } accepted)
        {
            return;
        }

        using var socket = accepted;
        if (faults.TakeHangUp())
        {
            socket.Abort();
            return;
        }

        if (Connections.Count >= MostConnections)
        {
            await SendAsync(socket, Disconnect("too_many_websockets"));
            await socket.CloseAsync(1000, "");
            return;
        }

        int number;
        lock (gate)
        {
            connections.Add(socket);
            number = connections.Count;
        }

        await SendAsync(socket, new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = number,
            ["connection_info"] = new JsonObject { ["app_id"] = SlackWorld.App },
            ["debug_info"] = new JsonObject { ["host"] = "applink-fake", ["started"] = "2026-11-24 08:00:00.000", ["build_number"] = 1, ["approximate_connection_time"] = 3600 },
        });
        Announce();
        while (await socket.ReceiveAsync() is { } message)
        {
            Take(message);
        }

        lock (gate)
        {
            connections.Remove(socket);
        }

        Announce();
    }

    /// <summary>Sends a deed to one of the connections, and again where it is an event that nobody acknowledges.</summary>
    public async Task DeliverAsync(SlackRecord record)
    {
        var id = Guid.NewGuid().ToString();
        envelopes[id] = record;
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = record.Kind,
            ["payload"] = record.Payload.DeepClone(),
            ["accepts_response_payload"] = record.Kind == "slash_commands" || record.Payload.Text("type") is "view_submission" or "block_suggestion",
        };
        if (record.Kind == "events_api")
        {
            envelope["retry_attempt"] = 0;
            envelope["retry_reason"] = "";
        }

        if (Next() is null && record.Kind != "events_api")
        {
            record.Fail("dispatch_failed");
            return;
        }

        await SendEnvelopeAsync(record, envelope);
        _ = WatchAsync(record, envelope);
    }

    public static JsonObject Disconnect(string reason) => new() { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-fake" } };

    public async Task SendToAllAsync(JsonObject message) => await Task.WhenAll(Connections.Select(c => SendAsync(c, message)));

    public async Task WhenAsync(Func<int, bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (wanted(Connections.Count))
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var connection in Connections)
        {
            connection.Abort();
        }
    }

    private async Task WatchAsync(SlackRecord record, JsonObject envelope)
    {
        await Task.Delay(options.AcknowledgeWithin, options.Clock);
        if (record.AcknowledgedAfter is null && record.Kind != "events_api")
        {
            record.Fail("operation_timeout");
            return;
        }

        var again = options.RedeliverAfter - options.AcknowledgeWithin;
        for (var attempt = 1; record.Kind == "events_api" && attempt <= 3 && options.RedeliverAfter > TimeSpan.Zero; attempt++)
        {
            await Task.Delay(again > TimeSpan.Zero ? again : options.RedeliverAfter, options.Clock);
            if (record.AcknowledgedAfter is not null)
            {
                return;
            }

            envelope["retry_attempt"] = attempt;
            envelope["retry_reason"] = "timeout";
            await SendEnvelopeAsync(record, envelope);
            again = options.RedeliverAfter;
        }
    }

    private async Task SendEnvelopeAsync(SlackRecord record, JsonObject envelope)
    {
        if (Next() is not { } socket)
        {
            return;
        }

        if (faults.EventDelay > TimeSpan.Zero)
        {
            await Task.Delay(faults.EventDelay, options.Clock);
        }

        if (faults.TakeBadFrame())
        {
            await socket.SendAsync("{\"envelope_id\":"u8.ToArray());
        }

        record.Deliveries++;
        var bytes = Encoding.UTF8.GetBytes(envelope.ToJsonString());
        if (faults.TakeHold())
        {
            heldBack = bytes;
            return;
        }

        await socket.SendAsync(bytes);
        if (faults.TakeDuplicate())
        {
            await socket.SendAsync(bytes);
        }

        if (Interlocked.Exchange(ref heldBack, null) is { } late)
        {
            await socket.SendAsync(late);
        }
    }

    private void Take(byte[] message)
    {
        if (!JsonBodies.TryParse(message, out var node) || node.Text("envelope_id") is not { } id || !envelopes.TryGetValue(id, out var record))
        {
            return;
        }

        var payload = node.Object("payload") is { Count: > 0 } body ? (JsonObject)body.DeepClone() : null;
        if (payload is not null && record.AcknowledgedAfter is null && record.Failure is null && SlackReplies.Acknowledge(world, record, payload) is { } error)
        {
            record.Refuse($"acknowledgement: {error}");
        }

        record.Acknowledge(payload);
    }

    private FrameSocket? Next()
    {
        lock (gate)
        {
            return connections.Count == 0 ? null : connections[turn++ % connections.Count];
        }
    }

    private static Task SendAsync(FrameSocket socket, JsonObject message) => socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()));

    private void Announce() => Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

/// <summary>How the newest client shook hands.</summary>
public sealed record Handshaken(string UserAgent);
