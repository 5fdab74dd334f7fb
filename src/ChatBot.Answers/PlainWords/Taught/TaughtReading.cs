using ChatBot.Answers.PlainWords.Intents;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>Turns an intent, with the names and days that a question holds, into command lines.</summary>
internal static class TaughtReading
{
    private const int FewUnexplained = 2;
    private const string Threats = "tariff-threats";

    /// <returns>Null where the question lacks what the intent needs: a quote wants a speaker, a comparison two parties.</returns>
    public static Reading? Of(Question question, Intent intent) => intent switch
    {
        Intent.Rate or Intent.Threat or Intent.Layers or Intent.History when IsOfTalks(question) => null,
        Intent.Rate => Rates.Of(question, ""),
        Intent.Threat => Threat(question),
        Intent.Layers => Rates.Of(question, " view:layers"),
        Intent.History => Rates.Of(question, " view:history"),
        Intent.Compare => Rates.SideBySide(question) ?? Rates.Of(question, ""),
        Intent.Truce => Agreements.Standing(question, question.Has("often") || question.Has("times") ? "history" : "status"),
        Intent.TruceTerms => Agreements.Standing(question, "history"),
        Intent.Talks => Meetings.Round(question),
        Intent.TalksNext => Meetings.ToCome(question),
        Intent.TalksList => Meetings.All(question),
        Intent.Who => People.Named(question),
        Intent.Quote => question.People is [var speaker, ..] && !question.Base.Quotes.Any(quote => quote.Speaker == speaker.Id) ? null : People.Spoken(question),
        Intent.Deal => Agreements.Of(question),
        Intent.Timeline when question.Partner is not null && (question.Has("rate") || question.Has("rates")) => Rates.Of(question, " view:history"),
        Intent.Timeline => Happenings.Of(question) ?? (question.Intents.Of(intent) >= RuleOrExamples.Certain ? Reading.Of("/timeline") : null),
        Intent.Topic => Subject(question),
        Intent.Define => Definitions.Meant(question) ?? Subject(question),
        Intent.Greeting => Names.Welcome(question),
        Intent.Help => question.Unexplained.Count(word => !IntentWeights.Taught.Knows(word)) > FewUnexplained ? Unanswerable.NotHeld(question) : Reading.Of("/help"),
        Intent.Forecast => Unanswerable.NoForecast(question),
        Intent.Advice => Unanswerable.NoAdvice(question),
        Intent.Private => Unanswerable.NotHeld(question),
        Intent.OffTopic => Unanswerable.NotHeld(question),
        Intent.TooNew => Unanswerable.NotYet(question),
        Intent.TariffLine => Unanswerable.NoTariffLine(question),
        Intent.Fabricate => Unanswerable.NothingMadeUp(question),
        _ => null,
    };

    /// <summary>What a reading answers, for comparison with what a question seems to ask; null for a correction.</summary>
    public static Intent? OfReading(Reading reading) => reading switch
    {
        { Correction: not null } => null,
        { Refusal: not null, IsUnread: false } => reading.Rule switch
        {
            "tariff line" => Intent.TariffLine,
            "invented words" => Intent.Fabricate,
            "private" => Intent.Private,
            "advice" => Intent.Advice,
            "forecast" => Intent.Forecast,
            "off topic" => Intent.OffTopic,
            "too new" => Intent.TooNew,
            "quote" => Intent.Quote,
            _ => null,
        },
        { Definition: not null } => Intent.Define,
        { Courtesy: not null } => Intent.Greeting,
        { Lines: [var line, ..] } => OfLine(line),
        _ => null,
    };

    private static Intent? OfLine(string line) => line.Split(' ') switch
    {
        ["/tariff", .., "view:layers"] => Intent.Layers,
        ["/tariff", .., "view:history"] => Intent.History,
        ["/tariff", ..] => Intent.Rate,
        ["/compare", ..] => Intent.Compare,
        ["/truce", "history", ..] => Intent.TruceTerms,
        ["/truce", ..] => Intent.Truce,
        ["/talks", "next"] => Intent.TalksNext,
        ["/talks", "list"] => Intent.TalksList,
        ["/talks", ..] => Intent.Talks,
        ["/who", ..] => Intent.Who,
        ["/quote", ..] => Intent.Quote,
        ["/deal", ..] => Intent.Deal,
        ["/timeline", ..] => Intent.Timeline,
        ["/topic", ..] => Intent.Topic,
        ["/help"] => Intent.Help,
        _ => null,
    };

    // "I have London down as 9-10 June, correct?": a round, and nothing that is charged.
    private static bool IsOfTalks(Question question) =>
        question.Talks.Length > 0 && question.Partner is null && question.Product is null && question.Percentages.IsEmpty && !question.Is(Concept.Tariff) && !question.Is(Concept.Layers) && !question.Is(Concept.Threat);

    private static Reading? Threat(Question question) =>
        question.Partner is null && question.Percentages.IsEmpty && Names.Closest(question) is { } topic && !Names.IsGeneral(topic) ? Reading.Of($"/topic {topic.Id}")
        : question.Partner is null && question.Products.IsEmpty && question.Percentages.IsEmpty && question.Base.Find<Topic>(Threats) is not null ? Reading.Of($"/topic {Threats}")
        : Rates.Of(question, "");

    // "What moved in steel from March to June" asks for a time, not for where it stands.
    private static Reading? Subject(Question question) =>
        ((QuestionSpan.Of(question).Contains(" to:", StringComparison.Ordinal) && question.Day is null) || QuestionSpan.IsSinceRuling(question)) && Happenings.Of(question) is { } told ? told
        : question.Partner is not null && !question.Products.IsEmpty ? Rates.Of(question, "")
        : Names.Closest(question) is { } topic ? Reading.Of($"/topic {topic.Id}")
        : !question.Products.IsEmpty ? Rates.Of(question, "")
        : question.Partner is { } party && question.Unexplained.IsEmpty ? Reading.Of($"/timeline {party.Id}")
        : null;
}
