namespace ChatBot.Discord.Interactions;

/// <summary>
/// The responses to the interactions posted last. Discord takes one response to an interaction and may post it again where that
/// did not arrive; it then gets the very same, so that the asker reads it once whichever of the two arrives.
/// </summary>
internal sealed class GivenResponses
{
    private const int Kept = 500;

    private readonly Dictionary<string, InlineConnection> byId = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = new();
    private readonly Lock sync = new();

    /// <param name="id">The interaction's number; what has none is always new.</param>
    /// <param name="response">Where it would be answered.</param>
    /// <returns>Where it is being answered already; null where it is new, and is kept.</returns>
    public InlineConnection? Earlier(string? id, InlineConnection response)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        lock (sync)
        {
            if (!byId.TryAdd(id, response))
            {
                return byId[id];
            }

            oldestFirst.Enqueue(id);
            if (oldestFirst.Count > Kept)
            {
                byId.Remove(oldestFirst.Dequeue());
            }

            return null;
        }
    }
}
