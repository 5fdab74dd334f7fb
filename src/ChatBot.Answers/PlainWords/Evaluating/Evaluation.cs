using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.Evaluating;

/// <summary>How well the questions of a sheet are answered.</summary>
public sealed partial class Evaluation
{
    private Evaluation(ImmutableArray<EvaluatedQuestion> questions) => Questions = questions;

    public ImmutableArray<EvaluatedQuestion> Questions { get; }

    /// <summary>Right or rightly refused, 0 to 1.</summary>
    public double Share => Questions.IsEmpty ? 1 : (double)Questions.Count(question => question.Outcome is Outcome.Right or Outcome.RefusedRightly) / Questions.Length;

    /// <summary>Questions that were answered with a percentage, an amount or a date that was not asked for: the one thing that may never be.</summary>
    public IEnumerable<EvaluatedQuestion> WrongFigures => Questions.Where(question => question.Outcome == Outcome.Wrong && question.Answer.Status == AnswerStatus.Ok
        && question.Answer.Headline.Any(char.IsAsciiDigit));

    public static async Task<Evaluation> RunAsync(IEnumerable<AskedQuestion> questions, ConversationRouter router, CancellationToken cancellationToken)
    {
        var evaluated = ImmutableArray.CreateBuilder<EvaluatedQuestion>();
        foreach (var question in questions)
        {
            var who = new Questioner { Conversation = $"evaluation:{question.Id}" };
            Answer? answer = null;
            foreach (var turn in question.Turns)
            {
                answer = await router.AnswerAsync(turn, who, cancellationToken);
            }

            // What must be said stands on the sheet in English; an answer in another language says the same by its line.
            var english = answer is { Phrases.IsEnglish: false, Line: { } line } ? await router.AnswerAsync(line, Questioner.Unknown, cancellationToken) : answer!;
            evaluated.Add(new EvaluatedQuestion(question, answer!, Judge(question, answer!, english)));
        }

        return new Evaluation(evaluated.ToImmutable());
    }

    /// <summary>How an answer says it was read: <c>/tariff china</c>; empty where it says nothing of it.</summary>
    public static string ReadingOf(Answer answer)
    {
        var place = "/";
        var frame = answer.Phrases.Say($"Read as {place}.").Split(place);
        var (before, after) = (frame[0], frame[1]);
        var read = string.Join(" and ", answer.Notes.Where(note => note.StartsWith(before, StringComparison.Ordinal))
            .Select(note => (note.EndsWith(after, StringComparison.Ordinal) ? note[before.Length..^after.Length] : note[before.Length..])
                .Replace($"{answer.Phrases.Say(" and ")}/", " and /", StringComparison.Ordinal)));
        return read.Length > 0 || answer.Command == CommandRouter.FreeText || answer.Line is not { } line ? read : AsOf().Replace(line, "");
    }

    /// <summary>A table with a line for each intent, then what went wrong.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"intent",-16}{"right",7}{"wrong",7}{"refused rightly",17}{"refused wrongly",17}");
        foreach (var group in Questions.GroupBy(question => question.Question.Intent, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            AddRow(table, group.Key, [.. group]);
        }

        AddRow(table, "all", Questions);
        table.AppendLine(CultureInfo.InvariantCulture, $"{Share:P1} right or rightly refused; {WrongFigures.Count()} with a wrong figure");
        foreach (var question in Questions.Where(question => question.Outcome is Outcome.Wrong or Outcome.RefusedWrongly))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{question.Question.Id} {question.Outcome}: {question.Question.Turns[^1]}");
            table.AppendLine(CultureInfo.InvariantCulture, $"    expected {string.Join(" or ", question.Question.Expected)} {string.Join("; ", question.Question.MustSay)}");
            table.AppendLine(CultureInfo.InvariantCulture, $"    got {question.Answer.Status}, {ReadingOf(question.Answer)}: {question.Answer.Headline}");
        }

