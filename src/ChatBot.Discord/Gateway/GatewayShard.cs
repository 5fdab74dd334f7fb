using System.Globalization;
using System.Net.WebSockets;
using System.Security.Cryptography;
using ChatBot.Answers;
using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Keeps one shard connected for as long as the bot runs: every failure leads to another try, but for those that no try mends.
/// </summary>
internal sealed class GatewayShard(int shard, int shards, GatewayParts parts)
{
    // After these the session is given up and a new one started.
    private const int ResumeTries = 3;
    private const int MostDoublings = 16;

    private readonly GatewaySession session = new();
    private int failures;
    private int failedResumes;

    /// <returns>Why it stopped for good; null where the bot stops.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            parts.Status.Set(shard, ConnectionState.Connecting);
            var started = parts.Clock.GetTimestamp();
            var end = await ConnectAsync(cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            if (end.Next == GatewayNext.Stop)
            {
                return end.Reason;
            }

            if (end.Next == GatewayNext.Identify || failedResumes >= ResumeTries)
            {
                session.Forget();
                failedResumes = 0;
            }

            failures = parts.Clock.GetElapsedTime(started) >= parts.Timing.Stable ? 0 : failures;
            var pause = end.InvalidSession ? parts.Timing.InvalidSession * (1 + (4 * Random())) : Pause();
            failures++;
            parts.Status.Set(shard, ConnectionState.Connecting, end.Reason);
            DiscordLog.Disconnected(parts.Log, shard, end.Reason, pause.TotalSeconds);
            try
            {
                await Task.Delay(pause, parts.Clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }

    private async Task<GatewayEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        var resuming = session.CanResume;
        try
        {
            var place = await parts.Directory.FindAsync(cancellationToken);
            if (!resuming)
            {
                await parts.Directory.WaitForTurnAsync(shard, Spent, cancellationToken);
            }

            var address = Address(resuming && !string.IsNullOrEmpty(session.ResumeUrl) ? session.ResumeUrl : place.Url);
            using var socket = await GatewaySocket.ConnectAsync(address, parts.Timing, parts.Agent, cancellationToken);
            var connection = new GatewayConnection(socket, session, shard, parts);
            var end = await connection.RunAsync(
                resuming ? GatewayPayloads.Resume(parts.Token, session.Id!, session.Sequence!.Value) : GatewayPayloads.Identify(parts.Token, shard, shards),
                cancellationToken);
            failedResumes = resuming && !connection.IsGreeted ? failedResumes + 1 : 0;
            return end;
        }
        catch (DiscordRefusedException refusal) when (refusal.Status == 401)
        {
            return GatewayEnd.Of(4004);
        }
        catch (DiscordRefusedException refusal)
        {
            return new GatewayEnd(GatewayNext.Resume, refusal.Message);
        }
        catch (Exception fault) when (fault is WebSocketException or UriFormatException or IOException or HttpRequestException or (OperationCanceledException and not null))
        {
            parts.Directory.Doubt();
            failedResumes = resuming ? failedResumes + 1 : 0;
            return new GatewayEnd(GatewayNext.Resume, "the gateway cannot be reached");
        }
    }

    private void Spent(DateTimeOffset until) =>
        parts.Status.Set(shard, ConnectionState.Connecting, string.Create(CultureInfo.InvariantCulture, $"Discord allows no further session before {until:yyyy-MM-dd HH:mm:ss} UTC; waiting"));

    // Full jitter: anything between nothing and the longest that this many failures allow.
    private TimeSpan Pause()
    {
        var longest = parts.Timing.FirstPause * Math.Pow(2, Math.Min(failures, MostDoublings));
        return (longest < parts.Timing.LongestPause ? longest : parts.Timing.LongestPause) * Random();
    }

    private static double Random() => RandomNumberGenerator.GetInt32(1, 1001) / 1000.0;

    private static Uri Address(string url)
    {
        var address = new UriBuilder(url);
        var query = address.Query.TrimStart('?');
        address.Query = (query.Length == 0 ? "" : query + "&") + "v=10&encoding=json&compress=zlib-stream";
        return address.Uri;
    }
}
