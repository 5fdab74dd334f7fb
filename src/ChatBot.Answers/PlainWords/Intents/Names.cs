using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>A name alone, a greeting, or a cry for help.</summary>
internal static class Names
{
    /// <summary>The topic that every question about a rate also names.</summary>
    public const string AllTariffs = "tariffs";

    private const int LongestAboutParty = 8;

    public static Reading? Read(Question question) =>
        Closest(question) is { } topic ? Reading.Of($"/topic {topic.Id}")
        : question.People is [var person, ..] ? Only(question, $"/who {person.Id}")
        : question.Partner is { } party && IsAboutParty(question) ? Only(question, $"/tariff party:{party.Id}")
        : null;

    // A name with words beside it that nobody understood is not answered as if it stood alone.
    private static Reading Only(Question question, string line) =>
        question.Unexplained.FirstOrDefault() is { } word ? Reading.Unread(question, word, line) : Reading.Of(line);

    // "IEEPA refunds" asks about refunds: the law is only where they come from.
    private static Topic? Closest(Question question) =>
        question.Topics.FirstOrDefault(topic => topic.Id != AllTariffs && !question.Terms.Any(term => term.Topic == topic.Id)) ?? question.Topics.FirstOrDefault();

    public static Reading? Courtesy(Question question) =>
        question.Is(Concept.Greeting) ? new Reading([]) { Courtesy = question.Phrases.Say("Ask about tariffs, truces, talks, deals or what was said; for example “what is the tariff on China”.") } : null;

    public static Reading? Help(Question question) =>
        question.Is(Concept.Help) || (question.Has("can") && question.Has("you")) ? Reading.Of("/help") : null;

    // A party in a long question about something else says nothing of a tariff.
    private static bool IsAboutParty(Question question) => question.Words.Length <= LongestAboutParty;
}
