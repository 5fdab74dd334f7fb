using System.Globalization;
using ChatBot.Answers;

namespace ChatBot.Discord.Gateway;

/// <summary>How the shards of this process stand, as one line for probes: connected when all are.</summary>
internal sealed class GatewayStatus(TimeProvider clock) : IConnectionStatus
{
    private const string Name = "discord";

    private readonly Lock sync = new();
    private readonly SortedDictionary<int, ShardStatus> shards = [];
    private ConnectionStatus current = new(Name, ConnectionState.Off, clock.GetUtcNow(), null);

    public ConnectionStatus Current
    {
        get
        {
            lock (sync)
            {
                return current with { Detail = Detail() };
            }
        }
    }

    /// <param name="shard">Which one.</param>
    /// <param name="state">What it is doing now.</param>
    /// <param name="detail">The last failure or what to fix; null keeps what was said.</param>
    public void Set(int shard, ConnectionState state, string? detail = null)
    {
        lock (sync)
        {
            var last = shards.GetValueOrDefault(shard) ?? new ShardStatus(state, null, null, null);
            shards[shard] = last with { State = state, Failure = detail ?? last.Failure };
            var all = shards.Values.Any(one => one.State == ConnectionState.Failed) ? ConnectionState.Failed
                : shards.Values.All(one => one.State == ConnectionState.Connected) ? ConnectionState.Connected
                : ConnectionState.Connecting;
            current = all == current.State ? current : current with { State = all, Since = clock.GetUtcNow() };
        }
    }

    /// <summary>The gateway sent something.</summary>
    public void Heard(int shard, TimeSpan? latency = null)
    {
        lock (sync)
        {
            if (shards.TryGetValue(shard, out var last))
            {
                shards[shard] = last with { LastEvent = clock.GetUtcNow(), Latency = latency ?? last.Latency };
            }
        }
    }

    private string? Detail() => shards.Count == 0 ? null : string.Join("; ", shards.Select(pair => Describe(pair.Key, pair.Value)));

    private static string Describe(int shard, ShardStatus status)
    {
        var heard = status.LastEvent is { } at ? string.Create(CultureInfo.InvariantCulture, $", last heard {at:HH:mm:ss} UTC") : "";
        var latency = status.Latency is { } time ? string.Create(CultureInfo.InvariantCulture, $", heartbeat {time.TotalMilliseconds:0} ms") : "";
        var failure = status.Failure is { } said ? $", last failure: {said}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"shard {shard} {status.State}{heard}{latency}{failure}");
    }

    private sealed record ShardStatus(ConnectionState State, DateTimeOffset? LastEvent, TimeSpan? Latency, string? Failure);
}
