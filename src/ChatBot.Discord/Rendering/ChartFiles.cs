using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Rendering;

/// <summary>An answer's chart as a file to send with it.</summary>
/// <param name="images">Null where nothing draws charts.</param>
internal sealed class ChartFiles(IChartImages? images)
{
    public const string MediaType = "image/png";

    /// <summary>The first chart; null where there is none.</summary>
    public DiscordFile? Of(Answer? answer) =>
        images is not null && answer is { Charts: [var chart, ..] } && images.Png(chart) is { } png
            ? new DiscordFile(chart.FileName, MediaType, png)
            : null;
}
