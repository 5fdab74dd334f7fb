using System.Globalization;

namespace ChatBot.Discord.Gateway;

/// <summary>The shards that this process runs: <c>0-1/4</c> are the first two of four, <c>2/4</c> is the third alone.</summary>
internal sealed record ShardRange(int First, int Last, int Total)
{
    public const string Auto = "auto";

    /// <returns>Null for <c>auto</c>.</returns>
    /// <exception cref="FormatException">It is neither.</exception>
    public static ShardRange? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Auto.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = text.Trim().Split('/');
        var ends = parts[0].Split('-');
        return parts.Length == 2 && ends.Length is 1 or 2
            && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && Number(parts[1]) is { } total
            && first <= last && last < total
            ? new ShardRange(first, last, total)
            : throw new FormatException("neither auto nor a range");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;
}
