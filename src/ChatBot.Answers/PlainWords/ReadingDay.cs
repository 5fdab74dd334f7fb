namespace ChatBot.Answers.PlainWords;

/// <summary>The day that a reading is of: what is charged depends on it; who somebody is, hardly.</summary>
internal static class ReadingDay
{
    /// <summary>The reading with its day, where one is asked about; a sentence first where that day is still to come; a refusal where the date can be read in two ways.</summary>
    public static Reading Of(Reading reading, Question question)
    {
        if (reading.Refusal is not null || reading.Correction is not null)
        {
            return reading;
        }

        var isOfRate = IsOfRate(reading);
        if (isOfRate && question.EitherDay is [var one, var other])
        {
            return Reading.Refused(question.Phrases.Say($"The date can mean {one} or {other}; write it as {Wording.Iso(one)} or {Wording.Iso(other)}."));
        }

        if (isOfRate && question.Ahead is { } ahead)
        {
            return reading with { Before = question.Phrases.Say($"{ahead} lies ahead; this is what is in force and announced today.") };
        }

        var day = question.Day ?? (isOfRate ? QuestionDays.InMonth(question.Words, question.Today) : null);
        return day is { } past && past != question.Today && !reading.HasItsOwnDays && !(isOfRate && AsksOfToday(question)) && (!IsOfAnEvent(reading) || LooksBack(question))
            ? reading with { Lines = [.. reading.Lines.Select(line => $"{line} as-of:{Wording.Iso(past)}")] }
            : reading;
    }

    private static bool IsOfRate(Reading reading) => reading.Lines is [var line, ..] && (line.StartsWith("/tariff", StringComparison.Ordinal) || line.StartsWith("/compare", StringComparison.Ordinal));

    // "Does the duty from March last year still apply"
    private static bool AsksOfToday(Question question) =>
        question.Words.Where((word, i) => word is "still" or "now" or "today" or "live" or "currently" or "nowadays" && !(i > 0 && question.Words[i - 1] == "not")).Any()
        && (BeginsInThePresent(question) || !question.Words.Any(word => word is "was" or "were" or "did" or "had" or "vs" or "versus" or "compared" or "then"));

    // "Do Laos and Myanmar still pay or did they drop off in July"
    private static bool BeginsInThePresent(Question question) =>
        question.Words.FirstOrDefault(word => word is "do" or "does" or "is" or "are" or "was" or "were" or "did" or "had" or "vs" or "versus") is "do" or "does" or "is" or "are" && question.Has("still");

    // The day in "what came out of APEC last week" names what happened; the newest of it is what is asked.
    private static bool IsOfAnEvent(Reading reading) => reading.Lines is [var line, ..] && (line.StartsWith("/topic", StringComparison.Ordinal) || line.StartsWith("/talks", StringComparison.Ordinal));

    private static bool LooksBack(Question question) => question.Words.Any(word => word is "stood" or "stand" or "status" or "back" or "known");
}
