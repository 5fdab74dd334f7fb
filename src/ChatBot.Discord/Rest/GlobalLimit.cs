namespace ChatBot.Discord.Rest;

/// <summary>
/// The bot's limit over all routes: Discord allows 50 calls a second by its own clock, so 45 are made by ours;
/// and the pause that a global refusal demands.
/// </summary>
internal sealed class GlobalLimit(TimeProvider clock)
{
    public const int CallsPerSecond = 45;

    private readonly Queue<DateTimeOffset> recent = new(CallsPerSecond);
    private readonly Lock sync = new();
    private DateTimeOffset freeAt = DateTimeOffset.MinValue;

    /// <summary>Nobody calls for so long.</summary>
    public void Pause(TimeSpan time)
    {
        lock (sync)
        {
            var until = clock.GetUtcNow() + time;
            freeAt = until > freeAt ? until : freeAt;
        }
    }

    /// <summary>Waits for a place.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (Take() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    // How long to wait; zero where the place is taken.
    private TimeSpan Take()
    {
        lock (sync)
        {
            var now = clock.GetUtcNow();
            if (freeAt > now)
            {
                return freeAt - now;
            }

            while (recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            {
                recent.Dequeue();
            }

            if (recent.Count >= CallsPerSecond)
            {
                return recent.Peek() + TimeSpan.FromSeconds(1) - now;
            }

            recent.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
