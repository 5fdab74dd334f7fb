using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Facts.Loading;

/// <summary>Names the content of a folder of facts: the same files give the same version on every machine.</summary>
internal static class BaseVersion
{
    /// <returns>Twelve hexadecimal digits of a SHA-256 over paths and texts.</returns>
    public static string Of(IReadOnlyList<FactFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Text.ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..6]);
    }
}
