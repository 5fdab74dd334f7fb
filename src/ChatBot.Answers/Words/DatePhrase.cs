using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Languages;

namespace ChatBot.Answers.Words;

/// <summary>Reads a day as people type it: ISO, <c>13 May 2025</c>, <c>13 May 25</c>, <c>May 13</c>, <c>25/12/2025</c>, <c>yesterday</c>, <c>last Friday</c>, <c>2 weeks ago</c>.</summary>
public static class DatePhrase
{
    private const string DayFirst = "d/M/yyyy";
    private const string MonthFirst = "M/d/yyyy";

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] WithYear =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "d.M.yy", "d MMMM yy", "d MMM yy", "MMMM d yy", "MMM d yy"];

    private static readonly string[] Weekdays = [.. Enum.GetNames<DayOfWeek>().Select(name => name.ToLowerInvariant())];

    private static readonly string[] Months = [.. English.DateTimeFormat.MonthNames.Concat(English.DateTimeFormat.AbbreviatedMonthNames).Where(name => name.Length > 0)];

    private static readonly string[] WithoutYear = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    /// <param name="phrase">What was typed.</param>
    /// <param name="today">The day that "yesterday" is the day before of.</param>
    /// <param name="phrases">The language of a refusal; English where none is named.</param>
    public static DateReading Read(string phrase, DateOnly today, Phrasebook? phrases = null)
    {
        var words = phrases ?? Phrasebook.English;

        // "The end of July 2025": what is left of a longer phrase.
        if (phrase.TrimStart().StartsWith("of ", StringComparison.OrdinalIgnoreCase))
        {
            return DateReading.None;
        }

        var spoken = Clean(phrase);
        var text = string.Join(' ', spoken);
        if (Relative(text, spoken, today) is { } relative)
        {
            return Past(relative, phrase, today, words);
        }

        // Most words that are tried are names; without a digit, or as several words without a month, none of the forms below fits.
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || (spoken.Count > 1 && !HasMonthName(text)))
        {
            return DateReading.None;
        }

        if (DateOnly.TryParseExact(text, WithYear, English, DateTimeStyles.None, out var day))
        {
            return Past(day, phrase, today, words);
        }

        if (WithSlashes(text) is { } slashed)
        {
            return Past(slashed, phrase, today, words);
        }

        if (EitherOrder(text) is [var one, var other])
        {
            return DateReading.Refuse(words.Say($"The date can mean {one} or {other}; write it as {Wording.Iso(one)} or {Wording.Iso(other)}."));
        }

        if (HasMonthName(text) && ThisOrLastYear(text, today) is { } recent)
        {
            return Past(recent, phrase, today, words);
        }

        return LooksLikeDate(text)
            ? DateReading.Refuse(words.Say($"“{Wording.Echo(phrase)}” is no day of the calendar; write it as 2025-10-27 or 27 October 2025."))
            : DateReading.None;
    }

    private static List<string> Clean(string phrase)
    {
        var words = new List<string>(phrase.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        words.RemoveAll(word => word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("of", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = WithoutOrdinal(words[i].ToLowerInvariant());
            words[i] = words[i] == "sept" ? "sep" : words[i];
        }

        // 1-Dec-25
        if (words is [var only] && only.Split('-') is [var first, var month, var last] && month.Length >= 3 && char.IsAsciiLetter(month[0]))
        {
            return [first, month, last];
        }

        return words;
    }

    // 1st, 2nd, 3rd, 13th
    private static string WithoutOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

    private static DateOnly? Relative(string text, List<string> words, DateOnly today)
    {
        switch (text)
        {
            case "today" or "now":
                return today;
            case "yesterday":
                return today.AddDays(-1);
            case "last week":
                return today.AddDays(-7);
            case "last month":
                return today.AddMonths(-1);
            case "last year":
                return today.AddYears(-1);
        }

        if (words is [.., var last] && Weekday(last) is { } weekday && (words.Count == 1 || words is ["last" or "on", _]))
        {
            var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            return today.AddDays(back == 0 ? -7 : -back);
        }

        return words is [var count, var unit, "ago"] && Count(count) is { } number ? Back(today, number, unit) : null;
    }

    private static DateOnly? Back(DateOnly today, int number, string unit) => unit switch
    {
        "day" or "days" => today.AddDays(-number),
        "week" or "weeks" => today.AddDays(-7 * number),
        "month" or "months" => today.AddMonths(-number),
        "year" or "years" => number > 100 ? null : today.AddYears(-number),
        _ => null,
    };

    private static int? Count(string word) =>
        word is "a" or "an" or "one" ? 1
        : word == "two" ? 2
        : word == "three" ? 3
        : word == "ten" ? 10
        : word == "thirty" ? 30
        : int.TryParse(word, NumberStyles.None, English, out var number) && number <= 10_000 ? number
        : null;

    private static DayOfWeek? Weekday(string word)
    {
        for (var i = 0; i < Weekdays.Length; i++)
        {
            if (word == Weekdays[i] || (word.Length == 3 && Weekdays[i].StartsWith(word, StringComparison.Ordinal)))
            {
                return (DayOfWeek)i;
            }
        }

        return null;
    }

    // A day without a year is the last one that has come.
    private static DateOnly? ThisOrLastYear(string text, DateOnly today)
    {
        for (var year = today.Year; year >= today.Year - 4; year--)
        {
            if (DateOnly.TryParseExact(string.Create(English, $"{text} {year}"), WithoutYear, English, DateTimeStyles.None, out var day) && day <= today)
            {
                return day;
            }
        }

        return null;
    }

    // Day and month are written in either order; where both orders give a day, neither is guessed.
    private static DateOnly? WithSlashes(string text)
    {
        var dayFirst = DateOnly.TryParseExact(text, DayFirst, English, DateTimeStyles.None, out var european);
        var monthFirst = DateOnly.TryParseExact(text, MonthFirst, English, DateTimeStyles.None, out var american);
        return dayFirst == monthFirst && european != american ? null : dayFirst ? european : monthFirst ? american : null;
    }

    /// <summary>The days that a date in digits may mean: two where day and month could change places, else none.</summary>
    public static ImmutableArray<DateOnly> EitherOrder(string text) =>
        DateOnly.TryParseExact(text, DayFirst, English, DateTimeStyles.None, out var european)
        && DateOnly.TryParseExact(text, MonthFirst, English, DateTimeStyles.None, out var american)
        && european != american ? [european, american] : [];

    private static bool HasMonthName(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            foreach (var month in Months)
            {
                if (text.AsSpan(word).Equals(month, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Digits with date separators, or a month with a day: it was meant as a date even if the calendar has none such.
    private static bool LooksLikeDate(string text)
    {
        var words = text.Split(' ');
        var separated = words is [var single] && single.Length >= 6 && single.Count(letter => letter is '-' or '/' or '.') == 2
            && single.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '/' or '.');
        var named = words.Length is 2 or 3 && HasMonthName(text) && words.Any(word => word.All(char.IsAsciiDigit))
            && words.Count(word => word.All(char.IsAsciiDigit)) == words.Length - 1;
        return separated || named;
    }

    private static DateReading Past(DateOnly day, string phrase, DateOnly today, Phrasebook words) => day > today
        ? DateReading.Refuse(words.Say($"“{Wording.Echo(phrase)}” lies after today, {today}; the base does not look ahead, so give a day up to today."))
        : DateReading.Of(day);
}

/// <summary>A day, a refusal, or neither where the words are no date at all.</summary>
/// <param name="Day">The day, where there is one.</param>
/// <param name="Refusal">Why there is none although a date was meant.</param>
public readonly record struct DateReading(DateOnly? Day, string? Refusal)
{
    public static DateReading None => default;

    public static DateReading Of(DateOnly day) => new(day, null);

    public static DateReading Refuse(string sentence) => new(null, sentence);
}
