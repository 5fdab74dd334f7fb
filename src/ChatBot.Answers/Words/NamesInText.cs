using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>Finds the names of an index in running text.</summary>
internal static class NamesInText
{
    /// <summary>In words.</summary>
    public const int LongestName = 4;

    /// <summary>
    /// The facts that are named, in the order of the text. The longest name at each place counts, so that "South Korea" is not
    /// also another Korea; a name that could mean several is left alone.
    /// </summary>
    /// <param name="words">The text, word by word.</param>
    /// <param name="index">Whose names.</param>
    /// <param name="isName">Whether words that bear a name are meant as one: many a name is also a common word.</param>
    public static IEnumerable<Fact> Find(List<string> words, NameIndex index, Func<List<string>, bool> isName) => Places(words, index, isName).Select(place => place.Fact);

    /// <summary>The same with the words that bear each name: the first of them, and how many.</summary>
    public static IEnumerable<(Fact Fact, int At, int Count)> Places(List<string> words, NameIndex index, Func<List<string>, bool> isName)
    {
        for (var i = 0; i < words.Count;)
        {
            var taken = 1;
            for (var count = Math.Min(LongestName, words.Count - i); count > 0; count--)
            {
                var written = words.GetRange(i, count);
                if (isName(written) && index.Exact(Fold.Key(string.Join(' ', written))) is [var fact])
                {
                    yield return (fact, i, count);
                    taken = count;
                    break;
                }
            }

            i += taken;
        }
    }
}
