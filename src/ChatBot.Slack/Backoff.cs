namespace ChatBot.Slack;

/// <summary>Waits that double, drawn at random from zero on, so that many bots do not come back at once.</summary>
internal static class Backoff
{
    private const int MostDoublings = 10;

    /// <param name="attempt">From 1.</param>
    /// <param name="longest">The cap.</param>
    public static TimeSpan Next(int attempt, TimeSpan longest)
    {
        var cap = Math.Min(longest.TotalMilliseconds, 500 * Math.Pow(2, Math.Min(attempt, MostDoublings)));
#pragma warning disable CA5394 // Spreading in time needs no secret.
        return TimeSpan.FromMilliseconds(50 + (Random.Shared.NextDouble() * cap));
#pragma warning restore CA5394
    }
}
