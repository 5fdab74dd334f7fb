using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Loopback;

namespace ChatBot.Fakes.Discord;

/// <summary>One client on the gateway: hello, identify or resume, heartbeats, events.</summary>
internal sealed class GatewayConnection(DiscordGateway gateway, FrameSocket socket, bool compressed, FakeDiscordOptions options, Faults faults, DiscordWorld world) : IAsyncDisposable
{
    private const int LargestPayload = 4096;
    private const int SendsPerMinute = 120;
    private readonly MemoryStream deflated = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly Queue<DateTimeOffset> sends = new();
    private ZLibStream? deflate;
    private JsonObject? heldBack;
    private bool isOver;

    public GatewaySession? Session { get; private set; }

    public bool Live { get; private set; } = true;

    public async Task RunAsync(string version)
    {
        if (version is not ("10" or "9"))
        {
            await CloseAsync(4012, "You requested an invalid gateway version.");
            return;
        }

        await SendAsync(new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (long)options.HeartbeatInterval.TotalMilliseconds } });
        while (await socket.ReceiveAsync() is { } payload)
        {
            if (!Live)
            {
                continue;
            }

            if (payload.Length > LargestPayload || !JsonBodies.TryParse(payload, out var node) || node is not JsonObject message)
            {
                await CloseAsync(4002, "Error while decoding payload.");
            }
            else if (IsTooMany())
            {
                await CloseAsync(4008, "You are being rate limited.");
            }
            else
            {
                await HandleAsync(message);
            }
        }

        Live = false;
        if (Session?.Connection == this)
        {
            Session.Connection = null;
        }
    }

    /// <summary>Sends an event, or spoils it as the faults say.</summary>
    public async Task SendEventAsync(JsonObject dispatch)
    {
        if (faults.EventDelay > TimeSpan.Zero)
        {
            await Task.Delay(faults.EventDelay, options.Clock);
        }

        if (faults.TakeBadFrame())
        {
            await SendTextAsync("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"d\":{\"id\":");
        }

        if (faults.TakeHold())
        {
            heldBack = dispatch;
            return;
        }

        await SendAsync(dispatch);
        if (faults.TakeDuplicate())
        {
            await SendAsync(dispatch);
        }

        if (heldBack is { } late)
        {
            heldBack = null;
            await SendAsync(late);
        }
    }

    public Task SendAsync(JsonObject message) => SendTextAsync(message.ToJsonString());

    public async Task CloseAsync(int code, string reason)
    {
        Live = false;
        gateway.Note($"closing {code}");
        await socket.CloseAsync(code, reason);
    }

    public void Abort()
    {
        Live = false;
        socket.Abort();
    }

    public void GoSilent()
    {
        Live = false;
        socket.GoSilent();
    }

    public async ValueTask DisposeAsync()
    {
        // An event may be on its way out; the semaphore stays for those that come too late.
        await sending.WaitAsync();
        isOver = true;
        if (deflate is not null)
        {
            await deflate.DisposeAsync();
        }

        await deflated.DisposeAsync();
        socket.Dispose();
        sending.Release();
    }

    private async Task HandleAsync(JsonObject message)
    {
        switch (message.Number("op"))
        {
            case 1:
                gateway.Counts.Heartbeats++;
                gateway.Note("heartbeat");
                if (!faults.IgnoreHeartbeats)
                {
                    await SendAsync(new JsonObject { ["op"] = 11 });
                }

                break;
            case 2 when Session is not null:
                await CloseAsync(4005, "Already authenticated.");
                break;
            case 2:
                await IdentifyAsync(message.Object("d") ?? []);
                break;
            case 6:
                await ResumeAsync(message.Object("d") ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43 when Session is null:
                await CloseAsync(4003, "Not authenticated.");
                break;
            case 3 or 4 or 8 or 31 or 43:
                break;
            default:
                await CloseAsync(4001, "Unknown opcode.");
                break;
        }
    }

    private async Task IdentifyAsync(JsonObject d)
    {
        var (session, close, tooSoon) = gateway.Identify(d);
        if (close is { } code)
        {
            await CloseAsync(code, code switch
            {
                4004 => "Authentication failed.",
                4010 => "Invalid shard.",
                4011 => "Sharding required.",
                4013 => "Invalid intent(s).",
                4014 => "Disallowed intent(s).",
                _ => "Error while decoding payload.",
            });
        }
        else if (tooSoon)
        {
            gateway.Note("identify too soon");
            await SendAsync(new JsonObject { ["op"] = 9, ["d"] = false });
        }
        else
        {
            Session = session!;
            Session.Connection = this;
            await Session.SendAsync("READY", world.Ready(Session, gateway.ResumeUrl));
            if ((Session.Intents & GatewayIntents.Guilds) != 0 && Session.Owns(world.GuildKey))
            {
                await Session.SendAsync("GUILD_CREATE", world.GuildCreate());
            }

            gateway.Note($"ready {Session}");
        }
    }

    private async Task ResumeAsync(JsonObject d)
    {
        var found = gateway.Find(d.Text("session_id"));
        var after = d.Number("seq");
        if (d.Text("token") != options.Token || faults.TokenRevoked)
        {
            await CloseAsync(4004, "Authentication failed.");
        }
        else if (found is null)
        {
            gateway.Note("unknown session");
            await SendAsync(new JsonObject { ["op"] = 9, ["d"] = false });
        }
        else if (after is null || after < 0 || after > found.Sequence)
        {
            gateway.Forget(found);
            await CloseAsync(4007, "Invalid seq.");
        }
        else
        {
            if (found.Connection is { } old && old != this)
            {
                old.Abort();
            }

            Session = found;
            await found.ReplayAsync(this, (int)after.Value);
            gateway.Note($"resumed {found} after {after}");
        }
    }

    private bool IsTooMany()
    {
        var now = options.Clock.GetUtcNow();
        sends.Enqueue(now);
        while (now - sends.Peek() >= TimeSpan.FromMinutes(1))
        {
            sends.Dequeue();
        }

        return sends.Count > SendsPerMinute;
    }

    private async Task SendTextAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await sending.WaitAsync();
        try
        {
            if (isOver)
            {
                return;
            }

            if (!compressed)
            {
                await socket.SendAsync(bytes);
                return;
            }

            // One zlib stream for the whole connection; flushing ends each message with 00 00 FF FF.
            deflate ??= new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true);
            deflated.SetLength(0);
            await deflate.WriteAsync(bytes);
            await deflate.FlushAsync();
            await socket.SendAsync(deflated.ToArray(), text: false);
        }
        finally
        {
            sending.Release();
        }
    }
}
