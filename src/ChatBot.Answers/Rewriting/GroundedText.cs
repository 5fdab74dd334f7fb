using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.Rewriting;

/// <summary>
/// Checks a text that a language model wrote against the answer it should say: every number, every capitalised word, every month and
/// everything in quotation marks must stand in the answer. What is not there was made up, and the plain answer is given instead.
/// </summary>
public static partial class GroundedText
{
    /// <summary>A phrasing is never longer than this.</summary>
    public const int MaxLength = 600;

    private static readonly FrozenSet<string> Openings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "The", "A", "An", "As", "On", "In", "At", "It", "This", "That", "There", "These", "Those", "No", "Yes", "By", "For", "From", "According", "Since", "Until", "After", "Before", "Its", "They", "He", "She", "And", "But", "So", "To", "Of", "Not");

    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
        "million", "billion", "trillion", "half", "double", "doubled", "triple", "tripled", "zero", "none", "never", "always", "not");

    public static bool IsGrounded(string text, Answer answer)
    {
        if (text.Length is 0 or > MaxLength || text.Contains("://", StringComparison.Ordinal) || text.AsSpan().ContainsAny('@', '<', '>'))
        {
            return false;
        }

        var said = Said(answer);
        return Every(Number(), text, number => Holds(said, number))
            && Every(DatedOrNamed(), text, dated => Holds(said, dated))
            && Every(Quotation(), text, quoted => said.Contains(quoted, StringComparison.Ordinal))
            && Every(Word(), text, word => IsHeld(word, said));
    }

    private static bool IsHeld(string word, string said) =>
        (char.IsLower(word[0]) && !NumberWords.Contains(word) && word[0] < Fold.FirstCjk)
        || Openings.Contains(word) && !NumberWords.Contains(word)
        || Regex.IsMatch(said, $@"(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})", RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(100));

    private static bool Holds(string said, string piece) => said.Contains(Spaced(piece), StringComparison.Ordinal);

    private static string Spaced(string text) => text.Replace('\u00a0', ' ');

    private static string Said(Answer answer) => Spaced(
        $"{answer.Title}\n{answer.Headline}\n{string.Join('\n', answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}"))}\n{string.Join('\n', answer.Text)}");

    private static bool Every(Regex pattern, string text, Predicate<string> holds)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (!holds(Spaced(match.Groups.Count > 1 ? match.Groups["words"].Value : match.Value)))
            {
                return false;
            }
        }

        return true;
    }

    // A number counts with what it numbers: "145 %" is not "145 days", nor "10 April" "10 March".
    [GeneratedRegex(@"(?<!\d)\d+([.,]\d+)*(\s?(%|\p{L}+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    // "April 10" and "Section 301".
    [GeneratedRegex(@"\p{Lu}\p{L}+ \d+(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatedOrNamed();

    [GeneratedRegex("[“\"«„](?<words>[^”\"»“]*)[”\"»“]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
