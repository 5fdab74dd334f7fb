using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ChatBot.Web.Charts;

/// <summary>Draws each claim as a dot beside what the layers came to that day, newest at the top.</summary>
internal static class ClaimsDrawing
{
    public static Plot Draw(ClaimsChartData data, ChartTheme theme)
    {
        var plot = ChartFrame.Create(theme, $"{data.Imposer} tariff on {data.Target}: figures claimed beside the layers in force",
            $"As known on {Wording.Day(data.AsOf)}. Percent on most goods.");
        plot.Grid.MajorLineWidth = 0;
        var high = (double)data.Claims.Max(claim => Math.Max(claim.Claimed, claim.Computed));
        plot.Axes.SetLimits(-high * 0.2, high * 1.25, -0.7, data.Claims.Length + 0.1);
        var names = new NumericManual();
        for (var row = 0; row < data.Claims.Length; row++)
        {
            var claim = data.Claims[row];
            names.AddMajor(row, $"{claim.By}, {claim.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}");
            var (claimed, computed) = ((double)claim.Claimed, (double)claim.Computed);
            var line = plot.Add.Line(computed, row, claimed, row);
            (line.LineWidth, line.LineColor) = (2, theme.Faint);
            plot.Add.Marker(computed, row, MarkerShape.FilledSquare, 12, ChartTheme.SeriesColor(0));
            plot.Add.Marker(claimed, row, MarkerShape.FilledCircle, 13, ChartTheme.SeriesColor(3));
            var claimedRight = claimed >= computed;
            Beside(plot, claimed, row, claimedRight, $"{(row == data.Claims.Length - 1 ? "claimed " : "")}{Wording.Percent(claim.Claimed)}", ChartTheme.SeriesColor(3));
            Beside(plot, computed, row, !claimedRight, $"{(row == data.Claims.Length - 1 ? "layers " : "")}{Wording.Percent(claim.Computed)}", theme.Ink);
        }

        plot.Axes.Left.TickGenerator = names;
        var ticks = new NumericManual();
        for (var rate = 0; rate <= high; rate += high > 100 ? 50 : 10)
        {
            ticks.AddMajor(rate, Wording.Percent(rate));
        }

        plot.Axes.Bottom.TickGenerator = ticks;
        return plot;
    }

    private static void Beside(Plot plot, double x, double y, bool right, string text, Color color) =>
        ChartFrame.Label(plot, text, x, y, color, right ? Alignment.MiddleLeft : Alignment.MiddleRight, bold: true).OffsetX = right ? 10 : -10;
}
