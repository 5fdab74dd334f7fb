namespace ChatBot.Slack.WebApi;

/// <summary>Spaces the calls of one method in one workspace: some at once, then one every interval, none while Slack says to wait.</summary>
internal sealed class Pace(TimeSpan interval, int atOnce)
{
    private readonly Lock guard = new();
    private DateTimeOffset nextFree = DateTimeOffset.UnixEpoch;
    private DateTimeOffset blockedUntil = DateTimeOffset.UnixEpoch;

    /// <summary>Takes the next place.</summary>
    /// <returns>How long to wait for it; null where that is longer than the caller will, and no place is taken.</returns>
    public TimeSpan? Take(DateTimeOffset now, TimeSpan longest)
    {
        lock (guard)
        {
            var due = Later(now, nextFree - (interval * (atOnce - 1)));
            var start = Later(due, blockedUntil);
            if (start - now > longest)
            {
                return null;
            }

            nextFree = Later(start, nextFree) + interval;
            return start - now;
        }
    }

    /// <summary>Slack said 429: nothing goes out before then.</summary>
    public void Block(DateTimeOffset until)
    {
        lock (guard)
        {
            blockedUntil = Later(blockedUntil, until);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
