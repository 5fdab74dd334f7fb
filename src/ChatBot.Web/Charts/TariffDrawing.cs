using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ScottPlot;

namespace ChatBot.Web.Charts;

/// <summary>Draws both directions about one zero line: the asked one above, its answer below, each as stacked layers.</summary>
internal static class TariffDrawing
{
    // Below this share of the time axis a period has no room for its own figure.
    private const double NarrowestLabelled = 0.05;

    public static Plot Draw(TariffChartData data, ChartTheme theme)
    {
        var from = Earliest(data).AddDays(-20);
        var to = Latest(data).AddDays(25);
        var plot = ChartFrame.Create(theme, Title(data), $"As known on {Wording.Day(data.AsOf)}. Additional tariff on most goods, percent; ordinary duty and tariffs on listed goods are not in it.");
        var high = (double)data.Side.Peak.Total;
        var low = data.OtherSide is { } answering ? -(double)answering.Peak.Total : 0;
        var room = Math.Max(high - low, 10) * 0.1;
        var (top, bottom) = (high + (1.7 * room), low < 0 ? low - (1.5 * room) : 0);
        plot.Axes.SetLimits(ChartFrame.X(from), ChartFrame.X(to), bottom, top);
        ChartFrame.TimeAxis(plot, from, to);
        ChartFrame.PercentAxis(plot, bottom, high);

        DrawTruces(plot, data, theme, top, bottom);
        var colors = DrawSide(plot, data.Side, data.AsOf, +1, 0, theme);
        if (data.OtherSide is { } other)
        {
            DrawSide(plot, other, data.AsOf, -1, colors, theme);
        }

        DrawTalks(plot, data, theme, top - (0.2 * room), from, to);
        var zero = plot.Add.HorizontalLine(0, 1.5f, theme.Ink);
        zero.EnableAutoscale = false;
        DrawKey(plot, data, theme, ChartFrame.X(Latest(data)), top - (1.1 * room), bottom, room);
        return plot;
    }

    private static string Title(TariffChartData data)
    {
        var rate = $"{data.Side.Imposer} tariff on {data.Side.Target}: {Wording.Percent(data.Side.Periods[^1].Total)}";
        return data.OtherSide is { } other ? $"{rate} · {other.Imposer} on {other.Target}: {Wording.Percent(other.Periods[^1].Total)}" : rate;
    }

    private static int DrawSide(Plot plot, TariffSide side, DateOnly asOf, int sign, int firstColor, ChartTheme theme)
    {
        var bounds = new SortedSet<DateOnly>(side.Layers.SelectMany(layer => layer.Steps).Select(step => step.From)) { asOf };
        var days = bounds.ToList();
        for (var i = 0; i + 1 < days.Count; i++)
        {
            double height = 0;
            for (var layer = 0; layer < side.Layers.Length; layer++)
            {
                if ((double)side.Layers[layer].RateOn(days[i]) is var rate and > 0)
                {
                    var box = plot.Add.Rectangle(ChartFrame.X(days[i]), ChartFrame.X(days[i + 1]), sign * height, sign * (height + rate));
                    box.FillColor = ChartTheme.SeriesColor(firstColor + layer);
                    // A line of the same colour closes the seam to the next box.
                    (box.LineColor, box.LineWidth) = (box.FillColor, 1);
                    height += rate;
                }
            }
        }

        DrawOutline(plot, side, asOf, sign, theme);
        return firstColor + side.Layers.Length;
    }

    private static void DrawOutline(Plot plot, TariffSide side, DateOnly asOf, int sign, ChartTheme theme)
    {
        var xs = new List<double>();
        var ys = new List<double>();
        var width = plot.Axes.GetLimits().HorizontalSpan;
        var labelled = double.MinValue;
        foreach (var period in side.Periods)
        {
            var (start, end, rate) = (ChartFrame.X(period.From), ChartFrame.X(period.To?.AddDays(1) ?? asOf), sign * (double)period.Total);
            xs.AddRange([start, end]);
            ys.AddRange([rate, rate]);
            var isPeak = period == side.Peak;
            if (isPeak || (end - start > NarrowestLabelled * width && start >= labelled))
            {
                var label = ChartFrame.Label(plot, Wording.Percent(period.Total), isPeak ? start : (start + end) / 2, rate, theme.Ink,
                    sign > 0 ? (isPeak ? Alignment.LowerLeft : Alignment.LowerCenter) : isPeak ? Alignment.UpperLeft : Alignment.UpperCenter, bold: true, size: 15);
                label.OffsetY = sign * -2;
                labelled = isPeak ? end : labelled;
            }
        }

        var line = plot.Add.ScatterLine(xs, ys, theme.Ink);
        line.LineWidth = 1.5f;
    }