        return table.ToString();
    }

    private static void AddRow(StringBuilder table, string name, ImmutableArray<EvaluatedQuestion> questions)
    {
        int Count(Outcome outcome) => questions.Count(question => question.Outcome == outcome);
        table.AppendLine(CultureInfo.InvariantCulture, $"{name,-16}{Count(Outcome.Right),7}{Count(Outcome.Wrong),7}{Count(Outcome.RefusedRightly),17}{Count(Outcome.RefusedWrongly),17}");
    }

    private static Outcome Judge(AskedQuestion question, Answer answer, Answer english)
    {
        var says = Plain($"{english.Title}\n{english.Headline}\n{string.Join('\n', english.Facts.Select(fact => $"{fact.Label} {fact.Value}"))}\n{string.Join('\n', english.Text)}\n{string.Join('\n', english.Notes)}");
        var fits = question.Expected.Any(expected => Fits(expected, answer) || (!question.MustSay.IsEmpty && SpeakerOf(expected) is { } speaker && speaker == SpeakerOf(ReadingOf(answer)))) && question.MustSay.All(piece => says.Contains(Plain(piece), StringComparison.OrdinalIgnoreCase) || says.Contains(Plain(piece).Replace(',', '.'), StringComparison.OrdinalIgnoreCase));
        var refusal = question.Expected.Any(expected => expected.StartsWith("unknown", StringComparison.Ordinal)) && answer.Status != AnswerStatus.Ok;
        return fits && refusal ? Outcome.RefusedRightly
            : fits ? Outcome.Right
            : answer.Status == AnswerStatus.Ok ? Outcome.Wrong
            : Outcome.RefusedWrongly;
    }

    private static bool Fits(string expected, Answer answer) => expected switch
    {
        "unknown" => answer.Status != AnswerStatus.Ok,
        "small talk" => answer.Title == answer.Phrases.Say("At your service"),
        "help" => ReadingOf(answer) == "/help",
        "nothing" => answer.Status != AnswerStatus.Ok,
        "found" => answer.Title == answer.Phrases.Say("Found by its words"),
        "sources" => answer.Title == answer.Phrases.Say("Sources"),
        CommandRouter.FreeText => answer.Status == AnswerStatus.Ambiguous,
        "correct" => answer.Status == AnswerStatus.Ok && ReadingOf(answer).Length > 0,
        _ when expected.StartsWith("glossary ", StringComparison.Ordinal) => answer.Notes.Any(note => note.Replace(' ', '-').Contains(expected["glossary ".Length..].Replace("term-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)),
        "/talks list" or "/talks next" => ReadingOf(answer) == expected || ReadingOf(answer).StartsWith($"{expected} party:", StringComparison.Ordinal) || ReadingOf(answer).StartsWith($"{expected} from:", StringComparison.Ordinal),
        _ => Sorted(Bare(ReadingOf(answer))) == Sorted(Bare(expected)),
    };

    // The very words must be said; by which of them the quote was found is all the same.
    private static string? SpeakerOf(string reading) => Bare(reading).Split(' ') is ["/quote", var speaker, ..] ? speaker : null;

    // "/quote speaker:bessent" and "/quote bessent" are one reading; so are goods by two of their names.
    private static string Bare(string reading)
    {
        var bare = OptionName().Replace(reading, " ").Replace(" us-mexico", " mexico", StringComparison.Ordinal);
        return bare.Split(' ') is ["/tariff", .. var rest] && QuestionProducts.Places(rest.Select(word => Fold.Key(word)).ToList()).LastOrDefault() is { Goods: { } goods, At: var at, Count: var count } ? $"/tariff {string.Join(' ', rest[..at])} {goods} {string.Join(' ', rest[(at + count)..])}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd() : bare;
    }

    // The options of a line in any order; a time from a month on begins with its first day, and ends with its last.
    private static string Sorted(string bare) => string.Join(" and ", bare.Split(" and ").Select(line => string.Join(' ', (line.StartsWith("/timeline", StringComparison.Ordinal) || line.StartsWith("/talks", StringComparison.Ordinal) ? BorderOfMonth().Replace(line, "${month}") : line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    [GeneratedRegex(@"(?<month>\d{4}-\d{2})-(01|28|30|31)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BorderOfMonth();

    [GeneratedRegex(@" as-of:\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsOf();

    [GeneratedRegex(@" [a-z\-]+:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();
}

/// <summary>A question with its answer and how it is judged.</summary>
public sealed record EvaluatedQuestion(AskedQuestion Question, Answer Answer, Outcome Outcome);

/// <summary>How a question ended, seen from what it should have been.</summary>
public enum Outcome
{
    Right,
    Wrong,
    RefusedRightly,
    RefusedWrongly,
}
