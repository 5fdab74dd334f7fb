namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What a word of trade law means, from the glossary.</summary>
internal static class Definitions
{
    // "What is section 122" asks for a meaning; "what is the fentanyl tariff now" asks for a rate.
    private const int ShortQuestion = 6;

    public static Reading? Read(Question question) =>
        question.Terms.Length > 0 && question.Parties.IsEmpty && !question.Is(Concept.Layers) && (question.Is(Concept.Define) || IsBare(question) || IsAlone(question))
            ? Meant(question)
            : null;

    /// <summary>The first word of the glossary that is named; null where there is none.</summary>
    public static Reading? Meant(Question question) =>
        question.Terms is [var term, ..] ? new Reading([]) { Definition = term, Others = term.Topic is { } topic ? [$"/topic topic:{topic}"] : [] } : null;

    // "IEEPA?? im new here": the term, and nothing else that says anything.
    private static bool IsAlone(Question question) =>
        question.Words.Length <= ShortQuestion && !question.Has("now") && !question.Has("status") && !question.Has("still") && !question.Has("current") && !question.Has("today")
        && !question.Is(Concept.Tariff) && !question.Is(Concept.Truce) && !question.Is(Concept.Said) && !question.Is(Concept.Happened) && question.Day is null && question.Unexplained.IsEmpty;

    private static bool IsBare(Question question) =>
        question.Words.Length <= ShortQuestion && question.Words is ["what", "is" or "are", ..] && !question.Is(Concept.Truce)
        && !question.Has("now") && !question.Has("rate") && !question.Has("status");
}
