using System.Globalization;
using System.Text;
using AnyAscii;

namespace ChatBot.Answers.Words;

/// <summary>Brings a name to the form in which names are compared: lower case, no accents, spaces or punctuation; a flag becomes its letters.</summary>
public static class Fold
{
    // Regional indicators A to Z; two of them draw a flag.
    private const int FirstIndicator = 0x1F1E6;
    private const int LastIndicator = 0x1F1FF;

    /// <summary>From here on scripts such as Chinese and Korean are compared as they are written, mostly without spaces.</summary>
    internal const int FirstCjk = 0x2E80;

    // Nearly every word is short and plain, so that its key needs no builder.
    private const int LongestPlain = 64;

    public static string Key(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestPlain && Ascii.IsValid(text))
        {
            return PlainKey(text);
        }

        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                if (Rune.IsLetterOrDigit(rune))
                {
                    key.Append(char.ToLowerInvariant((char)rune.Value));
                }
            }
            else if (rune.Value is >= FirstIndicator and <= LastIndicator)
            {
                key.Append((char)('a' + rune.Value - FirstIndicator));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && Rune.IsLetterOrDigit(rune))
            {
                AppendFolded(key, rune);
            }
        }

        return key.ToString();
    }

    private static string PlainKey(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[LongestPlain];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key[length++] = char.ToLowerInvariant(letter);
            }
        }

        return key[..length].ToString();
    }

    /// <summary>A text as its folded words, with a space before, between and after them.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length + 2).Append(' ');
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                spaced.Append(Key(text.AsSpan(start, i - start))).Append(' ');
                start = -1;
            }
        }

        return spaced.ToString();
    }

    /// <summary>True where a word of <paramref name="spaced"/> begins with <paramref name="key"/>; in scripts without spaces, where it occurs at all.</summary>
    public static bool HasWord(string spaced, string key) =>
        key.Length > 0 && spaced.Contains(key[0] >= FirstCjk ? key : $" {key}", StringComparison.Ordinal);

    private static void AppendFolded(StringBuilder key, Rune rune)
    {
        if (rune.Value >= FirstCjk)
        {
            key.Append(rune.ToString());
            return;
        }

        foreach (var letter in rune.ToString().Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }
    }
}
