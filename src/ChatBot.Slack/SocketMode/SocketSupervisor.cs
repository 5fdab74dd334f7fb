using System.Collections.Concurrent;
using System.Net.WebSockets;
using ChatBot.Answers;
using ChatBot.Slack.Connection;
using ChatBot.Slack.WebApi;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.SocketMode;

/// <summary>Holds the Socket Mode connections: each is one slot, supervised for as long as the host is up.</summary>
internal sealed class SocketSupervisor(
    IOptions<SlackOptions> options,
    SlackApiClient api,
    Deliveries deliveries,
    LateAnswers late,
    SlackStatus status,
    SocketTimes times,
    TimeProvider clock,
    ILogger<SocketSupervisor> log) : IHostedService, IDisposable
{
    private static readonly string[] Incurable = ["not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "not_allowed_token_type", "missing_scope"];

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Task, byte> retiring = new();
    private readonly EnvelopeWork work = new(deliveries, late, times, clock, log);
    private Task slots = Task.CompletedTask;
    private int up;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Connects)
        {
            status.Set(ConnectionState.Connecting);
            slots = Task.WhenAll(Enumerable.Range(1, options.Value.ConnectionCount).Select(slot => Task.Run(() => SuperviseAsync(slot), CancellationToken.None)));
        }
        else if (options.Value.ReceivesPosts)
        {
            status.Set(ConnectionState.Connected, "Slack's posts are answered over HTTP.");
        }

        return Task.CompletedTask;
    }

    /// <summary>Acknowledges what has come in and closes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await slots;
        await Task.WhenAll(retiring.Keys);
    }

    public void Dispose() => stop.Dispose();

    private async Task SuperviseAsync(int slot)
    {
        SocketConnection? current = null;
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            var pause = TimeSpan.Zero;
            try
            {
                var next = await SocketConnection.OpenAsync(await api.OpenConnectionAsync(stop.Token), work, times, clock, stop.Token);
                Up(slot, next, isFirst: current is null);
                Retire(current, times.Linger);
                current = next;
                var since = clock.GetTimestamp();
                var reason = await current.Renewal.WaitAsync(stop.Token);
                SlackLog.Renewed(log, slot, reason);
                failures = clock.GetElapsedTime(since) >= times.Stable || reason != "closed" ? 0 : failures + 1;
                if (reason is "link_disabled" or "too_many_websockets")
                {
                    status.Set(status.Current.State, reason == "link_disabled" ? "Socket Mode is switched off in the app's settings; switch it on." : "The app has more than ten Socket Mode connections; stop other processes that use the token.");
                    pause = times.Shunned;
                }
                else if (failures > 1)
                {
                    pause = Backoff.Next(failures, times.LongestBackoff);
                }

                if (reason is "closed" or "link_disabled" or "too_many_websockets")
                {
                    Down(ref current);
                }
            }
            catch (SlackRefusedException refusal) when (Incurable.Contains(refusal.Error, StringComparer.Ordinal))
            {
                SlackLog.AppTokenRefused(log, refusal.Error);
                status.Set(ConnectionState.Failed, $"Slack refuses Slack:AppToken ({refusal.Error}).");
                break;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // A failed opening leaves the old connection, if it still stands, as it is.
                pause = Backoff.Next(++failures, times.LongestBackoff);
                SlackLog.NotConnected(log, slot, Why(fault), pause.TotalSeconds);
                if (current is { IsAlive: false })
                {
                    Down(ref current);
                }
            }

            await Task.Delay(pause, clock, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Retire(current, TimeSpan.Zero);
    }

    private void Up(int slot, SocketConnection connection, bool isFirst)
    {
        if (isFirst)
        {
            Interlocked.Increment(ref up);
        }

        status.Set(ConnectionState.Connected);
        SlackLog.Connected(log, slot, connection.AppConnections);
        if (connection.AppConnections > 2 * options.Value.ConnectionCount)
        {
            SlackLog.Shared(log, connection.AppConnections, options.Value.ConnectionCount);
        }
    }

    private void Down(ref SocketConnection? current)
    {
        if (current is not null && Interlocked.Decrement(ref up) == 0)
        {
            status.Set(ConnectionState.Connecting, status.Current.Detail);
        }

        Retire(current, TimeSpan.Zero);
        current = null;
    }

    private void Retire(SocketConnection? connection, TimeSpan linger)
    {
        if (connection is null)
        {
            return;
        }

        var task = connection.RetireAsync(linger, stop.Token);
        retiring.TryAdd(task, 0);
        _ = task.ContinueWith(done => retiring.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // Never the fault's own words: those of a socket may hold its address, which is a secret.
    private static string Why(Exception fault) => fault switch
    {
        SlackRefusedException refusal => refusal.Message,
        WebSocketException socket => socket.WebSocketErrorCode.ToString(),
        OperationCanceledException => "no hello in time",
        _ => fault.GetType().Name,
    };
}
