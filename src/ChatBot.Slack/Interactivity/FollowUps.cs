using System.Collections.Concurrent;
using ChatBot.Slack.Connection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>Calls to Slack that go on after a delivery is acknowledged; each is watched, and a stop waits for those under way.</summary>
internal sealed class FollowUps(TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Task, byte> running = new();

    public void Run(Func<CancellationToken, Task> call)
    {
        var task = RunAsync(call);
        running.TryAdd(task, 0);
        _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the calls under way.</summary>
    public Task DrainAsync() => Task.WhenAll(running.Keys);

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

    private async Task RunAsync(Func<CancellationToken, Task> call)
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
    }
}
