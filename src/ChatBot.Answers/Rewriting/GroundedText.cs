using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Rewriting;

/// <summary>
/// Checks a text that a language model wrote against the answer it should say. Each sentence may only leave words out of one line of the
/// answer: its words, numbers, dates and names must stand in that line in the same order, so that who charges whom, and which figure belongs
/// to which day, cannot be turned round. What does not is made up, and the plain answer is given instead.
/// </summary>
public static partial class GroundedText
{
    /// <summary>A phrasing is never longer than this.</summary>
    public const int MaxLength = 600;

    // Words that a sentence may add, for they change nothing of what is said.
    private static readonly FrozenSet<string> Free = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "the", "a", "an", "it", "is", "was", "are", "were", "has", "been", "and", "that", "which", "this");

    // Words that a sentence may not leave out, for they turn what is said.
    private static readonly FrozenSet<string> Weighty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "not", "no", "never", "nothing", "nor", "without", "until", "unless", "if", "except", "but", "threatened", "announced", "suspended", "ended", "withdrawn", "struck", "claim", "recorded", "last", "including");

    public static bool IsGrounded(string text, Answer answer)
    {
        if (text.Length is 0 or > MaxLength || text.Contains("://", StringComparison.Ordinal) || text.AsSpan().ContainsAny('@', '<', '>'))
        {
            return false;
        }

        var lines = Lines(answer).Select(Words).ToList();
        var said = string.Join('\n', Lines(answer));
        return Quotation().Matches(text).All(quoted => said.Contains(quoted.Value, StringComparison.Ordinal))
            && Sentence().Split(text).Select(Words).All(sentence => lines.Exists(line => LeavesOut(sentence, line)));
    }

    private static IEnumerable<string> Lines(Answer answer) =>
        [.. Sentence().Split(answer.Headline), .. answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), .. answer.Text];

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static bool LeavesOut(List<string> sentence, List<string> line)
    {
        var at = 0;
        foreach (var word in sentence)
        {
            var found = line.FindIndex(at, held => string.Equals(held, word, StringComparison.OrdinalIgnoreCase));
            if (found < 0 && !Free.Contains(word))
            {
                return false;
            }

            if (found >= 0 && !Free.Contains(word))
            {
                if (line.GetRange(at, found - at).Exists(Weighty.Contains))
                {
                    return false;
                }

                at = found + 1;
            }
        }

        return at > 0 && !line.GetRange(at, line.Count - at).Exists(Weighty.Contains);
    }

    [GeneratedRegex(@"(?<=[.!?…”])\s+(?=[\p{Lu}\p{Nd}“])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("[“\"«„][^”\"»“]*[”\"»“]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[+\-−]?\d+([.,]\d+)*|\p{L}+|%|[^\p{L}\p{Nd}\s.,;:!?()“”""'’–-]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
