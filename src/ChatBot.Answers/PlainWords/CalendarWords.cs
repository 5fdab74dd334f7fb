using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace ChatBot.Answers.PlainWords;

/// <summary>Months and weekdays as Spanish, German, French and Turkish call them, folded, by their English names.</summary>
internal static class CalendarWords
{
    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [.. Names.MonthNames, .. Names.AbbreviatedMonthNames, .. Names.DayNames, .. Names.AbbreviatedDayNames, "sept", "early", "mid", "christmas", "labor", "summer", "winter", "spring", "autumn"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Months as they are folded, by their English names.</summary>
    private static readonly FrozenDictionary<string, string> Months = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sept"] = "september",
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

    private static readonly FrozenDictionary<string, string> Weekdays = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lunes"] = "monday",
        ["martes"] = "tuesday",
        ["miercoles"] = "wednesday",
        ["jueves"] = "thursday",
        ["viernes"] = "friday",
        ["sabado"] = "saturday",
        ["domingo"] = "sunday",
        ["montag"] = "monday",
        ["dienstag"] = "tuesday",
        ["mittwoch"] = "wednesday",
        ["donnerstag"] = "thursday",
        ["freitag"] = "friday",
        ["samstag"] = "saturday",
        ["sonntag"] = "sunday",
        ["lundi"] = "monday",
        ["mardi"] = "tuesday",
        ["mercredi"] = "wednesday",
        ["jeudi"] = "thursday",
        ["vendredi"] = "friday",
        ["samedi"] = "saturday",
        ["dimanche"] = "sunday",
        ["pazartesi"] = "monday",
        ["sali"] = "tuesday",
        ["carsamba"] = "wednesday",
        ["persembe"] = "thursday",
        ["cuma"] = "friday",
        ["cumartesi"] = "saturday",
        ["gestern"] = "yesterday",
        ["ayer"] = "yesterday",
        ["hier"] = "yesterday",
        ["dun"] = "yesterday",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "Ekimden beri", "temmuzda"
    private static readonly ImmutableArray<string> TurkishEndings = ["den", "dan", "ten", "tan", "de", "da", "te", "ta", "in", "un", "ayinda"];

    /// <summary>A month or a weekday by its English name; any other word as it is.</summary>
    public static string InEnglish(string word) => Months.GetValueOrDefault(word) ?? Weekdays.GetValueOrDefault(word) ?? Inflected(word) ?? word;

    private static string? Inflected(string word)
    {
        foreach (var ending in TurkishEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Months.TryGetValue(word[..^ending.Length], out var month))
            {
                return month;
            }
        }

        return null;
    }

    /// <summary>A month or a weekday, folded.</summary>
    public static bool IsOfTheCalendar(string word) => English.Contains(InEnglish(word));

    /// <summary>A weekday, folded.</summary>
    public static bool IsAWeekday(string word) => Weekdays.ContainsKey(word) || Names.DayNames.Contains(word, StringComparer.OrdinalIgnoreCase) || Names.AbbreviatedDayNames.Contains(word, StringComparer.OrdinalIgnoreCase);
}
