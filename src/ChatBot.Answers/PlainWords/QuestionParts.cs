using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.PlainWords;

/// <summary>Several questions in one message, taken apart.</summary>
internal static partial class QuestionParts
{
    private const int Most = 3;

    /// <returns>The questions, one to three; the whole text where it is one question.</returns>
    public static ImmutableArray<string> Of(string text)
    {
        var parts = Border().Split(text).Select(part => part.Trim()).Where(part => part.Contains(' ', StringComparison.Ordinal)).Take(Most).ToImmutableArray();
        return parts.Length > 1 ? parts : [text];
    }

    /// <summary>The parts that can be read, each reading once, and the words of those that cannot; the whole text as one question where none can.</summary>
    public static (ImmutableArray<(Question Question, Reading? Reading)> Read, ImmutableArray<string> Unread) Read(string text, Func<string, Question> read)
    {
        var questions = Of(text).Select(part => Read(read(part))).ToList();
        if (questions.Count == 1)
        {
            return ([questions[0]], []);
        }

        var readable = questions.FindAll(part => part.Reading is not null);
        if (readable.TrueForAll(part => OnlyNames(part.Reading!)) && readable.Count < questions.Count)
        {
            return ([Read(read(text))], []);
        }

        readable = readable.FindAll(part => !OnlyNames(part.Reading!) || readable.TrueForAll(other => OnlyNames(other.Reading!) || other.Question.Partner != part.Question.Partner));
        return (
            [.. readable.Where((part, i) => readable.FindIndex(other => Same(other.Reading!, part.Reading!)) == i)],
            [.. questions.Where(part => part.Reading is null).Select(part => part.Question.Text)]);
    }

    private static (Question Question, Reading? Reading) Read(Question question) => (question, QuestionReader.Read(question));

    // "Did Amman get anything? What is in the Jordan deal?": the second says what is asked about the name in the first.
    private static bool OnlyNames(Reading reading) => reading.Rule == QuestionReader.NameAlone;

    private static bool Same(Reading one, Reading other) => ReferenceEquals(one, other) || (!one.Lines.IsEmpty && one.Refusal is null && other.Refusal is null && one.Lines.SequenceEqual(other.Lines));

    // A question mark with more behind it, or "and" before a word that opens a question.
    [GeneratedRegex(@"[?？]+\s+(?=\S+\s+\S+\s+\S+)|\s+and\s+(?=(?:when|what|who|how|which|does|did)\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Border();
}
