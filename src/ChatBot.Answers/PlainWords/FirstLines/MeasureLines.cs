using ChatBot.Answers.Tariffs;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>Where the measure stands that a question calls by a name.</summary>
internal static class MeasureLines
{
    /// <summary>"The Bolsonaro levy, still there?": since when it applies, or that it does not.</summary>
    public static string? Stands(FirstLine line)
    {
        if (line.Question.Measures is not [var measure, ..] || line.Answer.Command is not ("tariff" or "topic") || line.Argument("view") is "history" or "chart"
            || MeasureStanding.Of(line.Base, line.Words, measure, line.AsOf) is not { } standing)
        {
            return null;
        }

        line.Add(standing.Fact, standing.Extension is { } later ? [.. standing.Step.Sources, .. later.Sources] : standing.Step.Sources);
        return $"{standing.Name}: {standing.Stands}.";
    }
}
