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
    private const int YearsAhead = 5;
    private const int FirstShortYear = 18;
    private const int MonthsOfYear = 12;
    private const int LongestBack = 8;

    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <summary>The month that is named, 1 to 12; null where there is none.</summary>
    public static int? Month(ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            var english = CalendarWords.InEnglish(word);
            var at = Array.FindIndex(Names.MonthNames, name => name.Length > 0 && (string.Equals(name, english, StringComparison.OrdinalIgnoreCase) || (english.Length is 3 or 4 && english != "mar" && name.StartsWith(english, StringComparison.OrdinalIgnoreCase))));
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

        if (Numeric().Match(text) is { Success: true } iso && (DatePhrase.Read(iso.Value, today).Day ?? OfEitherOrder(iso.Value).FirstOrDefault(either => either.Month == Month(words))) is { Year: > 1 } exact && exact <= today)
        {
            return exact;
        }

        var dated = Years(words, today).Where(word => word is not ("de" or "of" or "the" or "del")).Select(CalendarWords.InEnglish).ToList();
        if (Written(dated, today) is { } full)
        {
            return full;
        }

        if (NamedDays.Of(dated, talks, facts, today) is { } named)
        {
            return named;
        }

        if (dated.Contains("summer") && dated.Contains("last"))
        {
            return new DateOnly(today.Month > 8 ? today.Year : today.Year - 1, 8, 31);
        }

        var year = dated.Find(word => word is ['2', '0', _, _]);
        for (var count = LongestDate; count > 1; count--)
        {
            for (var i = 0; i + count <= dated.Count; i++)
            {
                // "In 2019, on the first of October"; a day to come is no day of the past.
                if (count == 2 && year is not null && CalendarWords.IsOfTheCalendar(dated[i + 1]) && int.TryParse(dated[i], CultureInfo.InvariantCulture, out _))
                {
                    return DatePhrase.Read($"{dated[i]} {dated[i + 1]} {year}", today).Day;
                }

                if (DatePhrase.Read(string.Join(' ', dated.Skip(i).Take(count)), today).Day is { } day)
                {
                    return day;
                }
            }
        }

        return LastOfMonth(dated, today) ?? Alone(dated, today);
    }

    // "Before the ruling, say 10 Feb 2026": a day with its year says more than any other words.
    private static DateOnly? Written(List<string> words, DateOnly today)
    {
        for (var i = 0; i + LongestDate <= words.Count; i++)
        {
            if (words[i + 2] is ['2', '0', _, _] && DatePhrase.Read(string.Join(' ', words.Skip(i).Take(LongestDate)), today).Day is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The days that a date in digits may mean: two where day and month could change places, else none.</summary>
    public static ImmutableArray<DateOnly> OfEitherOrder(string text) => Numeric().Match(text) is { Success: true } found ? DatePhrase.EitherOrder(found.Value) : [];

    /// <summary>A day after today that the question names with its year; null where it names none.</summary>
    public static DateOnly? Ahead(string text, ImmutableArray<string> words, FactBase facts, DateOnly today)
    {
        var year = words.FirstOrDefault(word => word.Length >= 4 && int.TryParse(word.AsSpan(0, 4), CultureInfo.InvariantCulture, out var named) && named >= today.Year && named < today.Year + YearsAhead);
        return year is not null && Of(text, words, [], facts, today.AddYears(YearsAhead)) is { } day && day > today && day.Year.ToString(CultureInfo.InvariantCulture) == year[..4] ? day : null;
    }

    // "China tariff yesterday", "china rate friday"; but goods that "land monday" are still to come.
    private static DateOnly? Alone(List<string> words, DateOnly today) =>
        words.Exists(word => word is "land" or "lands" or "landing" or "arrive" or "arrives" or "arriving" or "next" or "coming" or "due") ? null
        : words.Contains("yesterday") ? today.AddDays(-1)
        : words is [.., var last] && Names.DayNames.Contains(last, StringComparer.OrdinalIgnoreCase) ? DatePhrase.Read(last, today).Day
        : null;

    // "April 20 last year", "in September 26", "on the first of October"
    public static IEnumerable<string> Years(ImmutableArray<string> words, DateOnly today)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 1 && words[i - 2] is "in" or "im" or "en" && CalendarWords.IsOfTheCalendar(words[i - 1]) && words[i].Length == 2 && int.TryParse(words[i], CultureInfo.InvariantCulture, out var two) && 2000 + two <= today.Year && two >= FirstShortYear)
            {
                yield return (2000 + two).ToString(CultureInfo.InvariantCulture);
                continue;
            }

            if (words[i] == "first" && i + 2 < words.Length && words[i + 1] == "of" && CalendarWords.IsOfTheCalendar(words[i + 2]))
            {
                yield return "1";
                continue;
            }

            var year = i + 1 < words.Length && words[i + 1] is "year" or "yr" && i > 0 ? words[i] switch { "last" => today.Year - 1, "this" => today.Year, _ => 0 } : 0;
            yield return year > 0 ? year.ToString(CultureInfo.InvariantCulture) : words[i];
            i += year > 0 ? 1 : 0;
        }
    }

    // "in April 2025" as a whole month is answered as of its last day; "in April 2025, say the 15th" as of that day.
    private static DateOnly? LastOfMonth(List<string> words, DateOnly today)
    {
        for (var i = 0; i + 2 <= words.Count; i++)
        {
            // "That July 2025 letter" speaks of a letter, not of a day.
            if (words[i + 1].Length == 4 && !(i + 2 < words.Count && IsDated(words[i + 2])) && PeriodPhrase.Read($"{words[i]} {words[i + 1]}", today).Period is { } month && month.Last <= today)
            {
                return words.Select(word => Ordinal().Match(word)).FirstOrDefault(match => match.Success) is { } ordinal
                    ? Valid($"{month.First.Year}", $"{month.First.Month}", ordinal.Groups["d"].Value, today)
                    : month.Last;
            }
        }

        return null;
    }

    /// <summary>The last day of the month in "what was the rate in August": the last one, unless it is nearer ahead and nothing says that it was; null where no month is named so.</summary>
    public static DateOnly? InMonth(ImmutableArray<string> words, DateOnly today)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1] is "in" or "im" or "en" or "last" && Month([words[i - 1], words[i]]) is { } month && month != today.Month
                && (words[i - 1] == "last" || (today.Month - month + MonthsOfYear) % MonthsOfYear <= LongestBack || words.Any(word => word is "was" or "were" or "did" or "paid" or "had" or "applied" or "stood" or "war" or "era" or "etait")))
            {
                return PeriodPhrase.Read(Names.GetMonthName(month), today).Period?.Last;
            }
        }

        return null;
    }

    private static bool IsDated(string word) =>
        word is "letter" or "letters" or "order" or "orders" or "ruling" or "deal" or "agreement" or "proclamation" or "statement" or "talks" or "round" or "meeting" or "call" or "summit" or "text" or "list" or "announcement";

    private static DateOnly? Valid(string year, string month, string day, DateOnly today) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read <= today ? read : null;

    [GeneratedRegex(@"(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<d>\d{1,2})(st|nd|rd|th)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{1,2}-[A-Za-z]{3}-\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})\b|\b\d{4}[./]\d{1,2}[./]\d{1,2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeric();
}
