using System.Text.Json;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Gateway;

/// <summary>What Get Gateway Bot tells.</summary>
/// <param name="Url">Where to connect.</param>
/// <param name="Shards">How many shards Discord recommends.</param>
/// <param name="Remaining">How many sessions may still be started.</param>
/// <param name="ResetAt">When they are counted anew (UTC).</param>
/// <param name="Concurrency">How many may be started within five seconds.</param>
internal sealed record GatewayPlace(string Url, int Shards, int Remaining, DateTimeOffset ResetAt, int Concurrency);

/// <summary>Asks where the gateway is, and keeps the answer until a connection to it fails.</summary>
internal sealed class GatewayDirectory(RestClient rest, IOptions<DiscordOptions> options, TimeProvider clock, GatewayTiming timing, ILogger<GatewayDirectory> log) : IDisposable
{
    private const int Unlimited = 1000;

    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly Dictionary<int, DateTimeOffset> bucketFreeAt = [];
    private GatewayPlace? place;

    /// <exception cref="DiscordRefusedException">Discord refuses or cannot be reached; status 401 means that the token is wrong.</exception>
    public async Task<GatewayPlace> FindAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            return place ??= await AskAsync(cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Asks anew the next time.</summary>
    public void Doubt() => place = null;

    /// <summary>
    /// Waits until a shard may start a session: Discord allows a number of starts a day, and one start per bucket
    /// (shard modulo concurrency) within five seconds.
    /// </summary>
    /// <param name="shard">Which one.</param>
    /// <param name="spent">Told until when (UTC) no session may be started, where none is left.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitForTurnAsync(int shard, Action<DateTimeOffset> spent, CancellationToken cancellationToken)
    {
        while (true)
        {
            await FindAsync(cancellationToken);
            if (Take(shard) is not { Ticks: > 0 } wait)
            {
                return;
            }

            if (wait > timing.IdentifyWindow)
            {
                DiscordLog.SessionsSpent(log, wait.TotalSeconds);
                spent(clock.GetUtcNow() + wait);
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    public void Dispose() => asking.Dispose();

    // How long to wait; zero where the turn is taken.
    private TimeSpan Take(int shard)
    {
        lock (bucketFreeAt)
        {
            if (place is not { } known)
            {
                return TimeSpan.FromMilliseconds(1);
            }

            var now = clock.GetUtcNow();
            if (known.Remaining <= 0)
            {
                if (known.ResetAt > now)
                {
                    return known.ResetAt - now;
                }

                place = null;
                return TimeSpan.FromMilliseconds(1);
            }

            var bucket = shard % Math.Max(1, known.Concurrency);
            var free = bucketFreeAt.GetValueOrDefault(bucket);
            if (free > now)
            {
                return free - now;
            }

            bucketFreeAt[bucket] = now + timing.IdentifyWindow;
            place = known with { Remaining = known.Remaining - 1 };
            return TimeSpan.Zero;
        }
    }

    private async Task<GatewayPlace> AskAsync(CancellationToken cancellationToken)
    {
        var set = options.Value.GatewayUrl;
        try
        {
            var json = await rest.SendAsync(new RestCall(HttpMethod.Get, "/gateway/bot", "GET /gateway/bot"), cancellationToken);
            var told = JsonSerializer.Deserialize(json, GatewayJson.Default.GatewayBot);
            var limit = told?.SessionStartLimit;
            return new GatewayPlace(
                string.IsNullOrEmpty(set) ? told?.Url ?? throw new DiscordRefusedException(0, 0, "GET /gateway/bot: no address in the reply") : set,
                Math.Max(1, told?.Shards ?? 1),
                limit?.Remaining ?? Unlimited,
                clock.GetUtcNow() + TimeSpan.FromMilliseconds(Math.Max(0, limit?.ResetAfter ?? 0)),
                Math.Max(1, limit?.MaxConcurrency ?? 1));
        }
        catch (DiscordRefusedException refusal) when (refusal.Status != 401 && !string.IsNullOrEmpty(set))
        {
            // A server of one's own need not have a directory.
            return new GatewayPlace(set, 1, Unlimited, clock.GetUtcNow(), 1);
        }
        catch (JsonException)
        {
            throw new DiscordRefusedException(0, 0, "GET /gateway/bot: the reply cannot be read");
        }
    }
}
