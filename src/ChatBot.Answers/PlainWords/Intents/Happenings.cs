namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What happened since a day or a round of talks, or in a month.</summary>
internal static class Happenings
{
    public static Reading? Read(Question question)
    {
        if (!(question.Is(Concept.Happened) || IsThroughout(question)) || (question.Is(Concept.Tariff) && !IsChronology(question)))
        {
            return null;
        }

        return Of(question) is { } reading && (IsSpanned(question) || (IsChronology(question) && reading.Lines[0].Split(' ') is ["/timeline", _, ..])) ? reading : null;
    }

    /// <summary>What happened in the time that is named, to the party or topic that is named; null where neither is.</summary>
    public static Reading? Of(Question question)
    {
        var span = QuestionSpan.Of(question);
        var subject = Names.Closest(question) is { Id: not Names.AllTariffs } topic && !(question.Partner is not null && Names.IsGeneral(topic)) && !(question.Partner is not null && question.Has("relations")) && !(span.Length > 0 && (question.Has("liberation") || (topic.Id == "court-cases" && QuestionSpan.IsSinceRuling(question)))) ? $" {topic.Id}" : question.Partner is { } party ? $" {party.Id}" : "";
        return span.Length + subject.Length == 0 ? null : Reading.Of($"/timeline{subject}{span}") with { HasItsOwnDays = true };
    }

    // "Rare earths thru 2025"
    private static bool IsThroughout(Question question) => question.Topics.Length > 0 && (question.Has("thru") || question.Has("throughout") || question.Has("during"));

    private static bool IsSpanned(Question question) => QuestionSpan.Of(question).Length > 0;

    private static bool IsChronology(Question question) => question.Has("events") || question.Has("timeline") || question.Has("chronology") || question.Text.Contains("blow by blow", StringComparison.OrdinalIgnoreCase);
}
