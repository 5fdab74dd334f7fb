using System.Runtime.CompilerServices;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>A quote's words folded, made when it is first looked through and kept as long as the quote.</summary>
internal sealed class FoldedQuote
{
    private static readonly ConditionalWeakTable<Quote, FoldedQuote> Made = [];

    private readonly string spaced;
    private readonly string key;
    private readonly string topics;

    private FoldedQuote(Quote quote)
    {
        spaced = Fold.Spaced(quote.Text);
        key = Fold.Key(quote.Text);
        topics = Fold.Spaced(string.Join(' ', quote.Topics));
    }

    public static FoldedQuote Of(Quote quote) => Made.GetValue(quote, static made => new FoldedQuote(made));

    /// <summary>True where every word begins one of the quote's or of its topics' ids: "soybean" is in "soybeans", "war" is not in "forward".</summary>
    public bool Has(FoldedWords words)
    {
        foreach (var word in words.Words)
        {
            if (!Fold.HasWord(spaced, word) && !Fold.HasWord(topics, word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where a word of the quote begins so.</summary>
    /// <param name="word">Folded.</param>
    public bool Says(string word) => Fold.HasWord(spaced, word);

    /// <summary>True where the quote says a topic's name, or another name of it.</summary>
    public bool Says(FoldedTopic topic)
    {
        foreach (var name in topic.Names)
        {
            if (key.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
