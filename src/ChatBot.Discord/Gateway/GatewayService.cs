using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Registration;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Runs this process's shards where a token is set and <c>Discord:Mode</c> is <c>Gateway</c>. When it stops the sessions are
/// closed, and what has come in is still answered. Nothing that happens here ends the host.
/// </summary>
internal sealed class GatewayService(
    IOptions<DiscordOptions> options,
    GatewayDirectory directory,
    IDiscordEvents events,
    RestConnection connection,
    BotIdentity identity,
    EventWork work,
    GatewayStatus status,
    CommandRegistrar registrar,
    CommandRouter router,
    GatewayTiming timing,
    UserAgent agent,
    TimeProvider clock,
    ILogger<GatewayService> log) : BackgroundService
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource answering = new();
    private int registered;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await work.DrainAsync(timing.Drain);
        await answering.CancelAsync();
    }

    public override void Dispose()
    {
        answering.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.Token) || options.Value.Delivery != DiscordMode.Gateway)
        {
            return;
        }

        // The host's own start does not wait for Discord.
        await Task.Yield();
        try
        {
            var range = ShardRange.Read(options.Value.Shards) ?? await RecommendedAsync(stoppingToken);
            if (range is null)
            {
                return;
            }

            var parts = Parts();
            using var all = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAll(Enumerable.Range(range.First, range.Last - range.First + 1).Select(shard => RunAsync(shard, range.Total, parts, all)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    private GatewayParts Parts() => new()
    {
        Token = options.Value.Token!,
        Directory = directory,
        Events = events,
        Connection = connection,
        Identity = identity,
        Work = work,
        Status = status,
        Timing = timing,
        Agent = agent,
        Clock = clock,
        Log = log,
        Ready = Register,
        Stopping = answering.Token,
    };

    // What stops one shard for good stops them all.
    private async Task RunAsync(int shard, int total, GatewayParts parts, CancellationTokenSource all)
    {
        try
        {
            if (await new GatewayShard(shard, total, parts).RunAsync(all.Token) is { } reason)
            {
                Fail(shard, reason);
                await all.CancelAsync();
            }
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            DiscordLog.EventFailed(log, fault);
            Fail(shard, "a fault in the bot, which has been logged");
        }
    }

    private void Fail(int shard, string reason)
    {
        DiscordLog.Stopped(log, reason);
        status.Set(shard, ConnectionState.Failed, reason);
    }

    private async Task<ShardRange?> RecommendedAsync(CancellationToken cancellationToken)
    {
        status.Set(0, ConnectionState.Connecting);
        while (true)
        {
            try
            {
                var place = await directory.FindAsync(cancellationToken);
                return new ShardRange(0, place.Shards - 1, place.Shards);
            }
            catch (DiscordRefusedException refusal) when (refusal.Status == 401)
            {
                Fail(0, GatewayEnd.Of(4004).Reason);
                return null;
            }
            catch (DiscordRefusedException refusal)
            {
                status.Set(0, ConnectionState.Connecting, refusal.Message);
                var pause = timing.LongestPause < RetryPause ? timing.LongestPause : RetryPause;
                DiscordLog.Disconnected(log, 0, refusal.Message, pause.TotalSeconds);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    // Once a start: what the declaration says does not change while it runs.
    private void Register()
    {
        if (Interlocked.Exchange(ref registered, 1) == 0)
        {
            work.Start(() => registrar.TryRegisterAsync(router.Commands.Select(command => command.Spec), answering.Token));
        }
    }
}
