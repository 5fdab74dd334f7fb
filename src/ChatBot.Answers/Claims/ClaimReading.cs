using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Claims;

/// <summary>What a text written by somebody speaks of, as far as the base can recognise it: percentages, days, parties and people.</summary>
public sealed partial record ClaimReading
{
    /// <summary>Longer texts are read to here; a message that makes a claim is far shorter.</summary>
    private const int LongestText = 4000;

    /// <summary>Names as short as these are also words, so they count only when written in capitals.</summary>
    private const int LongestCode = 3;

    public ImmutableArray<decimal> Percentages { get; private init; } = [];

    public ImmutableArray<DateOnly> Days { get; private init; } = [];

    public ImmutableArray<Party> Parties { get; private init; } = [];

    public ImmutableArray<Person> People { get; private init; } = [];

    public bool IsEmpty => Percentages.IsEmpty && Days.IsEmpty && Parties.IsEmpty && People.IsEmpty;

    /// <summary>Reads a text; a name that could mean several is not read.</summary>
    public static ClaimReading Of(string text, FactBase facts, DateOnly today)
    {
        var shown = text.Length <= LongestText ? text : text[..LongestText];
        var lexicon = Lexicon.Of(facts);
        var words = Word().Matches(shown).Select(match => match.Value).ToList();
        return new ClaimReading
        {
            Percentages = [.. Percent().Matches(shown).Select(match => Number(match.Groups["number"].Value)).OfType<decimal>().Distinct()],
            Days = [.. Date().Matches(shown).Select(match => DatePhrase.Read(match.Value, today).Day).OfType<DateOnly>().Distinct()],
            Parties = [.. NamesInText.Find(words, lexicon.Parties, IsName).OfType<Party>().Distinct()],
            People = [.. NamesInText.Find(words, lexicon.People, IsName).OfType<Person>().Distinct()],
        };
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsName(List<string> words)
    {
        var letters = string.Concat(words).Where(char.IsLetter).ToList();
        return letters.Count > 0
            && (words.Count > 1 || letters.Count > LongestCode || letters.TrueForAll(letter => char.IsUpper(letter) || !char.IsAscii(letter)))
            && (char.IsUpper(letters[0]) || !char.IsLower(letters[0]) || letters.Count > LongestCode);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,4}(\.\d{1,3})?)\s?(%|per\s?cent\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december) \d{4}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}.\-]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();
}
