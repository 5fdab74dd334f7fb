using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Facts.Loading;

/// <summary>
/// Loads the files of a folder again and again: a file whose text is as it was is not read a second time, and after the
/// first time one processor is left to the answers. Not for use by two threads at once.
/// </summary>
public sealed class FactReloader
{
    private Dictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>The same outcome as <see cref="FactLoader.Load"/> of the files.</summary>
    public FactLoadResult Load(IReadOnlyList<FactFile> files)
    {
        var contents = new FileContent[files.Count];
        var hashes = new byte[files.Count][];
        var processors = known.Count == 0 ? Environment.ProcessorCount : Math.Max(1, Environment.ProcessorCount - 1);
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = processors }, i =>
        {
            hashes[i] = SHA256.HashData(Encoding.UTF8.GetBytes(files[i].Text));
            contents[i] = known.TryGetValue(files[i].Path, out var before) && hashes[i].AsSpan().SequenceEqual(before.Hash) ? before.Content : files[i].Read();
        });

        var now = new Dictionary<string, Known>(files.Count, StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            now[files[i].Path] = new Known(hashes[i], contents[i]);
        }

        known = now;
        return FactLoader.Assemble(files, contents);
    }

    private sealed record Known(byte[] Hash, FileContent Content);
}
