using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>Days that people call by a name: holidays, a part of a month, the day before or after a round of talks or the ruling on tariffs.</summary>
internal static class NamedDays
{
    private static readonly ImmutableArray<(string Name, Func<int, DateOnly> Of)> Holidays =
    [
        ("christmas eve", year => new(year, 12, 24)),
        ("boxing day", year => new(year, 12, 26)),
        ("christmas", year => new(year, 12, 25)),
        ("xmas", year => new(year, 12, 25)),
        ("weihnachten", year => new(year, 12, 25)),
        ("new years eve", year => new(year, 12, 31)),
        ("silvester", year => new(year, 12, 31)),
        ("new years day", year => new(year, 1, 1)),
        ("new year", year => new(year, 1, 1)),
        ("valentines day", year => new(year, 2, 14)),
        ("independence day", year => new(year, 7, 4)),
        ("labor day", year => Nth(year, 9, DayOfWeek.Monday, 1)),
        ("labour day", year => Nth(year, 9, DayOfWeek.Monday, 1)),
        ("halloween", year => new(year, 10, 31)),
        ("liberation day", _ => new(2025, 4, 2)),
        ("thanksgiving", year => Nth(year, 11, DayOfWeek.Thursday, 4)),
    ];

    /// <summary>A day within the part of a month that is called so; the last of the month is day 31, cut to its length.</summary>
    private static readonly ImmutableArray<(string Part, int Day)> Parts =
        [("beginning", 1), ("start", 1), ("early", 5), ("mid", 15), ("middle", 15), ("late", 25), ("end", 31)];

    /// <param name="words">Folded, with months by their English names.</param>
    /// <param name="talks">The rounds that are named.</param>
    /// <param name="facts">Whose rulings are looked for.</param>
    /// <param name="today">No later day is meant.</param>
    public static DateOnly? Of(List<string> words, ImmutableArray<Talk> talks, FactBase facts, DateOnly today) =>
        Holiday(words, today) ?? PartOfMonth(words, today) ?? Beside(words, talks, facts, today);

    private static DateOnly? Holiday(List<string> words, DateOnly today)
    {
        var text = $" {string.Join(' ', words)} ".Replace(" year s ", " years ", StringComparison.Ordinal);
        foreach (var (name, of) in Holidays)
        {
            if (!text.Contains($" {name} ", StringComparison.Ordinal))
            {
                continue;
            }

            var year = words.Select(YearOf).FirstOrDefault(found => found is not null);
            var day = of(year ?? today.Year);
            day = year is null && day > today ? of(today.Year - 1) : day;
            day = day.AddDays(text.Contains($"before {name} ", StringComparison.Ordinal) ? -1 : text.Contains($"day after {name} ", StringComparison.Ordinal) ? 1 : 0);
            return day <= today ? day : null;
        }

        return null;
    }

    // "Early March 26": after such a word a number of two digits is a year.
    private static DateOnly? PartOfMonth(List<string> words, DateOnly today)
    {
        foreach (var (part, dayOfMonth) in Parts)
        {
            var at = words.IndexOf(part);
            if (at < 0 || at + 1 >= words.Count || MonthOf(words[at + 1]) is not { } month)
            {
                continue;
            }

            var year = at + 2 < words.Count ? YearOf(words[at + 2]) ?? ShortYear(words[at + 2]) : null;
            var found = year ?? (month <= today.Month ? today.Year : today.Year - 1);
            var exact = words.Skip(at).Select(DayOfMonth).FirstOrDefault(number => number is not null);
            var day = new DateOnly(found, month, Math.Min(exact ?? dayOfMonth, DateTime.DaysInMonth(found, month)));
            return day <= today ? day : null;
        }

        return null;
    }

    // "The day after the Supreme Court ruling", "before Geneva", "the day before the Madrid talks".
    private static DateOnly? Beside(List<string> words, ImmutableArray<Talk> talks, FactBase facts, DateOnly today)
    {
        if (words.Contains("between") && talks is [var one, var other, ..])
        {
            return (one.From.First > other.From.First ? one : other).From.First.AddDays(-1);
        }

        var (before, after) = (words.IndexOf("before"), words.IndexOf("after"));
        if (before < 0 && (after < 1 || words[after - 1] is not ("day" or "morning")) && !IsDayOfRuling(words))
        {
            return null;
        }

        if (before < 0 && after < 0)
        {
            return Ruling(facts, today);
        }

        if ((before < 0 ? after : before) == words.Count - 1)
        {
            return null;
        }

        if (talks is [var talk, ..])
        {
            return before >= 0 ? talk.From.First.AddDays(-1) : talk.To.Last.AddDays(1);
        }

        return words.Exists(word => QuestionVocabulary.Of(word) == Concept.Court) && Ruling(facts, today) is { } ruling ? ruling.AddDays(before >= 0 ? -1 : 1) : null;
    }

    // "On the day of the Supreme Court ruling"
    private static bool IsDayOfRuling(List<string> words) =>
        words.IndexOf("after") < 0 && words.Contains("day") && words.Exists(word => word is "ruling" or "ruled" or "decision") && words.Exists(word => QuestionVocabulary.Of(word) == Concept.Court);

    /// <summary>The day on which the first tariff was struck down; null where none was.</summary>
    public static DateOnly? Ruling(FactBase facts, DateOnly today)
    {
        DateOnly? first = null;
        foreach (var measure in facts.Measures)
        {
            foreach (var step in measure.Steps)
            {
                if (step.Status == StepStatus.StruckDown && step.Announced.Last <= today && !(first <= step.Announced.First))
                {
                    first = step.Announced.First;
                }
            }
        }

        return first;
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    // "Early October, say the 1st"
    private static int? DayOfMonth(string word) =>
        word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31 ? day : null;

    private static int? MonthOf(string word) => word.Length < 3 ? null : Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
        name => name.Length > 0 && (string.Equals(name, word, StringComparison.OrdinalIgnoreCase) || (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))) is >= 0 and var at ? at + 1 : null;

    private static int? YearOf(string word) => word.Length == 4 && int.TryParse(word, CultureInfo.InvariantCulture, out var year) && year is >= 2015 and < 2100 ? year : null;

    private static int? ShortYear(string word) => word.Length == 2 && int.TryParse(word, CultureInfo.InvariantCulture, out var year) ? 2000 + year : null;
}
