using System.Collections.Immutable;
using ChatBot.Answers.PlainWords.Intents;
using ChatBot.Answers.PlainWords.Taught;

namespace ChatBot.Answers.PlainWords;

/// <summary>
/// Reads a question as the command that answers it, by the first rule that fits; what no rule fits is not guessed.
/// A new intent is one method in <c>Intents</c> and one line below; the order says which rule goes before which.
/// </summary>
internal static class QuestionReader
{
    private const int FewWords = 3;

    public const string NameAlone = "name";
    public const string Home = "us";
    public const string DefaultPartner = "china";

    private static readonly ImmutableArray<(string Name, Func<Question, Reading?> Read)> Rules =
    [
        ("tariff line", Unanswerable.TariffLine),
        ("invented words", Unanswerable.Fabrication),
        ("statistics", Unanswerable.Statistics),
        ("sources of nothing", Unanswerable.SourcesOfNothing),
        ("court sets rate", Premises.CourtSetsRate),
        ("scope of ruling", Premises.ScopeOfRuling),
        ("treaty", Premises.Treaty),
        ("absence from talks", Premises.Absence),
        ("left by a ruling", Rulings.Surviving),
        ("sum", Rates.Sum),
        ("words in quotation marks", People.Quoted),
        ("quotes of everybody", People.WordsOfEverybody),
        ("measure", Measures.Read),
        ("compare", Rates.Compare),
        ("who pays", Premises.WhoPays),
        ("too new", Unanswerable.TooNew),
        ("private", Unanswerable.Private),
        ("advice", Unanswerable.Advice),
        ("forecast", Unanswerable.Forecast),
        ("off topic", Unanswerable.OffTopic),
        ("figure never in force", Premises.NeverInForce),
        ("stated figure", Premises.StatedFigure),
        ("definition", Definitions.Read),
        ("happenings", Happenings.Read),
        ("quote", People.Words),
        ("truce", Agreements.Truce),
        ("who", People.Who),
        ("deal", Agreements.Deal),
        ("talks", Meetings.Read),
        ("tariff", Rates.Read),
        (NameAlone, Names.Read),
        ("who used a word", People.WhoUsed),
        ("courtesy", Names.Courtesy),
        ("help", Names.Help),
    ];

    // A single word such as "will" or "article" is little to go by.
    private static readonly ImmutableArray<string> SingleWord = ["private", "advice", "forecast", "off topic", "too new"];

    /// <returns>Null where nothing was recognised.</returns>
    public static Reading? Read(Question question)
    {
        if ((question.Intents.Of(Intent.Nonsense) >= RuleOrExamples.Certain && !IsNamed(question)) || (question.Words is [var word] && FillerWords.Contains(word) && !question.Is(Concept.Greeting)))
        {
            return null;
        }

        var ruled = ByRule(question);
        var taught = RuleOrExamples.Prefers(question, ruled) && Taught(question) is { } reading && !(reading.IsUnread && ruled is null or { IsUnread: true }) ? reading : ruled;

        // What cannot be read otherwise, but names a word of the glossary, is told what it means.
        taught = taught is null or { IsUnread: true } && Definitions.Meant(question) is { } meant ? meant with { Rule = "definition" } : taught;
        return taught is null ? null : Unmentioned.Of(ReadingDay.Of(taught, question), question);
    }

    // A flag alone, "hi": few words, and one of them known.
    private static bool IsNamed(Question question) => question.Words.Length <= FewWords
        && !(question.Parties.IsEmpty && question.People.IsEmpty && question.Topics.IsEmpty && question.Talks.IsEmpty && question.Terms.IsEmpty && question.Products.IsEmpty && question.Concepts.Count == 0);

    // The likeliest intent that has what it needs.
    private static Reading? Taught(Question question)
    {
        foreach (var intent in question.Intents.Ranked)
        {
            if (TaughtReading.Of(question, intent) is { } reading)
            {
                return reading with { Rule = $"examples ({intent})" };
            }
        }

        return null;
    }

    private static Reading? ByRule(Question question)
    {
        foreach (var (name, read) in Rules)
        {
            if (read(question) is { } reading && !(SingleWord.Contains(name) && RuleOrExamples.HardlyRefuses(question)))
            {
                return reading with { Rule = name };
            }
        }

        return null;
    }
}
