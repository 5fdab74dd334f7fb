using System.Globalization;

namespace ChatBot.Host;

/// <summary>A clock that stands still, for <c>--now</c>.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    /// <returns>Null where the text is no date or time.</returns>
    public static FixedClock? TryParse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var now) ? new FixedClock(now) : null;
}
