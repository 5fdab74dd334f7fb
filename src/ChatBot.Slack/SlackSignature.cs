using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Slack;

/// <summary>Slack's request signature v0: HMAC-SHA256 over <c>v0:{timestamp}:{raw body}</c> (docs.slack.dev, verifying requests from Slack).</summary>
public static class SlackSignature
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    private const string Version = "v0=";

    /// <summary>Slack's own window against replay, both ways.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="secret">The signing secret as text.</param>
    /// <param name="timestamp">The timestamp header, unix seconds.</param>
    /// <param name="signature">The signature header, <c>v0=</c> and 64 lower-case hexadecimal digits.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="now">The current time.</param>
    public static bool IsValid(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((double)now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds
            || signature is null || signature.Length != Version.Length + (2 * SHA256.HashSizeInBytes) || !signature.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(signature.AsSpan(Version.Length), given, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        var prefix = $"v0:{timestamp}:";
        var signed = ArrayPool<byte>.Shared.Rent(prefix.Length + body.Length);
        var start = Encoding.ASCII.GetBytes(prefix, signed);
        body.CopyTo(signed.AsSpan(start));
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed.AsSpan(0, start + body.Length), expected);
        ArrayPool<byte>.Shared.Return(signed);
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }
}
