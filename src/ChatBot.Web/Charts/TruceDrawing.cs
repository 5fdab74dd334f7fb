using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ScottPlot;

namespace ChatBot.Web.Charts;

/// <summary>Draws a truce as one bar of terms end to end, with the day asked about and the days left.</summary>
internal static class TruceDrawing
{
    public static Plot Draw(TruceChartData data, ChartTheme theme)
    {
        var last = data.End > data.AsOf ? data.End : data.AsOf;
        var (from, to) = (data.From.AddDays(-25), last.AddDays(40));
        var plot = ChartFrame.Create(theme, Title(data), $"As known on {Wording.Day(data.AsOf)}. Hatched: announced, no implementing notice recorded.");
        plot.Axes.SetLimits(ChartFrame.X(from), ChartFrame.X(to), -1.6, 2);
        ChartFrame.TimeAxis(plot, from, to);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual();
        plot.Grid.MajorLineWidth = 0;
        var start = ChartFrame.X(data.From);
        for (var i = 0; i < data.Terms.Length; i++)
        {
            var term = data.Terms[i];
            var end = ChartFrame.X(term.Until.AddDays(1));
            var bar = plot.Add.Rectangle(start, end, 0, 1);
            bar.FillColor = term.ByInstrument ? ChartTheme.SeriesColor(i == 0 ? 0 : 5) : theme.Background;
            (bar.LineColor, bar.LineWidth) = (ChartTheme.SeriesColor(0), 1.5f);
            if (!term.ByInstrument)
            {
                bar.FillHatch = new ScottPlot.Hatches.Striped();
                bar.FillHatchColor = ChartTheme.SeriesColor(1);
            }

            var label = ChartFrame.Label(plot, $"{(i == 0 ? "agreed" : term.ByInstrument ? "prolonged" : "announced")} {Wording.Day(term.Agreed)}\nuntil {Wording.Day(term.Until)}",
                end, i % 2 == 0 ? 0 : -0.72, theme.Ink, Alignment.UpperRight);
            label.OffsetY = 8;
            start = end;
        }

        var today = plot.Add.Line(ChartFrame.X(data.AsOf), 0, ChartFrame.X(data.AsOf), 1.6);
        (today.LineColor, today.LineWidth, today.LinePattern) = (ChartTheme.SeriesColor(3), 2.5f, LinePattern.Dashed);
        var left = data.DaysLeft >= 0 ? $"{Wording.Days(data.DaysLeft)} left" : $"ended {Wording.Days(-data.DaysLeft)} ago";
        var day = ChartFrame.Label(plot, $"{Wording.Day(data.AsOf)}: {left}", ChartFrame.X(data.AsOf), 1.25, ChartTheme.SeriesColor(3), Alignment.LowerRight, bold: true, size: 18);
        day.OffsetX = -6;
        return plot;
    }

    private static string Title(TruceChartData data) =>
        data.Status switch
        {
            StatusWords.Lapsed => $"{data.Name}: lapsed unless extended, {Wording.Day(data.End)}",
            StatusWords.Announced => $"{data.Name}: extended by announcement until {Wording.Day(data.End)}",
            _ => $"{data.Name}: {data.Status} until {Wording.Day(data.End)}",
        };
}
