using System.Text.RegularExpressions;

namespace ChatBot.Answers.PlainWords;

/// <summary>What a question says that it does not ask about: <c>leave out the 301 lists</c>, <c>(not the dairy list)</c>, <c>no el del acero</c>.</summary>
internal static partial class QuestionExclusions
{
    private const int FewestWords = 2;

    /// <summary>The question without them; the whole of it where hardly anything else is left.</summary>
    public static string Without(string text)
    {
        var left = Excluded().Replace(text, " ");
        return left.Length == text.Length || left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords ? left : text;
    }

    [GeneratedRegex(
        """
        \b(leave|leaving)\s(out|aside)\b[^.,;:?!()]*
        | \b(excluding|except(ing)?|ignoring|barring|not\s(counting|including)|other\sthan|(apart|aside)\sfrom|ohne|au(ß|ss)er|sauf|hors|excepto|sin\scontar|hariç)\b[^.,;:?!()]*
        | \((not|no|nicht|pas)\b[^)]*\)
        | \b(fact|sanity)[\s-]check(ing)?(\s(pls|please))?\s*[:,–]
        | \b(goes|going)\s(in|into|to)\s(the\s|our\s|my\s)?(copy|print|paper|memo|binder|press|note|client)\b[^.;:?!()]*
        | \b(i['’]?m|im|am)\s(filing|printing|publishing)\b[^.;:?!()]*
        | \bahead\sof\s[^,.;:?!()]*\b(call|meeting|briefing|hearing|lunch|deadline)\b
        | \b(would|d)\s(be\sgrateful\sfor|appreciate|like\sto\sknow)(\sa\s(short|brief|quick)\s(note|word|line)\son)?\b
        | [,;]\s*(no|nicht|pas|not)\s(el|la|los|las|der|die|das|den|le|les|the)\s[^.,;:?!()]*
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Excluded();
}
