using System.Globalization;

namespace ChatBot.Fakes.Discord;

/// <summary>Numbers things as Discord does: milliseconds since 2015 in the upper bits.</summary>
internal sealed class Snowflakes(TimeProvider clock, bool shortIds)
{
    private const long Epoch = 1420070400000;
    private long counter = 100;

    public string Next()
    {
        var n = Interlocked.Increment(ref counter);
        var id = shortIds ? n : ((clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22) | (n & 0x3FFFFF);
        return id.ToString(CultureInfo.InvariantCulture);
    }
}
