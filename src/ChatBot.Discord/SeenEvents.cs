namespace ChatBot.Discord;

/// <summary>The numbers of the events answered last: Discord may send one more than once, and it is answered once.</summary>
internal sealed class SeenEvents
{
    private const int Kept = 20_000;

    private readonly HashSet<(string Kind, string Id)> known = [];
    private readonly Queue<(string Kind, string Id)> oldestFirst = new();
    private readonly Lock sync = new();

    /// <param name="kind">What it is, for a server may number each kind by itself.</param>
    /// <param name="id">Its number; what has none is always new.</param>
    /// <returns>False where it was seen before.</returns>
    public bool IsNew(string kind, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        lock (sync)
        {
            if (!known.Add((kind, id)))
            {
                DiscordCounters.Repeated();
                return false;
            }

            oldestFirst.Enqueue((kind, id));
            if (oldestFirst.Count > Kept)
            {
                known.Remove(oldestFirst.Dequeue());
            }

            return true;
        }
    }
}
