using System.Collections.Immutable;
using F23.StringSimilarity;

namespace ChatBot.Answers.Search;

/// <summary>
/// Finds the word that was meant by a mistyped one. Two words that differ by one slip become alike when one letter is left out of each,
/// so every word is kept under all its forms with one letter left out, as the hash of the form.
/// </summary>
internal sealed class Misspellings
{
    private const int Shortest = 4;

    // Longer words may be two slips apart, as long as leaving one letter out of each makes them alike.
    private const int LongEnoughForTwo = 8;

    private static readonly Damerau Typing = new();

    private readonly ImmutableArray<string> words;
    private readonly int[] hashes;
    private readonly int[] owners;

    /// <param name="words">The words that may be meant; answers are places in this list.</param>
    public Misspellings(ImmutableArray<string> words)
    {
        this.words = words;
        var forms = new List<(int Hash, int Word)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length >= Shortest)
            {
                foreach (var hash in Forms(words[i]))
                {
                    forms.Add((hash, i));
                }
            }
        }

        hashes = [.. forms.Select(form => form.Hash)];
        owners = [.. forms.Select(form => form.Word)];
        Array.Sort(hashes, owners);
    }

    /// <returns>The place of the nearest word; -1 where none is near.</returns>
    public int Nearest(string word)
    {
        if (word.Length < Shortest)
        {
            return -1;
        }

        double allowed = word.Length < LongEnoughForTwo ? 1 : 2;
        var nearest = -1;
        foreach (var hash in Forms(word))
        {
            for (var at = FirstOf(hash); at < hashes.Length && hashes[at] == hash; at++)
            {
                var distance = Typing.Distance(word, words[owners[at]]);
                if (distance < allowed || (distance == allowed && (nearest < 0 || owners[at] < nearest)))
                {
                    allowed = distance;
                    nearest = owners[at];
                }
            }
        }

        return nearest;
    }

    private static IEnumerable<int> Forms(string word)
    {
        yield return string.GetHashCode(word, StringComparison.Ordinal);
        for (var i = 0; i < word.Length; i++)
        {
            yield return string.GetHashCode(string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1)), StringComparison.Ordinal);
        }
    }

    private int FirstOf(int hash)
    {
        var at = Array.BinarySearch(hashes, hash);
        while (at > 0 && hashes[at - 1] == hash)
        {
            at--;
        }

        return at < 0 ? hashes.Length : at;
    }
}
