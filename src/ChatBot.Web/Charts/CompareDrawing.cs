using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ScottPlot;

namespace ChatBot.Web.Charts;

/// <summary>Draws two totals as step lines, each named at its end.</summary>
internal static class CompareDrawing
{
    public static Plot Draw(CompareChartData data, ChartTheme theme)
    {
        var (one, other) = (data.One, data.Other);
        var start = one.Periods[0].From < other.Periods[0].From ? one.Periods[0].From : other.Periods[0].From;
        var (from, to) = (start.AddDays(-20), data.AsOf.AddDays((data.AsOf.DayNumber - start.DayNumber) / 5));
        var plot = ChartFrame.Create(theme, $"{Name(one)}: {Wording.Percent(one.Periods[^1].Total)} · {Name(other)}: {Wording.Percent(other.Periods[^1].Total)}",
            $"As known on {Wording.Day(data.AsOf)}. Additional tariff on most goods, percent.");
        var high = (double)Math.Max(one.Peak.Total, other.Peak.Total);
        plot.Axes.SetLimits(ChartFrame.X(from), ChartFrame.X(to), 0, high * 1.12);
        ChartFrame.TimeAxis(plot, from, to);
        ChartFrame.PercentAxis(plot, 0, high);
        var apart = (double)(one.Periods[^1].Total - other.Periods[^1].Total);
        var push = Math.Abs(apart) < high * 0.07 ? (apart >= 0 ? 1 : -1) : 0;
        Line(plot, one, data.AsOf, ChartTheme.SeriesColor(0), LinePattern.Solid, push);
        Line(plot, other, data.AsOf, ChartTheme.SeriesColor(3), LinePattern.Dashed, -push);
        return plot;
    }

    private static string Name(TariffSide side) => $"{side.Imposer} on {side.Target}";

    private static void Line(Plot plot, TariffSide side, DateOnly asOf, Color color, LinePattern pattern, int push)
    {
        var xs = new List<double>();
        var ys = new List<double>();
        foreach (var period in side.Periods)
        {
            xs.AddRange([ChartFrame.X(period.From), ChartFrame.X(period.To?.AddDays(1) ?? asOf)]);
            ys.AddRange([(double)period.Total, (double)period.Total]);
        }

        var line = plot.Add.ScatterLine(xs, ys, color);
        (line.LineWidth, line.LinePattern) = (3, pattern);
        var label = ChartFrame.Label(plot, $"{Name(side)} {Wording.Percent(side.Periods[^1].Total)}", xs[^1], ys[^1], color,
            push switch { > 0 => Alignment.LowerLeft, < 0 => Alignment.UpperLeft, _ => Alignment.MiddleLeft }, bold: true, size: 15);
        label.OffsetX = 6;
    }
}
