using System.Globalization;
using ChatBot.Facts.Model;

namespace ChatBot.Answers;

/// <summary>Dates, numbers and lists as answers print them.</summary>
public static class Wording
{
    /// <summary>2025-10-27.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>26 October 2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>12.5 %</c>, with a no-break space so that number and sign stay together.</summary>
    public static string Percent(decimal rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:0.###}\u00a0%");

    /// <summary><c>15 %</c>, or <c>15 % including the ordinary duty</c> for a ceiling.</summary>
    public static string Rate(decimal rate, bool allIn) => allIn ? $"{Percent(rate)} including the ordinary duty" : Percent(rate);

    /// <summary>The rate of a step for goods of <paramref name="party"/>, or its span: <c>15 to 50 %</c>.</summary>
    public static string Percents(MeasureStep step, string party) =>
        step is { RateLow: { } low, RateHigh: { } high } && low != high ? $"{Number(low)} to {Percent(high)}" : Rate(step.RateFor(party) ?? 0, step.IsAllIn(party));

    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary><c>1 day</c>, <c>14 days</c>.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    /// <summary><c>25–26 October 2025</c>, <c>30 October – 2 November 2025</c>, or one day.</summary>
    public static string Range(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Day(from);
        }

        return from.Year == to.Year && from.Month == to.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{Day(to)}")
            : from.Year == to.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{from:d MMMM} – {Day(to)}")
            : $"{Day(from)} – {Day(to)}";
    }

    public static string Ordinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
    };

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>The asker's own text, safe to repeat: one line, no mention characters, at most 40 characters.</summary>
    public static string Echo(string text)
    {
        var kept = new string([.. text.Where(letter => !char.IsControl(letter) && letter is not ('@' or '<' or '>' or '`' or '#' or '!'))]).Trim();
        return kept.Length <= 40 ? kept : $"{kept[..(char.IsHighSurrogate(kept[38]) ? 38 : 39)]}…";
    }
}
