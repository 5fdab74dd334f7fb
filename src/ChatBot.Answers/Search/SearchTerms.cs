using System.Collections.Frozen;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.Search;

/// <summary>
/// The terms by which a text is found: words folded as <see cref="Fold"/> folds and without the ending of a plural;
/// scripts written without spaces in pairs of neighbouring characters.
/// </summary>
internal static class SearchTerms
{
    private const int ShortestWithPlural = 4;

    /// <summary>English words that stand in nearly every text and find nothing.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "is", "are", "was", "were", "be", "been", "it", "its", "as", "that", "this",
        "what", "when", "who", "why", "how", "which", "did", "do", "does", "has", "have", "had", "not", "no", "about", "any", "there", "their", "they", "he", "she", "i", "you",
        "we", "me", "my", "will", "would", "can", "could", "s", "t", "us", "u");

    /// <summary>The terms of a text in their order, common words left out.</summary>
    public static List<string> Of(string text)
    {
        var terms = new List<string>(text.Length / 6);
        var at = 0;
        while (at < text.Length)
        {
            if (!IsPartOfWord(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var unspaced = IsUnspaced(text[at]);
            while (at < text.Length && IsPartOfWord(text[at]) && IsUnspaced(text[at]) == unspaced)
            {
                at++;
            }

            if (unspaced)
            {
                AddPairs(text.AsSpan(start, at - start), terms);
            }
            else
            {
                AddWord(text.AsSpan(start, at - start), terms);
            }
        }

        return terms;
    }

    private static bool IsPartOfWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsUnspaced(char letter) => letter >= Fold.FirstCjk && !char.IsSurrogate(letter);

    private static void AddPairs(ReadOnlySpan<char> run, List<string> terms)
    {
        if (run.Length == 1)
        {
            terms.Add(run.ToString());
        }

        for (var i = 0; i + 1 < run.Length; i++)
        {
            terms.Add(run.Slice(i, 2).ToString());
        }
    }

    private static void AddWord(ReadOnlySpan<char> word, List<string> terms)
    {
        var key = Fold.Key(word);
        if (key.Length > 0 && !Common.Contains(key))
        {
            terms.Add(WithoutPlural(key));
        }
    }

    private static string WithoutPlural(string word) =>
        word.Length < ShortestWithPlural || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y"
        : word[..^1];
}
