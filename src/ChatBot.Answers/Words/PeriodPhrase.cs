using System.Globalization;
using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>Reads a day, month or year as people type it: <c>2025</c>, <c>2025-04</c>, <c>April 2025</c>, <c>last year</c>, or any day of <see cref="DatePhrase"/>.</summary>
public static class PeriodPhrase
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly string[] MonthAndYear = ["MMMM yyyy", "MMM yyyy", "yyyy MMMM", "yyyy MMM", "M/yyyy"];
    private static readonly string[] MonthAlone = ["MMMM", "MMM"];

    /// <param name="phrase">What was typed.</param>
    /// <param name="today">The day that "last month" counts from. A period may lie ahead of it, for scheduled things do.</param>
    /// <param name="phrases">The language of a refusal; English where none is named.</param>
    public static PeriodReading Read(string phrase, DateOnly today, Phrasebook? phrases = null)
    {
        var text = phrase.Trim().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
        if (FactDate.TryParse(text, out var written))
        {
            return written.First.Year is >= FirstYear and <= LastYear ? new PeriodReading(written, false, null) : default;
        }

        switch (text)
        {
            case "this year":
                return Year(today.Year);
            case "last year":
                return Year(today.Year - 1);
            case "this month":
                return Month(today);
            case "last month":
                return Month(today.AddMonths(-1));
        }

        if (DateOnly.TryParseExact(text, MonthAndYear, English, DateTimeStyles.None, out var month))
        {
            return Month(month);
        }

        if (DateOnly.TryParseExact(text, MonthAlone, English, DateTimeStyles.None, out var named))
        {
            return Month(new DateOnly(named.Month <= today.Month ? today.Year : today.Year - 1, named.Month, 1));
        }

        var day = DatePhrase.Read(phrase, today, phrases);
        return day.Day is { } one ? new PeriodReading(FactDate.Day(one), IsRelative(text), null) : new PeriodReading(null, false, day.Refusal);
    }

    // "2 weeks ago" and "last friday" open a span that runs to today; a day of the calendar is the whole span.
    private static bool IsRelative(string text) =>
        text.EndsWith("ago", StringComparison.Ordinal) || text.StartsWith("last ", StringComparison.Ordinal) || text == "yesterday";

    private static PeriodReading Year(int year) => new(new FactDate(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), false, null);

    private static PeriodReading Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new PeriodReading(new FactDate(first, first.AddMonths(1).AddDays(-1)), false, null);
    }
}

/// <summary>A period, a refusal, or neither where the words are no period at all.</summary>
/// <param name="Period">A day, month or year.</param>
/// <param name="RunsToToday">True when the words mean everything since then.</param>
/// <param name="Refusal">Why there is none although a day was meant.</param>
public readonly record struct PeriodReading(FactDate? Period, bool RunsToToday, string? Refusal);
