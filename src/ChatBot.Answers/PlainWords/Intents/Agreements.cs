namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Truces and deals.</summary>
internal static class Agreements
{
    public static Reading? Truce(Question question)
    {
        if (!(question.Is(Concept.Truce) || EndsWithTheTruce(question)) || (question.Is(Concept.Tariff) && question.Parties.Length > 1))
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
        question.Has("why") && question.Words.Any(word => word is "end" or "ended" or "collapse" or "collapsed" or "cancel" or "cancelled" or "canceled" or "scrap" or "scrapped" or "terminate" or "terminated") ? question.Phrases.Say("No such end of the truce is recorded.") : null;

    // What was lowered with China for a time runs as long as the truce.
    private static bool EndsWithTheTruce(Question question) =>
        question.Is(Concept.Expiry) && question.Partner is { Id: QuestionReader.DefaultPartner } && question.Topics.All(topic => topic.Id is Names.AllTariffs or "tariff-truce");

    // "When did Indonesia sign" speaks of a deal only where a party is named.
    public static Reading? Deal(Question question) =>
        !(question.Is(Concept.Deal) || (question.Is(Concept.Signed) && question.Partner is not null)) || question.Talks.Length > 0 ? null : Reading.Of($"/deal {question.Partner?.Id ?? QuestionReader.Home}");
}
