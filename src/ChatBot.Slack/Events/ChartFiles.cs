using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Slack.Connection;

namespace ChatBot.Slack.Events;

/// <summary>Shares the chart of an answer where the answer was posted for all; no chart goes where only the asker may see.</summary>
/// <param name="api">Slack.</param>
/// <param name="images">Draws them; null where nothing can.</param>
internal sealed class ChartFiles(ISlackApi api, IChartImages? images)
{
    public Task ShareAsync(Answer? answer, string? team, string channel, string? thread, CancellationToken cancellationToken) =>
        answer is { Charts: [var chart, ..] } && images?.Png(chart) is { } png
            ? api.UploadAsync(team, new SlackFile(chart.FileName, chart.AltText, png, channel, thread), cancellationToken)
            : Task.CompletedTask;
}
