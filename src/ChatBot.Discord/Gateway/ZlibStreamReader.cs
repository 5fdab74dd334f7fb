using System.IO.Compression;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Transport compression <c>zlib-stream</c>: one compressed stream for the whole connection, in which a payload ends with the
/// four bytes of a flush (events/gateway).
/// </summary>
internal sealed class ZlibStreamReader : IDisposable
{
    private static ReadOnlySpan<byte> Flush => [0x00, 0x00, 0xFF, 0xFF];

    private readonly MemoryStream compressed = new();
    private readonly ZLibStream inflating;

    public ZlibStreamReader() => inflating = new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: false);

    /// <returns>The payload; null while more of it has to come.</returns>
    /// <exception cref="InvalidDataException">It is not compressed so, or inflates to more than <paramref name="limit"/> bytes.</exception>
    public byte[]? Read(ReadOnlySpan<byte> part, int limit)
    {
        compressed.Seek(0, SeekOrigin.End);
        compressed.Write(part);
        if (!part.EndsWith(Flush))
        {
            return null;
        }

        compressed.Position = 0;
        using var payload = new MemoryStream();
        Span<byte> piece = stackalloc byte[4096];
        while (inflating.Read(piece) is > 0 and var read)
        {
            payload.Write(piece[..read]);
            if (payload.Length > limit)
            {
                throw new InvalidDataException("The payload inflates to more than is taken.");
            }
        }

        compressed.SetLength(0);
        return payload.ToArray();
    }

    public void Dispose() => inflating.Dispose();
}
