using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.PlainWords;

/// <summary>Several questions in one message, taken apart.</summary>
internal static partial class QuestionParts
{
    private const int Most = 3;
    private const int Fewest = 4;

    /// <returns>The questions, one to three; the whole text where it is one question.</returns>
    public static ImmutableArray<string> Of(string text)
    {
        var kept = Border().Split(text).Select(part => part.Trim()).Where(part => !Aside().IsMatch(part)).ToImmutableArray();
        var parts = kept.Where(part => part.Contains(' ', StringComparison.Ordinal)).Take(Most).ToImmutableArray();
        return parts.Length > 1 ? parts : kept.IsEmpty ? [text] : [string.Join(' ', kept)];
    }

    /// <summary>The parts that can be read, each reading once, and the words of those that cannot; the whole text as one question where none can.</summary>
    public static (ImmutableArray<(Question Question, Reading? Reading)> Read, ImmutableArray<string> Unread) Read(string text, Func<string, Question> read)
    {
        var parts = Of(QuestionExclusions.Without(text)).Select(read).ToList();
        if (parts is [var only])
        {
            return ([Read(only)], []);
        }

        if (!parts.TrueForAll(part => StandsAlone(part) && part.Words.Length >= Fewest))
        {
            var aside = parts.Where(part => !StandsAlone(part) && part.Words.Length >= Fewest && !part.Unexplained.IsEmpty && QuestionReader.Read(part) is null).Select(part => part.Text).ToImmutableArray();
            return ([Read(read(text))], aside.Length < parts.Count ? aside : []);
        }

        var questions = parts.ConvertAll(Read);

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

    // "Just the rates, not a recommendation", "is that what you have": what names nothing belongs to the question beside it.
    private static bool StandsAlone(Question question) =>
        !(question.Parties.IsEmpty && question.People.IsEmpty && question.Words.Any(word => word is "their" or "they" or "them" or "its")) && (!(question.Parties.IsEmpty && question.People.IsEmpty && question.Talks.IsEmpty && question.Place is null && question.Products.IsEmpty && question.Terms.IsEmpty && !question.Is(Concept.Truce))
        || question.Topics.Any(topic => topic.Id != Intents.Names.AllTariffs));

    private static (Question Question, Reading? Reading) Read(Question question) => (question, QuestionReader.Read(question));

    // "Did Amman get anything? What is in the Jordan deal?": the second says what is asked about the name in the first.
    private static bool OnlyNames(Reading reading) => reading.Rule == QuestionReader.NameAlone;

    private static bool Same(Reading one, Reading other) => ReferenceEquals(one, other) || (!one.Lines.IsEmpty && one.Refusal is null && other.Refusal is null && one.Lines.SequenceEqual(other.Lines));

    // "Last one I have is New York": what the asker knows already, and asks nothing.
    [GeneratedRegex(@"^(the\s)?last\s(one|thing|time|I)\b[^?]*$|^(I\s(have|had|thought|think|saw|only|know)|my\s(notes?|understanding|last))\b[^?]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    // A question mark with more behind it, or "and" before a word that opens a question.
    [GeneratedRegex(@"[?？]+\s+(?=\S+\s+\S+\s+\S+)|,?\s+oh\s+(?:and\s+)?|,?\s+and\s+(?=(?:when|what|who|whoever|how|which|does|did|the\s+name|roughly\s+how|about\s+how)\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Border();
}
