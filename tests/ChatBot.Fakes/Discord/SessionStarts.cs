namespace ChatBot.Fakes.Discord;

/// <summary>How many sessions a bot may still start (events/gateway, session start limit): counted anew from time to time.</summary>
internal sealed class SessionStarts(FakeDiscordOptions options)
{
    private const int ADay = 1000;

    private readonly Lock gate = new();
    private int remaining = options.SessionStartsRemaining;
    private DateTimeOffset resetAt = options.Clock.GetUtcNow() + options.SessionStartsResetAfter;

    public (int Remaining, TimeSpan ResetAfter) Now
    {
        get
        {
            lock (gate)
            {
                var now = options.Clock.GetUtcNow();
                if (now >= resetAt)
                {
                    (remaining, resetAt) = (ADay, now + TimeSpan.FromDays(1));
                }

                return (remaining, resetAt - now);
            }
        }
    }

    /// <returns>False where none is left.</returns>
    public bool TryTake()
    {
        lock (gate)
        {
            return Now.Remaining > 0 && remaining-- > 0;
        }
    }
}
