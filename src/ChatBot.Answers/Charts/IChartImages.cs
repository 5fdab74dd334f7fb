namespace ChatBot.Answers.Charts;

/// <summary>Draws the charts of answers; what it has drawn it keeps by content.</summary>
public interface IChartImages
{
    /// <returns>A PNG file; null where the chart is not known.</returns>
    ReadOnlyMemory<byte>? Png(AnswerChart chart);
}
