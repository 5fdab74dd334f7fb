using System.Collections.Immutable;
using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Rendering;

/// <summary>One line of an answer as plain text, with its role for those who colour it.</summary>
/// <param name="Role">What the line is.</param>
/// <param name="Text">What it says.</param>
public readonly record struct TextLine(TextRole Role, string Text);

public enum TextRole
{
    Headline,
    Fact,
    Paragraph,
    Note,
    Choice,
    Citation,
    Footer,
}

/// <summary>An answer as lines of plain text; the headline comes first, for the first line of an answer is the answer.</summary>
public static class TextLines
{
    public static IEnumerable<TextLine> Of(Answer answer)
    {
        yield return new(TextRole.Headline, answer.Headline);
        foreach (var fact in answer.Facts)
        {
            yield return new(TextRole.Fact, $"{fact.Label}: {fact.Value}{References(answer, fact.Sources)}");
        }

        foreach (var paragraph in answer.Text)
        {
            yield return new(TextRole.Paragraph, paragraph);
        }

        foreach (var note in answer.Notes)
        {
            yield return new(TextRole.Note, answer.Phrases.Say($"Note: {note}"));
        }

        foreach (var choice in answer.Choices)
        {
            yield return new(TextRole.Choice, choice);
        }

        for (var i = 0; i < answer.Citations.Length; i++)
        {
            yield return new(TextRole.Citation, $"[{Wording.Number(i + 1)}] {Cited(answer.Citations[i], answer.AsOf, answer.Phrases)}");
        }

        yield return new(TextRole.Footer, Footer(answer));
    }

    /// <summary>Publisher, title, date and link of a source, with what a reader must know about it.</summary>
    public static string Cited(Source source, DateOnly asOf, Phrasebook? phrases = null)
    {
        var words = phrases ?? Phrasebook.English;
        var title = source.Title is null ? "" : $", “{source.Title}”";
        var later = source.Known > asOf ? words.Say(", published later") : "";
        var read = source.Read ? "" : words.Say(", as cited by others");
        var link = source.Url is null ? "" : $" {source.Url}";
        return $"{source.Publisher}{title}, {words.Day(source.Published)}{later}{read}{link} ({source.Id})";
    }

    /// <summary>The as-of day, the base and how far it reaches.</summary>
    public static string Footer(Answer answer)
    {
        var words = answer.Phrases;
        var reach = answer.Freshness.CoverageThrough is { } through ? words.Say($" · sources through {through}") : "";
        var age = answer.Freshness.Stale ? words.Say($", {words.Days(answer.Freshness.AgeDays)} before") : "";
        var more = answer.Suggestions.IsEmpty ? "" : words.Say($" · try {string.Join(words.Say(" or "), answer.Suggestions)}");
        return words.Say($"As of {answer.AsOf} · base {answer.BaseVersion}") + $"{reach}{age}{more}";
    }

    private static string References(Answer answer, ImmutableArray<string> sources)
    {
        var references = "";
        for (var i = 0; i < answer.Citations.Length && !sources.IsDefaultOrEmpty; i++)
        {
            if (sources.Contains(answer.Citations[i].Id))
            {
                references += $" [{Wording.Number(i + 1)}]";
            }
        }

        return references;
    }
}
