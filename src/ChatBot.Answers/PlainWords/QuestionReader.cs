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
    public const string NameAlone = "name";
    public const string Home = "us";
    public const string DefaultPartner = "china";

    private static readonly ImmutableArray<(string Name, Func<Question, Reading?> Read)> Rules =
    [
        ("tariff line", Unanswerable.TariffLine),
        ("invented words", Unanswerable.Fabrication),
        ("court sets rate", Premises.CourtSetsRate),
        ("scope of ruling", Premises.ScopeOfRuling),
        ("treaty", Premises.Treaty),
        ("absence from talks", Premises.Absence),
        ("compare", Rates.Compare),
        ("who pays", Premises.WhoPays),
        ("private", Unanswerable.Private),
        ("advice", Unanswerable.Advice),
        ("forecast", Unanswerable.Forecast),
        ("off topic", Unanswerable.OffTopic),
        ("too new", Unanswerable.TooNew),
        ("figure never in force", Premises.NeverInForce),
        ("definition", Definitions.Read),
        ("happenings", Happenings.Read),
        ("quote", People.Words),
        ("truce", Agreements.Truce),
        ("who", People.Who),
        ("deal", Agreements.Deal),
        ("talks", Meetings.Read),
        ("tariff", Rates.Read),
        (NameAlone, Names.Read),
        ("courtesy", Names.Courtesy),
        ("help", Names.Help),
    ];

    // A single word such as "will" or "article" is little to go by.
    private static readonly ImmutableArray<string> SingleWord = ["private", "advice", "forecast", "off topic", "too new"];

    public const double Unsuspected = 0.15;

    // A question that fits no rule is read as what it most looks like, where that is likelier than all else together.
    private const double Likely = 0.5;

    // A rule gives way where the examples are sure of something else.
    private const double Sure = 0.65;
    public const double Certain = 0.8;
    private const double Unlikely = 0.2;

    /// <returns>Null where nothing was recognised.</returns>
    public static Reading? Read(Question question)
    {
        var shares = question.Intents;
        var intent = shares.Likeliest;
        if (intent == Intent.Nonsense && shares.Of(intent) >= Certain)
        {
            return null;
        }

        var ruled = ByRule(question);
        if (ruled is null or { IsUnread: true })
        {
            return (shares.OfFamily(intent) >= Likely && Taught(question, intent) is { IsUnread: false } taught ? taught : null) ?? (ruled is null ? null : Dated(ruled, question));
        }

        var overruled = !IsOfWords(question, ruled, intent) && !(intent == Intent.Forecast && question.Has("when")) && ruled.Rule != "tariff line" && TaughtReading.OfReading(ruled) is { } other && other != intent && (shares.Family.Contains(other)
            ? (shares.Family.Contains(Intent.Talks) || IsOfOneRate(ruled)) && shares.Of(intent) >= Certain
            : shares.OfFamily(intent) >= (ruled.Refusal is null ? Sure : Certain) && shares.OfFamily(other) <= Unlikely);
        return (overruled ? Taught(question, intent) : null) ?? Dated(ruled, question);
    }

    private static Reading? Taught(Question question, Intent intent) =>
        TaughtReading.Of(question, intent) is { } reading ? Dated(reading with { Rule = $"examples ({intent})" }, question) : null;

    // What is charged depends on the day; who somebody is, hardly.
    // "Does the duty from March last year still apply" asks about today.
    private static bool AsksOfToday(Question question) =>
        question.Words.Any(word => word is "still" or "now" or "today" or "currently" or "nowadays") && !question.Words.Any(word => word is "was" or "were" or "did" or "had" or "vs" or "versus" or "compared" or "then");

    private static bool IsDated(Reading reading) => reading.Lines is [var line, ..] && (line.StartsWith("/tariff", StringComparison.Ordinal) || line.StartsWith("/compare", StringComparison.Ordinal));

    // "Every step of the Brazil rate": the same rate, seen otherwise.
    private static bool IsOfOneRate(Reading ruled) =>
        (ruled is { Rule: "tariff", Lines: [var line] } && !line.Contains(" product:", StringComparison.Ordinal) && !line.Contains(" view:", StringComparison.Ordinal))
        || ruled is { Lines: [['/', 't', 'r', 'u', 'c', 'e', ' ', 's', ..]] };

    // "What is Bessent on record with about the truce": a speaker and a word for speech say more than the subject.
    private static bool IsOfWords(Question question, Reading ruled, Intent intent) =>
        (ruled.Rule == "truce" && intent == Intent.Talks && !question.Is(Concept.Talks))
        || (ruled.Rule == "who" && question.Words.Any(word => word is "bio" or "cv" or "title"))
        || ruled.Rule == "quote" && question.People.Length > 0 && (question.Is(Concept.Said) || question.Words.Any(word => word is "sentence" or "passage" or "wording" or "quotation")) && intent is not (Intent.Fabricate or Intent.Private);

    // The day in "what came out of APEC last week" names what happened; the newest of it is what is asked.
    private static bool IsOfAnEvent(Reading reading) => reading.Lines is [var line, ..] && (line.StartsWith("/topic", StringComparison.Ordinal) || line.StartsWith("/talks", StringComparison.Ordinal));

    private static bool LooksBack(Question question) => question.Words.Any(word => word is "stood" or "stand" or "status" or "back" or "known");

    private static Reading? ByRule(Question question)
    {
        foreach (var (name, read) in Rules)
        {
            if (read(question) is { } reading && !(SingleWord.Contains(name) && question.Intents.OfFamily(Intent.Forecast) < Unsuspected))
            {
                return reading with { Rule = name };
            }
        }

        return null;
    }

    private static Reading Dated(Reading reading, Question question) =>
        reading.Refusal is null && IsDated(reading) && question.EitherDay is [var one, var other]
            ? Reading.Refused(question.Phrases.Say($"The date can mean {one} or {other}; write it as {Wording.Iso(one)} or {Wording.Iso(other)}."))
        : reading.Refusal is null && IsDated(reading) && question.Ahead is { } ahead
            ? reading with { Before = question.Phrases.Say($"{ahead} lies ahead; this is what is in force and announced today.") }
        : (question.Day ?? (IsDated(reading) ? QuestionDays.InMonth(question.Words, question.Today) : null)) is { } day && day != question.Today && reading.Correction is null && !reading.HasItsOwnDays && !(IsDated(reading) && AsksOfToday(question)) && (!IsOfAnEvent(reading) || LooksBack(question))
            ? reading with { Lines = [.. reading.Lines.Select(line => $"{line} as-of:{Wording.Iso(day)}")] }
            : reading;
}
