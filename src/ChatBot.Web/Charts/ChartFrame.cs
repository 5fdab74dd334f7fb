using System.Globalization;
using ChatBot.Answers;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ChatBot.Web.Charts;

/// <summary>What all charts share: size, title, source line, a time axis in months, and a percent axis.</summary>
internal static class ChartFrame
{
    public const int Width = 900;
    public const int Height = 500;

    /// <summary>A plot with title and source line; the axes are still to be set.</summary>
    public static Plot Create(ChartTheme theme, string title, string footnote)
    {
        ChartFont.Register();
        var plot = new Plot();
        plot.FigureBackground.Color = theme.Background;
        plot.DataBackground.Color = theme.Background;
        plot.Axes.Color(theme.Faint);
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Bottom.MinorTickStyle.Length = 0;
        plot.Axes.Left.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
        plot.Grid.MajorLineColor = theme.Grid;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Title(title, size: 20);
        plot.Axes.Title.Label.ForeColor = theme.Ink;
        plot.Axes.Title.Label.Bold = true;
        plot.Axes.Bottom.Label.Text = footnote;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Bottom.Label.FontSize = 13;
        plot.Axes.Bottom.Label.ForeColor = theme.Faint;
        return plot;
    }

    /// <summary>Ticks on the first days of months, far enough apart to be read; January carries its year.</summary>
    public static void TimeAxis(Plot plot, DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var every = months <= 12 ? 1 : months <= 30 ? 3 : months <= 72 ? 6 : 12;
        var ticks = new NumericManual();
        var named = false;
        for (var day = new DateOnly(from.Year, from.Month, 1); day <= to; day = day.AddMonths(1))
        {
            if (day >= from && (day.Month - 1) % every == 0)
            {
                var withYear = !named || day.Month == 1;
                named = true;
                ticks.AddMajor(X(day), day.ToString(withYear ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture));
            }
        }

        plot.Axes.Bottom.TickGenerator = ticks;
    }

    /// <summary>Percent on both sides of zero, written without a sign.</summary>
    public static void PercentAxis(Plot plot, double low, double high)
    {
        var every = high - low > 150 ? 50 : high - low > 60 ? 20 : high - low > 25 ? 10 : 5;
        var ticks = new NumericManual();
        for (var rate = (int)Math.Ceiling(low / every) * every; rate <= high; rate += every)
        {
            ticks.AddMajor(rate, Wording.Percent(Math.Abs(rate)));
        }

        plot.Axes.Left.TickGenerator = ticks;
    }

    public static double X(DateOnly day) => day.DayNumber;

    public static ScottPlot.Plottables.Text Label(Plot plot, string text, double x, double y, Color color, Alignment alignment, bool bold = false, float size = 14)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        label.LabelFontSize = size;
        label.LabelBold = bold;
        label.LabelFontName = ChartFont.Name;
        return label;
    }
}
