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

    // A question mark with more behind it, or "and" before a word that opens a question.
    [GeneratedRegex(@"[?？]+\s+(?=\S+\s+\S+\s+\S+)|\s+and\s+(?=(?:when|what|who|how|which|does|did)\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Border();
}
