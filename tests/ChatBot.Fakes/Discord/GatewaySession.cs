using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>A session: its events by number, so that a resume can replay them.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, int intents) : IDisposable
{
    private readonly List<JsonObject> events = [];
    private readonly SemaphoreSlim order = new(1);

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public int Intents => intents;

    public int Sequence => events.Count;

    public GatewayConnection? Connection { get; set; }

    public bool Owns(ulong shardKey) => (int)((shardKey >> 22) % (ulong)shards) == shard;

    /// <summary>Numbers an event, keeps it, and sends it where somebody is connected.</summary>
    public async Task SendAsync(string name, JsonObject data)
    {
        await order.WaitAsync();
        try
        {
            var dispatch = new JsonObject { ["t"] = name, ["s"] = events.Count + 1, ["op"] = 0, ["d"] = data };
            events.Add(dispatch);
            if (Connection is { } connection)
            {
                await connection.SendEventAsync(dispatch);
            }
        }
        finally
        {
            order.Release();
        }
    }

    /// <summary>Replays what came after a sequence number on a new connection, then RESUMED.</summary>
    public async Task ReplayAsync(GatewayConnection connection, int after)
    {
        await order.WaitAsync();
        try
        {
            foreach (var missed in events.Skip(after).ToArray())
            {
                await connection.SendAsync(missed);
            }

            var resumed = new JsonObject { ["t"] = "RESUMED", ["s"] = events.Count + 1, ["op"] = 0, ["d"] = new JsonObject() };
            events.Add(resumed);
            await connection.SendAsync(resumed);
            Connection = connection;
        }
        finally
        {
            order.Release();
        }
    }

    public void Dispose() => order.Dispose();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"shard {shard}/{shards}");
}
