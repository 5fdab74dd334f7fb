using System.Globalization;
using ChatBot.Answers.Charts;
using ChatBot.Facts;
using ScottPlot;

namespace ChatBot.Web.Charts;

/// <summary>Which chart: a kind, its subject, a day and a theme. Two equal questions to one base have one picture.</summary>
internal readonly record struct ChartQuestion(string Kind, string Subject, DateOnly AsOf, bool Dark)
{
    private const string Home = "us";

    private ChartTheme Theme => Dark ? ChartTheme.Dark : ChartTheme.Light;

    /// <summary>Reads the address that an <see cref="AnswerChart"/> carries.</summary>
    public static ChartQuestion? Read(string path)
    {
        var parts = path.Split('?', 2);
        if (parts[0].Split('/') is not ["", "charts", var kind, var file] || Path.GetFileNameWithoutExtension(file) is not { Length: > 0 } subject)
        {
            return null;
        }

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "");
        return query.TryGetValue("asOf", out var day) && DateOnly.TryParseExact(day.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
            ? new ChartQuestion(kind, subject, asOf, query.TryGetValue("theme", out var theme) && theme == "dark")
            : null;
    }

    /// <returns>Null where the base holds nothing to draw.</returns>
    public (Plot Plot, string Finding)? Draw(FactBase facts)
    {
        var (imposer, target) = Subject == Home ? ("china", Home) : (Home, Subject);
        var (one, other) = Subject.Split('-', 2) is [var first, var second] ? (first, second) : (Home, Subject);
        return Kind switch
        {
            "tariff" when TariffChartData.Of(facts, imposer, target, AsOf) is { } data => (TariffDrawing.Draw(data, Theme), data.Finding),
            "compare" when CompareChartData.Of(facts, Home, one, other, AsOf) is { } data => (CompareDrawing.Draw(data, Theme), data.Finding),
            "truce" when TruceChartData.Of(facts, one, other, AsOf) is { } data => (TruceDrawing.Draw(data, Theme), data.Finding),
            "claims" when ClaimsChartData.Of(facts, imposer, target, AsOf) is { } data => (ClaimsDrawing.Draw(data, Theme), data.Finding),
            _ => null,
        };
    }
}
