using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>The day that a question is about: written in any of the languages, counted from today, or before a round of talks.</summary>
internal static partial class QuestionDays
{
    private const int LongestDate = 3;

    /// <summary>Months as they are folded, by their English names.</summary>
    private static readonly FrozenDictionary<string, string> Months = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["enero"] = "january",
        ["febrero"] = "february",
        ["marzo"] = "march",
        ["abril"] = "april",
        ["mayo"] = "may",
        ["junio"] = "june",
        ["julio"] = "july",
        ["agosto"] = "august",
        ["septiembre"] = "september",
        ["octubre"] = "october",
        ["noviembre"] = "november",
        ["diciembre"] = "december",
        ["januar"] = "january",
        ["februar"] = "february",
        ["marz"] = "march",
        ["mai"] = "may",
        ["juni"] = "june",
        ["juli"] = "july",
        ["oktober"] = "october",
        ["dezember"] = "december",
        ["janvier"] = "january",
        ["fevrier"] = "february",
        ["mars"] = "march",
        ["avril"] = "april",
        ["juin"] = "june",
        ["juillet"] = "july",
        ["aout"] = "august",
        ["septembre"] = "september",
        ["octobre"] = "october",
        ["novembre"] = "november",
        ["decembre"] = "december",
        ["ocak"] = "january",
        ["subat"] = "february",
        ["mart"] = "march",
        ["nisan"] = "april",
        ["mayis"] = "may",
        ["haziran"] = "june",
        ["temmuz"] = "july",
        ["agustos"] = "august",
        ["eylul"] = "september",
        ["ekim"] = "october",
        ["kasim"] = "november",
        ["aralik"] = "december",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null where the question names no day that has come.</returns>
    public static DateOnly? Of(string text, ImmutableArray<string> words, ImmutableArray<Talk> talks, DateOnly today)
    {
        if (Chinese().Match(text) is { Success: true } written)
        {
            return Valid(written.Groups["y"].Value, written.Groups["m"].Value, written.Groups["d"].Value, today);
        }

        if (talks is [var talk, ..] && words.IndexOf("before") is >= 0 and var before && before < words.Length - 1)
        {
            return talk.From.First.AddDays(-1);
        }

        if (Iso().Match(text) is { Success: true } iso && DatePhrase.Read(iso.Value, today).Day is { } exact)
        {
            return exact;
        }

        var dated = words.Where(word => word is not ("de" or "of" or "the" or "del")).Select(word => Months.GetValueOrDefault(word, word)).ToList();
        if (dated.Contains("summer") && dated.Contains("last"))
        {
            return new DateOnly(today.Month > 8 ? today.Year : today.Year - 1, 8, 31);
        }

        for (var count = LongestDate; count > 1; count--)
        {
            for (var i = 0; i + count <= dated.Count; i++)
            {
                if (DatePhrase.Read(string.Join(' ', dated.Skip(i).Take(count)), today).Day is { } day)
                {
                    return day;
                }
            }
        }

        return LastOfMonth(dated, today);
    }

    // "in April 2025" as a whole month is answered as of its last day; "in April 2025, say the 15th" as of that day.
    private static DateOnly? LastOfMonth(List<string> words, DateOnly today)
    {
        for (var i = 0; i + 2 <= words.Count; i++)
        {
            if (words[i + 1].Length == 4 && PeriodPhrase.Read($"{words[i]} {words[i + 1]}", today).Period is { } month && month.Last <= today)
            {
                return words.Select(word => Ordinal().Match(word)).FirstOrDefault(match => match.Success) is { } ordinal
                    ? Valid($"{month.First.Year}", $"{month.First.Month}", ordinal.Groups["d"].Value, today)
                    : month.Last;
            }
        }

        return null;
    }

    private static DateOnly? Valid(string year, string month, string day, DateOnly today) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read <= today ? read : null;

    [GeneratedRegex(@"(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<d>\d{1,2})(st|nd|rd|th)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b\d{4}-\d{1,2}-\d{1,2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();
}
