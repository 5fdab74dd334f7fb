using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords;

/// <summary>Goods that a tariff of their own may reach, by the word under which <c>/tariff</c> finds them.</summary>
internal static class QuestionProducts
{
    private const int LongestName = 3;

    private static readonly FrozenDictionary<string, string> Names = SpokenNames.Goods.All
        .SelectMany(goods => goods.Value.Append(goods.Key).Select(word => (Key: Fold.Key(word), Goods: goods.Key)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Goods, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Unspaced = [.. Names.Keys.Where(name => name[0] >= Fold.FirstCjk)];

    /// <summary>The goods that a name means; null where it means none.</summary>
    public static string? Of(string key) => Names.GetValueOrDefault(key);

    /// <summary>The goods that are named, each once, in the order of the words.</summary>
    public static ImmutableArray<string> In(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        foreach (var (goods, _, _) in Places(words))
        {
            if (!found.Contains(goods))
            {
                found.Add(goods);
            }
        }

        return [.. found];
    }

    /// <summary>The same with the words that name them: the first of them, and how many.</summary>
    public static IEnumerable<(string Goods, int At, int Count)> Places(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count;)
        {
            var taken = 1;
            for (var count = Math.Min(LongestName, words.Count - i); count > 0; count--)
            {
                if (Of(count == 1 ? words[i] : string.Concat(words.Skip(i).Take(count))) is { } goods)
                {
                    yield return (goods, i, count);
                    taken = count;
                    break;
                }
            }

            if (taken == 1 && words[i].Length > 0 && words[i][0] >= Fold.FirstCjk && Unspaced.FirstOrDefault(name => words[i].Contains(name, StringComparison.Ordinal)) is { } within)
            {
                yield return (Names[within], i, 1);
            }

            i += taken;
        }
    }
}
