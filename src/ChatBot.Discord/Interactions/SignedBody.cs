using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// A post's timestamp and raw body in one pooled buffer, in the order in which Discord signs them,
/// so that checking the signature copies nothing.
/// </summary>
internal sealed class SignedBody : IDisposable
{
    private const int FirstGuess = 4096;

    private readonly int prefix;
    private byte[] buffer;
    private int length;

    private SignedBody(string timestamp, int bodyGuess)
    {
        buffer = ArrayPool<byte>.Shared.Rent(timestamp.Length + bodyGuess + 1);
        prefix = length = Encoding.ASCII.GetBytes(timestamp, buffer);
    }

    /// <summary>What was signed.</summary>
    public ReadOnlySpan<byte> Signed => buffer.AsSpan(0, length);

    public ReadOnlySpan<byte> Body => buffer.AsSpan(prefix, length - prefix);

    /// <summary>Reads the body once; null when it is longer than <paramref name="limit"/>.</summary>
    public static async ValueTask<SignedBody?> ReadAsync(HttpRequest request, string timestamp, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var read = new SignedBody(timestamp, (int?)request.ContentLength ?? FirstGuess);
        try
        {
            while (true)
            {
                read.MakeRoom();
                var count = await request.Body.ReadAsync(read.buffer.AsMemory(read.length), request.HttpContext.RequestAborted);
                if (count == 0)
                {
                    return read;
                }

                read.length += count;
                if (read.length - read.prefix > limit)
                {
                    read.Dispose();
                    return null;
                }
            }
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref buffer, []);
        if (returned.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(returned);
        }
    }

    private void MakeRoom()
    {
        if (length < buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Signed.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
