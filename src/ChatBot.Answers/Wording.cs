using System.Globalization;

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

    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary><c>1 day</c>, <c>14 days</c>.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

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
