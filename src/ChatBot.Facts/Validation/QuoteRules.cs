using System.Globalization;
using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>Quotes are short, and a doubt comes with its proof.</summary>
internal static class QuoteRules
{
    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var quote in facts.Quotes)
        {
            var words = CountWords(quote.Text);
            if (words > Quote.MaxWords)
            {
                faults.Add(new FactFault(quote.Origin, string.Create(CultureInfo.InvariantCulture,
                    $"the quote '{quote.Id}' has {words} words; cut it at a clause to {Quote.MaxWords} at most"), FactRule.QuoteLength));
            }

            if (quote.Doubt is not null && quote.Proof is null)
            {
                faults.Add(new FactFault(quote.Origin, $"the quote '{quote.Id}' is in doubt; say under 'proof' what shows it", FactRule.QuoteDoubt));
            }
        }
    }

    private static int CountWords(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
