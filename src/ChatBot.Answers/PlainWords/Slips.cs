using System.Collections.Immutable;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using F23.StringSimilarity;

namespace ChatBot.Answers.PlainWords;

/// <summary>Words of the vocabulary and names of goods with one slip of the finger: <c>chronolgy</c>, <c>cabnets</c>.</summary>
internal static class Slips
{
    private const int Shortest = 6;
    private static readonly Damerau Typing = new();

    private static readonly ILookup<char, string> Right = QuestionVocabulary.Words.Concat(FillerWords.Words).Concat(SpokenNames.Goods.All.SelectMany(goods => goods.Value.Append(goods.Key)))
        .Where(word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower)).Distinct(StringComparer.Ordinal).ToLookup(word => word[0]);

    /// <returns>The one word that was meant; the word itself where anybody knows it, or nothing or several come near.</returns>
    public static string Mended(string word, FactBase facts)
    {
        var key = Fold.Key(word);
        if (key.Length < Shortest || !key.All(char.IsAsciiLetterLower) || IsKnown(key, facts))
        {
            return word;
        }

        var near = Right[key[0]].Where(right => Math.Abs(right.Length - key.Length) <= 1 && Typing.Distance(right, key) <= 1).Take(2).ToImmutableArray();
        return near is [var meant] ? meant : word;
    }

    private static bool IsKnown(string key, FactBase facts)
    {
        var lexicon = Lexicon.Of(facts);
        return QuestionVocabulary.Of(key) is not null || FillerWords.Contains(key) || CalendarWords.IsOfTheCalendar(key) || QuestionProducts.Of(key) is not null || IntentWeights.Taught.Knows(key)
            || !(lexicon.Parties.Exact(key).IsEmpty && lexicon.People.Exact(key).IsEmpty && lexicon.Topics.Exact(key).IsEmpty && lexicon.Talks.Exact(key).IsEmpty && lexicon.Terms.Exact(key).IsEmpty)
            || FactSearch.Of(facts).Knows(key);
    }
}
