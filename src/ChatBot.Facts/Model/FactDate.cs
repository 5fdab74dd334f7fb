using System.Globalization;

namespace ChatBot.Facts.Model;

/// <summary>A day, or a month or year where the source says no more. Written <c>2025-10-26</c>, <c>2025-10</c> or <c>2025</c>.</summary>
/// <param name="First">The first day it can mean.</param>
/// <param name="Last">The last day it can mean; what happened "in 2025-08" is certain only from this day on.</param>
public readonly record struct FactDate(DateOnly First, DateOnly Last) : IComparable<FactDate>
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>True when the date names one day.</summary>
    public bool IsDay => First == Last;

    public static FactDate Day(DateOnly day) => new(day, day);

    public static bool TryParse(string text, out FactDate date)
    {
        date = default;
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return false;
        }

        var last = text.Length switch
        {
            10 => first,
            7 => first.AddMonths(1).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
        date = new FactDate(first, last);
        return true;
    }

    public int CompareTo(FactDate other) => Last != other.Last ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    /// <summary>For a reader: <c>26 October 2025</c>, <c>October 2025</c> or <c>2025</c>.</summary>
    public override string ToString() =>
        IsDay ? Last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : First.Month == Last.Month ? Last.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : Last.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>As it stands in a fact file.</summary>
    public string ToIso() =>
        Last.ToString(IsDay ? Formats[0] : First.Month == Last.Month ? Formats[1] : Formats[2], CultureInfo.InvariantCulture);

    public static bool operator <(FactDate left, FactDate right) => left.CompareTo(right) < 0;

    public static bool operator >(FactDate left, FactDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactDate left, FactDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactDate left, FactDate right) => left.CompareTo(right) >= 0;
}
