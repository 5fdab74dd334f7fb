using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>What is being answered right now: never on the receiving loop, bounded, and waited for when the bot stops.</summary>
internal sealed class EventWork(ILogger<EventWork> log)
{
    private const int Most = 2000;

    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;
    private volatile bool stopping;

    /// <summary>Starts work whose faults it handles itself; past the bound it is dropped and counted.</summary>
    /// <returns>False where it was dropped.</returns>
    public bool Start(Func<Task> work) => Begin(() => Task.Run(work));

    /// <summary>The same, begun by the caller itself, who then has at once what takes no waiting.</summary>
    /// <returns>False where it was dropped.</returns>
    public bool Begin(Func<Task> work)
    {
        if (Interlocked.Increment(ref running) > Most)
        {
            Interlocked.Decrement(ref running);
            DiscordCounters.Dropped();
            DiscordLog.Overloaded(log);
            return false;
        }

        _ = RunAsync(work);
        return true;
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            if (Interlocked.Decrement(ref running) == 0 && stopping)
            {
                drained.TrySetResult();
            }
        }
    }

    /// <summary>Waits until all of it is done, at most so long.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        stopping = true;
        if (Volatile.Read(ref running) == 0)
        {
            return;
        }

        await Task.WhenAny(drained.Task, Task.Delay(patience));
    }
}
