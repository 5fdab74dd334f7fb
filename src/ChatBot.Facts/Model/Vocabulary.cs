using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Facts.Model;

/// <summary>The words that a closed vocabulary allows in a fact file: the names of an enum in kebab-case.</summary>
public static class Vocabulary<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord =
        Enum.GetValues<T>().ToFrozenDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> ByValue = ByWord.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every allowed word, in the order of declaration.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<T>().Select(value => Kebab(value.ToString()))];

    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);

    public static string WordOf(T value) => ByValue[value];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
