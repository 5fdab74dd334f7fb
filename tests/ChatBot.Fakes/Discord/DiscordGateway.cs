using System.Text.Json.Nodes;
using ChatBot.Fakes.Loopback;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Discord;

/// <summary>The gateway: its sessions and who is connected to them.</summary>
internal sealed class DiscordGateway(FakeDiscordOptions options, Faults faults, DiscordWorld world) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, GatewaySession> sessions = [];
    private readonly List<GatewayConnection> connections = [];
    private readonly List<string> log = [];
    private readonly Dictionary<int, DateTimeOffset> identifyBuckets = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ResumeUrl { get; set; } = "";

    public SessionStarts Starts { get; } = new(options);

    public GatewayCounts Counts { get; } = new();

    public IReadOnlyList<GatewayConnection> Connections
    {
        get
        {
            lock (gate)
            {
                return [.. connections];
            }
        }
    }

    /// <summary>What happened on the gateway, a line each.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (gate)
            {
                return [.. log];
            }
        }
    }

    public bool IsReady
    {
        get
        {
            lock (gate)
            {
                return connections.Exists(c => c.Session is not null && c.Live);
            }
        }
    }

    public void Note(string line)
    {
        lock (gate)
        {
            log.Add(line);
        }

        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    public async Task WhenAsync(Func<bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (wanted())
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public async Task AcceptAsync(HttpContext http)
    {
        Counts.Handshakes++;
        var handshake = new Handshake(http.Request.Path, http.Request.QueryString.Value ?? "", http.Request.Headers.UserAgent.ToString());
        lock (gate)
        {
            Counts.Latest = handshake;
        }

        if (faults.TakeRefusal())
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Note("handshake refused");
            return;
        }

        var compress = http.Request.Query["compress"].ToString();
        if (compress is not ("" or "zlib-stream") || http.Request.Query["encoding"] != "json")
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest; // etf and zstd are Discord's, but not this one's
            return;
        }

        if (await FrameSocket.AcceptAsync(http, TimeSpan.Zero) is not { } socket)
        {
            return;
        }

        if (faults.TakeHangUp())
        {
            Note("hung up");
            socket.Abort();
            return;
        }

        await using var connection = new GatewayConnection(this, socket, compress.Length > 0 && !options.NeverCompresses, options, faults, world);
        lock (gate)
        {
            connections.Add(connection);
        }

        try
        {
            await connection.RunAsync(http.Request.Query["v"].ToString());
        }
        finally
        {
            lock (gate)
            {
                connections.Remove(connection);
                if (socket.ClientCloseCode is 1000 or 1001 && connection.Session is { } ended)
                {
                    sessions.Remove(ended.Id);
                }
            }

            Note($"closed {socket.ClientCloseCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "without a code"}");
        }
    }

    /// <summary>Opens a session, or says why not: a close code, or op 9 where it is too soon.</summary>
    public (GatewaySession? Session, int? Close, bool TooSoon) Identify(JsonObject d)
    {
        var intents = d.Number("intents");
        var shard = (d["shard"] as JsonArray)?.Select(n => (int?)n ?? -1).ToArray() ?? [0, 1];
        lock (gate)
        {
            Counts.Identifies++;
            if (d.Text("token") != options.Token || faults.TokenRevoked)
            {
                return (null, 4004, false);
            }

            if (d.Object("properties") is null)
            {
                return (null, 4002, false);
            }

            if (intents is null or < 0 || (intents & ~GatewayIntents.Known) != 0)
            {
                return (null, 4013, false);
            }

            if ((intents & GatewayIntents.Privileged & ~options.PrivilegedIntents) != 0)
            {
                return (null, 4014, false);
            }

            if (shard.Length != 2 || shard[0] < 0 || shard[1] < 1 || shard[0] >= shard[1])
            {
                return (null, 4010, false);
            }

            if (shard[1] < options.Shards / 2)
            {
                return (null, 4011, false);
            }

            var now = options.Clock.GetUtcNow();
            var bucket = shard[0] % options.MaxConcurrency;
            if (identifyBuckets.TryGetValue(bucket, out var last) && now - last < options.IdentifyWindow)
            {
                return (null, null, true);
            }

            if (!Starts.TryTake())
            {
                faults.TokenRevoked = true; // Discord resets the token of a bot that identifies more than it may
                return (null, 4004, false);
            }

            identifyBuckets[bucket] = now;
            var session = new GatewaySession(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), shard[0], shard[1], (int)intents.Value);
            sessions.Add(session.Id, session);
            return (session, null, false);
        }
    }

    public GatewaySession? Find(string? id)
    {
        lock (gate)
        {
            Counts.Resumes++;
            return id is not null && sessions.TryGetValue(id, out var session) ? session : null;
        }
    }

    public void ForgetSessions()
    {
        lock (gate)
        {
            sessions.Clear();
        }
    }

    public void Forget(GatewaySession session)
    {
        lock (gate)
        {
            sessions.Remove(session.Id);
        }
    }

    /// <summary>Gives an event to the shard it belongs to; a session without a connection keeps it for the resume.</summary>
    /// <param name="name">Such as INTERACTION_CREATE.</param>
    /// <param name="shardKey">The guild's number; 0 for what belongs to none.</param>
    /// <param name="intent">The intent it needs; 0 for events everybody gets.</param>
    /// <param name="data">Makes the event for a session.</param>
    /// <returns>How many sessions it was for; with none it is lost.</returns>
    public async Task<int> DispatchAsync(string name, ulong shardKey, int intent, Func<GatewaySession, JsonObject> data)
    {
        GatewaySession[] receivers;
        lock (gate)
        {
            receivers = [.. sessions.Values.Where(s => s.Owns(shardKey) && (intent == 0 || (s.Intents & intent) != 0))];
        }

        foreach (var session in receivers)
        {
            await session.SendAsync(name, data(session));
        }

        return receivers.Length;
    }

    public void Dispose()
    {
        foreach (var connection in Connections)
        {
            connection.Abort();
        }
    }
}
