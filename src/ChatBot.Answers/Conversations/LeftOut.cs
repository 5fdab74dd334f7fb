using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.Intents;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Conversations;

/// <summary>A question that leaves out what the question before was about: "who was on the chinese side?" after a round, "is it signed?" after a deal.</summary>
internal static class LeftOut
{
    private const int Longest = 14;

    // What is no question about the thing before.
    private static readonly ImmutableArray<Intent> Apart = [Intent.Greeting, Intent.Help, Intent.Nonsense, Intent.OffTopic, Intent.Fabricate, Intent.Private, Intent.TooNew, Intent.TariffLine, Intent.TalksList];

    /// <param name="question">What was asked now.</param>
    /// <param name="before">The command that answered before, with what it was understood to ask.</param>
    /// <returns>The question with the name of what the one before was about; null where it names something itself.</returns>
    public static string? Completed(Question question, CommandRequest before) =>
        question.Words.Length is > 0 and <= Longest && NamesNothing(question, before) && !Apart.Contains(question.Intents.Likeliest) && Subject(question, before) is { } subject
            ? $"{question.Text.TrimEnd(' ', '?', '.', '!', '？')}, {subject}{Day(question, before)}?"
            : null;

    // A side of the round before is no subject of its own.
    private static bool NamesNothing(Question question, CommandRequest before) =>
        question.People.IsEmpty && question.Talks.IsEmpty && question.Place is null && question.Products.IsEmpty && question.Terms.IsEmpty && !question.Is(Concept.Truce)
        && question.Topics.All(topic => topic.Id == Names.AllTariffs)
        && (question.Parties.IsEmpty || (before.Arguments.Get<Talk>("talk") is { } talk && question.Parties.All(party => talk.Parties.Contains(party.Id))));

    private static string? Subject(Question question, CommandRequest before) => before.Spec.Name switch
    {
        "truce" => "truce",
        "deal" when Name<Party>(before, "party") is { } party => $"{party} deal",
        "talks" => Name<Talk>(before, "talk") ?? (Name<Party>(before, "party") is { } party ? $"talks with {party}" : null),
        "quote" => Name<Person>(before, "speaker") is { } speaker ? Name<Topic>(before, "topic") is { } topic ? $"{speaker} on {topic}" : speaker : Name<Topic>(before, "topic"),
        "who" when question.Words.Any(IsOffice) && question.Words.Any(word => word is "the" or "their" or "other") => before.Arguments.Get<Person>("person")?.Side is { } side ? before.Base.Find<Party>(side)?.Name : null,
        "who" => Name<Person>(before, "person"),
        "tariff" => Together(Name<Party>(before, "party"), before.Arguments.Get<string>("product")),
        _ => Name<Topic>(before, "topic") ?? Name<Topic>(before, "subject") ?? Name<Party>(before, "party") ?? Name<Party>(before, "subject"),
    };

    // "And the finance minister over there?"
    private static bool IsOffice(string word) => word is "minister" or "president" or "secretary" or "premier" or "commissioner" or "negotiator" or "ambassador";

    private static string? Name<T>(CommandRequest before, string argument)
        where T : Fact => before.Arguments.Get<T>(argument)?.Label;

    private static string? Together(string? party, string? product) => party is null ? product : product is null ? party : $"{party} {product}";

    private static string Day(Question question, CommandRequest before) =>
        question.Day is null && before.AsOf != before.Today ? $" on {Wording.Iso(before.AsOf)}" : "";
}
