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
        var view = AsksForTerms(question) ? "history" : "status";
        var pair = question.Partner is { Id: not QuestionReader.DefaultPartner } partner ? $" {partner.Id}" : "";
        return Reading.Of($"/truce {view}{pair}") with { Others = [$"/truce {(view == "status" ? "history" : "status")}{pair}"], Correction = Ended(question) };
    }

    // "Was it extended" is told by where it stands; "how often", and what it was before, by its terms.
    private static bool AsksForTerms(Question question) =>
        question.Is(Concept.All) || question.Is(Concept.Pledge) || question.Words.Any(word => word is "history" or "terms" or "first" or "original" or "originally" or "times" or "often" or "before" or "b4" or "extensions" or "changed" or "verlauf" or "historial" or "gecmisi")
        || question.Text.Contains("历史", StringComparison.Ordinal);

    // "Why did it end in November 2025": its recorded end, not the asker's, is told.
    private static string? Ended(Question question) =>
        question.Has("why") && question.Words.Any(word => word is "end" or "ended" or "collapse" or "collapsed" or "cancel" or "cancelled" or "canceled" or "scrap" or "scrapped" or "terminate" or "terminated") ? question.Phrases.Say("No such end of the truce is recorded.") : null;

    // What was lowered with China for a time runs as long as the truce.
    private static bool EndsWithTheTruce(Question question) =>
        question.Is(Concept.Expiry) && question.Partner is { Id: QuestionReader.DefaultPartner } && question.Topics.All(topic => topic.Id is Names.AllTariffs or "tariff-truce");

    // "When did Indonesia sign" speaks of a deal only where a party is named.
    public static Reading? Deal(Question question) =>
        !(question.Is(Concept.Deal) || (question.Is(Concept.Signed) && question.Partner is not null)) || question.Talks.Length > 0 || (question.Product is not null && (question.Is(Concept.Tariff) || question.Has("number"))) ? Pledged(question)
        : question.Partner is null && question.Unexplained.FirstOrDefault() is { } word ? Reading.Unread(question, word, $"/deal {QuestionReader.Home}")
        : Reading.Of($"/deal {question.Partner?.Id ?? QuestionReader.Home}");

    // "How much energy did Brussels promise to buy", "how big is the Korean investment pledge".
    private static Reading? Pledged(Question question) =>
        question.Is(Concept.Pledge) && !question.Is(Concept.Said) && question.Topics.All(topic => topic.Id is "investment" or "energy" or "trade-deals" or Names.AllTariffs || topic.Id.EndsWith("-deal", StringComparison.Ordinal)) && question.Partner is { } partner && question.Base.Deals.Any(deal => deal.Parties.Contains(partner.Id) && deal.Known <= question.Today)
            ? Reading.Of($"/deal {partner.Id}")
            : null;
}
