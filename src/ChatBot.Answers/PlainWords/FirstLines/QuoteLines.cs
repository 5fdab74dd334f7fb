namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>Whether somebody said what is asked about.</summary>
internal static class QuoteLines
{
    /// <summary>"Did he really say 157": the words that hold it, for the asker to judge.</summary>
    public static string? Recorded(FirstLine line) =>
        line.Answer.Command == "quote" && line.Argument("words") is not null && line.Question.Words.Any(word => word is "really" or "actually" or "ever" or "true" or "right" or "correct")
            ? line.Words.Say("On record in these words:")
            : null;
}
