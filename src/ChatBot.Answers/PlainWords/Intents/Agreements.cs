namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Truces and deals.</summary>
internal static class Agreements
{
    public static Reading? Truce(Question question)
    {
        if (!question.Is(Concept.Truce) || (question.Is(Concept.Tariff) && question.Parties.Length > 1))
        {
            return null;
        }

        // "Has it been extended" and "what did each side promise" ask for the terms; "when does it end" for where it stands.
        var view = question.Is(Concept.History) || question.Has("promise") || question.Has("terms") ? "history" : "status";
        var pair = question.Partner is { Id: not QuestionReader.DefaultPartner } partner ? $" {partner.Id}" : "";
        return Reading.Of($"/truce {view}{pair}") with { Others = [$"/truce {(view == "status" ? "history" : "status")}{pair}"], Correction = Ended(question) };
    }

    // "Why did it end in November 2025": its recorded end, not the asker's, is told.
    private static string? Ended(Question question) =>
        question.Has("why") && (question.Has("end") || question.Has("ended") || question.Has("collapse")) ? question.Phrases.Say("No such end of the truce is recorded.") : null;

    public static Reading? Deal(Question question) =>
        !question.Is(Concept.Deal) || question.Talks.Length > 0 ? null : Reading.Of($"/deal {question.Partner?.Id ?? QuestionReader.Home}");
}
