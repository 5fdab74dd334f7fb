using System.Globalization;
using NSec.Cryptography;

namespace ChatBot.Discord.Interactions;

/// <summary>Checks that a post was signed by Discord, and lately: Ed25519 over the timestamp followed by the raw body.</summary>
public sealed class InteractionSignature
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    private const int SignatureBytes = 64;

    private readonly PublicKey key;
    private readonly TimeProvider clock;

    /// <param name="publicKeyHex">The application's public key, 64 hexadecimal digits.</param>
    /// <param name="clock">Against which the timestamp is held.</param>
    public InteractionSignature(string publicKeyHex, TimeProvider clock)
    {
        key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKeyHex), KeyBlobFormat.RawPublicKey);
        this.clock = clock;
    }

    /// <summary>True when the timestamp is in seconds, ASCII digits only, and within five minutes of now either way.</summary>
    public bool IsTimely(string? timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        // Compared as numbers: a timestamp of nineteen digits is no date.
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var window = (long)DiscordLimits.SignatureAge.TotalSeconds;
        return seconds >= now - window && seconds <= now + window;
    }

    /// <summary>True when the signature, as hexadecimal digits, is that of the message.</summary>
    /// <param name="signatureHex">As it came in the header.</param>
    /// <param name="message">Bytes of the timestamp, then the body as it came.</param>
    public bool IsValid(string? signatureHex, ReadOnlySpan<byte> message)
    {
        if (signatureHex is not { Length: SignatureBytes * 2 })
        {
            return false;
        }

        Span<byte> signature = stackalloc byte[SignatureBytes];
        return Convert.FromHexString(signatureHex, signature, out _, out _) == System.Buffers.OperationStatus.Done
            && SignatureAlgorithm.Ed25519.Verify(key, message, signature);
    }
}
