using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Facts.Model;

namespace ChatBot.Discord.Rendering;

/// <summary>A fact as one line: label, value, what the value does not yet say of status and dates, and its sources' numbers.</summary>
internal static class FactLine
{
    public static string Of(AnswerFact fact, ImmutableArray<Source> citations)
    {
        var line = fact.Label.Length == 0
            ? DiscordText.Escape(fact.Value)
            : $"**{DiscordText.EscapeLine(fact.Label)}:** {DiscordText.Escape(fact.Value)}";
        if (fact.Status is { Length: > 0 } status && !Says(fact, status))
        {
            line = $"{line} · {DiscordText.EscapeLine(status)}";
        }

        var dates = Dates(fact);
        return $"{line}{(dates.Length == 0 ? "" : " · ")}{dates}{CitationLine.Numbers(fact.Sources, citations)}";
    }

    private static string Dates(AnswerFact fact)
    {
        var from = fact.From is { } first && !Says(fact, Wording.Day(first)) ? fact.From : null;
        var to = fact.To is { } last && !Says(fact, Wording.Day(last)) ? fact.To : null;
        return (from, to) switch
        {
            ({ } start, { } end) => Wording.Range(start, end),
            ({ } start, null) => fact.Kind is AnswerFactKind.Rate or AnswerFactKind.Layer or AnswerFactKind.Status or AnswerFactKind.Threat
                ? $"from {Wording.Day(start)}"
                : Wording.Day(start),
            (null, { } end) => $"until {Wording.Day(end)}",
            _ => "",
        };
    }

    private static bool Says(AnswerFact fact, string words) =>
        fact.Value.Contains(words, StringComparison.OrdinalIgnoreCase) || fact.Label.Contains(words, StringComparison.OrdinalIgnoreCase);
}