    private static void DrawTruces(Plot plot, TariffChartData data, ChartTheme theme, double top, double bottom)
    {
        foreach (var truce in data.Truces)
        {
            var band = plot.Add.Rectangle(ChartFrame.X(truce.From), ChartFrame.X(truce.End.AddDays(1)), bottom, top);
            band.FillColor = theme.Band;
            band.LineWidth = 0;
            var over = truce.End < data.AsOf ? "truce lapsed unless extended:" : "truce until";
            var label = ChartFrame.Label(plot, $"{over} {Wording.Day(truce.End)}{(truce.End != truce.FormalEnd ? ", by announcement" : "")}",
                ChartFrame.X(truce.From), bottom, theme.Faint, Alignment.LowerLeft);
            (label.OffsetX, label.OffsetY) = (6, -4);
        }
    }

    // Talks stand along the upper edge; one too near its neighbour keeps its mark and loses its name.
    private static void DrawTalks(Plot plot, TariffChartData data, ChartTheme theme, double top, DateOnly from, DateOnly to)
    {
        var perPixel = (ChartFrame.X(to) - ChartFrame.X(from)) / (ChartFrame.Width - 80.0);
        var free = double.MinValue;
        foreach (var talk in data.Talks)
        {
            var x = ChartFrame.X(talk.Day);
            var mark = plot.Add.Marker(x, top, MarkerShape.FilledTriangleDown, 9, theme.Faint);
            mark.MarkerStyle.LineWidth = 0;
            if (x > free && x + (talk.Name.Length * 7 * perPixel) < ChartFrame.X(to))
            {
                var label = ChartFrame.Label(plot, talk.Name, x, top, theme.Faint, Alignment.UpperLeft, size: 13);
                (label.OffsetX, label.OffsetY) = (-4, 6);
                free = x + (((talk.Name.Length * 7) + 8) * perPixel);
            }
        }
    }

    private static void DrawKey(Plot plot, TariffChartData data, ChartTheme theme, double right, double top, double bottom, double room)
    {
        Rows(plot, data.Side, 0, right, top, theme, room);
        if (data.OtherSide is { } other)
        {
            Rows(plot, other, data.Side.Layers.Length, right, bottom + (0.85 * room * (other.Layers.Length + 1.9)), theme, room);
        }
    }

    private static void Rows(Plot plot, TariffSide side, int firstColor, double right, double y, ChartTheme theme, double room)
    {
        ChartFrame.Label(plot, $"{side.Imposer} on goods from {side.Target}", right, y, theme.Ink, Alignment.UpperRight, bold: true, size: 15).OffsetX = -6;
        for (var i = 0; i < side.Layers.Length; i++)
        {
            y -= room * 0.85;
            var name = ChartFrame.Label(plot, side.Layers[i].Name, right, y, theme.Ink, Alignment.UpperRight);
            name.OffsetX = -24;
            var swatch = ChartFrame.Label(plot, "■", right, y, ChartTheme.SeriesColor(firstColor + i), Alignment.UpperRight, size: 16);
            swatch.OffsetX = -6;
        }
    }

    private static DateOnly Earliest(TariffChartData data) =>
        data.OtherSide is { } other && other.Periods[0].From < data.Side.Periods[0].From ? other.Periods[0].From : data.Side.Periods[0].From;

    private static DateOnly Latest(TariffChartData data) =>
        data.Truces.Select(truce => truce.End).Where(end => end < data.AsOf.AddDays(200)).Append(data.AsOf).Max();
}
