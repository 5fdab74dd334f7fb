using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>The day that a question is about: written in any of the languages, counted from today, or before a round of talks.</summary>
internal static partial class QuestionDays
{
    private const int LongestDate = 3;

    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [.. Names.MonthNames, .. Names.AbbreviatedMonthNames, .. Names.DayNames, .. Names.AbbreviatedDayNames, "sept", "early", "mid", "christmas", "labor", "summer", "winter", "spring", "autumn"],
        StringComparer.OrdinalIgnoreCase);

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

    /// <summary>A month or a weekday, folded.</summary>
    public static bool IsOfTheCalendar(string word) => Months.ContainsKey(word) || English.Contains(word);

    /// <summary>The month that is named, 1 to 12; null where there is none.</summary>
    public static int? Month(ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            var at = Array.FindIndex(Names.MonthNames, name => name.Length > 0 && string.Equals(name, Months.GetValueOrDefault(word, word), StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && word != "may")
            {
                return at + 1;
            }
        }

        // "May" is a month only after a word that says when.
        return words.IndexOf("may") is > 0 and var may && words[may - 1] is "in" or "of" or "last" ? 5 : null;
    }

    /// <returns>Null where the question names no day that has come.</returns>
    public static DateOnly? Of(string text, ImmutableArray<string> words, ImmutableArray<Talk> talks, FactBase facts, DateOnly today)
    {
        if (Chinese().Match(text) is { Success: true } written)
        {
            return Valid(written.Groups["y"].Value, written.Groups["m"].Value, written.Groups["d"].Value, today);
        }

        if (Numeric().Match(text) is { Success: true } iso && DatePhrase.Read(iso.Value, today).Day is { } exact)
        {
            return exact;
        }

        var dated = Years(words, today).Where(word => word is not ("de" or "of" or "the" or "del")).Select(word => Months.GetValueOrDefault(word, word)).ToList();
        if (NamedDays.Of(dated, talks, facts, today) is { } named)
        {
            return named;
        }

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

        return LastOfMonth(dated, today) ?? Alone(dated, today);
    }

    // "China tariff yesterday", "china rate friday".
    private static DateOnly? Alone(List<string> words, DateOnly today) =>
        words.Contains("yesterday") ? today.AddDays(-1)
        : words is [.., var last] && Names.DayNames.Contains(last, StringComparer.OrdinalIgnoreCase) ? DatePhrase.Read(last, today).Day
        : null;

    // "April 20 last year"
    public static IEnumerable<string> Years(ImmutableArray<string> words, DateOnly today)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var year = i + 1 < words.Length && words[i + 1] == "year" && i > 0 ? words[i] switch { "last" => today.Year - 1, "this" => today.Year, _ => 0 } : 0;
            yield return year > 0 ? year.ToString(CultureInfo.InvariantCulture) : words[i];
            i += year > 0 ? 1 : 0;
        }
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

    [GeneratedRegex(@"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})\b|\b\d{4}[./]\d{1,2}[./]\d{1,2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeric();
}
