using System.Collections.Frozen;
using System.Globalization;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Languages;

/// <summary>How a language writes days, ranges of days and percentages (Unicode CLDR's long date and percent patterns).</summary>
internal sealed record DateWords
{
    public const string NumberPattern = "0.###";
    public const string EnglishDay = "d MMMM yyyy";

    private static readonly FrozenDictionary<string, DateWords> All = new DateWords[]
    {
        new() { Culture = CultureInfo.InvariantCulture, DayPattern = EnglishDay, DayOfYearPattern = "d MMMM", MonthPattern = "MMMM yyyy", DaySuffix = "" },
        new() { Culture = CultureInfo.GetCultureInfo("de"), DayPattern = "d. MMMM yyyy", DayOfYearPattern = "d. MMMM", MonthPattern = "MMMM yyyy", DaySuffix = "." },
        new() { Culture = CultureInfo.GetCultureInfo("es"), DayPattern = "d 'de' MMMM 'de' yyyy", DayOfYearPattern = "d 'de' MMMM", MonthPattern = "MMMM 'de' yyyy", DaySuffix = "" },
        new() { Culture = CultureInfo.GetCultureInfo("fr"), DayPattern = "d MMMM yyyy", DayOfYearPattern = "d MMMM", MonthPattern = "MMMM yyyy", DaySuffix = "" },
        new() { Culture = CultureInfo.GetCultureInfo("tr"), DayPattern = "d MMMM yyyy", DayOfYearPattern = "d MMMM", MonthPattern = "MMMM yyyy", DaySuffix = "", PercentFirst = true },
        new() { Culture = CultureInfo.GetCultureInfo("zh"), DayPattern = "yyyy年M月d日", DayOfYearPattern = "M月d日", MonthPattern = "yyyy年M月", DaySuffix = "", YearSuffix = "年", PercentGap = "" },
    }.ToFrozenDictionary(words => words.Culture.Name.Length == 0 ? "en" : words.Culture.Name, StringComparer.Ordinal);

    // Most rates are whole percents, written many times in one answer; each is made once.
    private readonly string?[] wholePercents = new string?[256];

    public required CultureInfo Culture { get; init; }

    public required string DayPattern { get; init; }

    public required string DayOfYearPattern { get; init; }

    public required string MonthPattern { get; init; }

    /// <summary>Behind a day's number that stands alone, as in <c>25.–26. Oktober</c>.</summary>
    public required string DaySuffix { get; init; }

    public string YearSuffix { get; init; } = "";

    public bool PercentFirst { get; init; }

    /// <summary>Between number and sign; by default a no-break space.</summary>
    public string PercentGap { get; init; } = "\u00a0";

    public static DateWords Of(string language) => All.TryGetValue(language, out var words) ? words : All["en"];

    public string Day(DateOnly day) => day.ToString(DayPattern, Culture);

    public string Day(FactDate date) =>
        date.IsDay ? Day(date.Last)
        : date.First.Month == date.Last.Month ? date.Last.ToString(MonthPattern, Culture)
        : date.Last.ToString("yyyy", Culture) + YearSuffix;

    public string Range(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : from.Year == to.Year && from.Month == to.Month && !DayPattern.StartsWith('y') ? $"{Number(from.Day)}{DaySuffix}–{Day(to)}"
        : from.Year == to.Year && !DayPattern.StartsWith('y') ? $"{from.ToString(DayOfYearPattern, Culture)} – {Day(to)}"
        : $"{Day(from)} – {Day(to)}";

    public string BeginningOfRange(DateOnly day) => $"{day.ToString(DayOfYearPattern, Culture)} –";

    public string Number(decimal value) => value.ToString(NumberPattern, Culture);

    public string Percent(decimal rate) =>
        rate >= 0 && rate < wholePercents.Length && decimal.IsInteger(rate) ? wholePercents[(int)rate] ??= WritePercent(rate) : WritePercent(rate);

    private string WritePercent(decimal rate) => PercentFirst ? $"%{Number(rate)}" : string.Create(Culture, $"{rate:0.###}{PercentGap}%");
}
