namespace ChatBot.Discord.Rest;

/// <summary>
/// Counts refusals of the kinds 401, 403 and 429. After 10,000 in ten minutes Discord shuts the whole address out
/// (topics/rate-limits); the bot stops calling long before that.
/// </summary>
internal sealed class InvalidRequests(TimeProvider clock)
{
    public const int Allowed = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> refused = new();
    private readonly Lock sync = new();

    public void Add()
    {
        lock (sync)
        {
            refused.Enqueue(clock.GetUtcNow());
        }
    }

    public bool IsSpent
    {
        get
        {
            lock (sync)
            {
                while (refused.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= Window)
                {
                    refused.Dequeue();
                }

                return refused.Count >= Allowed;
            }
        }
    }
}
