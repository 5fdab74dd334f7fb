using System.Globalization;

namespace ChatBot.Host;

/// <summary>A clock that stands still, for <c>--now</c>.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The clock that <c>--now</c> asks for; the system's where it is not given.</summary>
    /// <returns>Null where the text is no date or time; standard error then says so.</returns>
    public static TimeProvider? ForOption(string? now)
    {
        var clock = now is null ? TimeProvider.System : TryParse(now);
        if (clock is null)
        {
            Console.Error.WriteLine("--now is no date or time; write it as 2026-11-23 or 2026-11-23T12:00Z.");
        }

        return clock;
    }

    private static FixedClock? TryParse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var now) ? new FixedClock(now) : null;
}
