using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>A name alone, a greeting, or a cry for help.</summary>
internal static class Names
{
    /// <summary>The topic that every question about a rate also names.</summary>
    public const string AllTariffs = "tariffs";

    private const int LongestAboutParty = 8;
    private const double Likely = 0.5;

    public static Reading? Read(Question question) =>
        question.Partner is not null && question.Product is not null && !question.Percentages.IsEmpty ? Rates.Of(question, "")
        : Closest(question) is { } law && IsLaw(law) && question.Product is not null ? Rates.Of(question, "")
        : Closest(question) is { } topic ? Reading.Of($"/topic {topic.Id}")
        : question.People is [var person, ..] ? Only(question, $"/who {person.Id}")
        : question.Partner is { } party && IsAboutParty(question) && !question.Is(Concept.Who) ? Only(question, $"/tariff party:{party.Id}")
        : null;

    // A name with words beside it that nobody understood is not answered as if it stood alone.
    private static Reading Only(Question question, string line) =>
        question.Unexplained.FirstOrDefault() is { } word ? Reading.Unread(question, word, line) : Reading.Of(line);

    /// <summary>The topic that says most: "IEEPA refunds" asks about refunds, "the Section 301 forced-labor case" about forced labor; the law is only where they come from.</summary>
    public static Topic? Closest(Question question) =>
        question.Topics.FirstOrDefault(topic => topic.Id is not (AllTariffs or "ieepa") && !IsLaw(topic) && !question.Terms.Any(term => term.Topic == topic.Id))
        ?? question.Topics.FirstOrDefault(topic => topic.Id != AllTariffs && !question.Terms.Any(term => term.Topic == topic.Id))
        ?? question.Topics.FirstOrDefault();

    /// <summary>A section of trade law, under which many things stand.</summary>
    public static bool IsLaw(Topic topic) => topic.Id.StartsWith("section-", StringComparison.Ordinal);

    /// <summary>A topic that goes with every party: "the Swiss negotiations" are about Switzerland.</summary>
    public static bool IsGeneral(Topic topic) => topic.Id is AllTariffs or "negotiations" or "trade-deals" or "framework" or "implementation" or "visits" or "summit-preparation" or "bilateral-relations" or "de-escalation" or "tariff-threats" or "reciprocal-tariffs";

    public static Reading? Courtesy(Question question) =>
        question.Is(Concept.Greeting) && question.Intents.Of(Taught.Intent.Help) < Likely ? Welcome(question) : null;

    public static Reading Welcome(Question question) =>
        new([]) { Courtesy = question.Phrases.Say("Ask about tariffs, truces, talks, deals or what was said; for example “what is the tariff on China”.") };

    public static Reading? Help(Question question) =>
        question.Is(Concept.Help) || (question.Is(Concept.Greeting) && question.Intents.Of(Taught.Intent.Help) >= Likely) || (question.Has("can") && question.Has("you") && question.Words.Length < LongestAboutParty) ? Reading.Of("/help") : null;

    // A party in a long question about something else says nothing of a tariff.
    private static bool IsAboutParty(Question question) => question.Words.Length <= LongestAboutParty;
}
