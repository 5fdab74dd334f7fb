using System.Collections.Concurrent;
using ChatBot.Slack.Connection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>Calls to Slack that go on after a delivery is acknowledged; each is watched, and a stop waits for those under way.</summary>
internal sealed class FollowUps(TimeProvider clock, ILogger log) : IAsyncDisposable
{
    // A language model that phrases an answer may alone take thirty seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Task, byte> running = new();

    public void Run(Func<CancellationToken, Task> call)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running.TryAdd(done.Task, 0);
        _ = RunAsync(call, done);
    }

    /// <summary>Waits for the calls under way, and for those that they begin.</summary>
    public async Task DrainAsync()
    {
        while (!running.IsEmpty)
        {
            await Task.WhenAll(running.Keys);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await DrainAsync().WaitAsync(Drain, clock);
        }
        catch (TimeoutException)
        {
            SlackLog.CallsLeft(log, running.Count);
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> call, TaskCompletionSource done)
    {
        await Task.Yield();
        try
        {
            using var limit = new CancellationTokenSource(Longest, clock);
            await call(limit.Token);
        }
        catch (SlackRefusedException refusal)
        {
            SlackLog.CallRefused(log, refusal.Method, refusal.Error);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CallFailed(log, fault);
        }
        finally
        {
            running.TryRemove(done.Task, out _);
            done.SetResult();
        }
    }
}
