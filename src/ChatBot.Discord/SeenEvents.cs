namespace ChatBot.Discord;

/// <summary>The numbers of the events answered last: Discord may send one more than once, and it is answered once.</summary>
internal sealed class SeenEvents
{
    private const int Kept = 20_000;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = new();
    private readonly Lock sync = new();

    /// <returns>False where it was seen before; what has no number is always new.</returns>
    public bool IsNew(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        lock (sync)
        {
            if (!known.Add(id))
            {
                DiscordCounters.Repeated();
                return false;
            }

            oldestFirst.Enqueue(id);
            if (oldestFirst.Count > Kept)
            {
                known.Remove(oldestFirst.Dequeue());
            }

            return true;
        }
    }
}
