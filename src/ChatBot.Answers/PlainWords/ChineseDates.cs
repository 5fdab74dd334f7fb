using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.PlainWords;

/// <summary>Days as Chinese writes them, in the form that all else reads: <c>2025年4月2日到5月12日</c> is <c>2025-04-02 到 2025-05-12</c>, <c>上周</c> is <c>last week</c>.</summary>
internal static partial class ChineseDates
{
    /// <param name="text">A question in any language.</param>
    /// <param name="today">A day without a year is the last one that has come.</param>
    public static string Written(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny("月周天年"))
        {
            return text;
        }

        var year = 0;
        text = Date().Replace(text, match =>
        {
            year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture)
                : match.Groups["last"].Success ? today.Year - 1
                : match.Groups["this"].Success ? today.Year
                : year;
            return Day(match, year, today) ?? match.Value;
        });
        text = Ago().Replace(text, match => $" {Count(match.Groups["n"].Value)} {match.Groups["unit"].Value switch { "年" => "years", "个月" => "months", "天" => "days", _ => "weeks" }} ago ");
        foreach (var (chinese, english) in (ReadOnlySpan<(string, string)>)[("上周", "last week"), ("上星期", "last week"), ("昨天", "yesterday"), ("上个月", "last month"), ("上月", "last month")])
        {
            text = text.Replace(chinese, $" {english} ", StringComparison.Ordinal);
        }

        return text;
    }

    private static string? Day(Match match, int year, DateOnly today)
    {
        var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        if (!match.Groups["d"].Success)
        {
            year = year > 0 ? year : month <= today.Month ? today.Year : today.Year - 1;
            return month is > 0 and <= 12 ? string.Create(CultureInfo.InvariantCulture, $" {year}-{month:00} ") : null;
        }

        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        var written = year > 0 ? year : today.Year;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(written, month))
        {
            return null;
        }

        var found = new DateOnly(written, month, day);
        return $" {Wording.Iso(year == 0 && found > today ? found.AddYears(-1) : found)} ";
    }

    private static string Count(string written) => written switch { "一" => "1", "两" or "二" => "2", "三" => "3", "四" => "4", "五" => "5", "六" => "6", _ => written };

    [GeneratedRegex("(?<n>\\d{1,2}|[一两二三四五六])(?<unit>年|个月|天|周|个星期)(以?前)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ago();

    [GeneratedRegex("((?<y>20\\d{2})年|(?<last>去年)|(?<this>今年))?(?<m>\\d{1,2})月((?<d>\\d{1,2})[日号號])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
