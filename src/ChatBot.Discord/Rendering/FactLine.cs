using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Rendering;
using ChatBot.Facts.Model;

namespace ChatBot.Discord.Rendering;

/// <summary>A fact as one line: label, value, what the value does not yet say of status and dates, and its sources' numbers.</summary>
internal static class FactLine
{
    public static string Of(AnswerFact fact, ImmutableArray<Source> citations, Phrasebook words)
    {
        var line = fact.Label.Length == 0
            ? DiscordText.Escape(fact.Value)
            : $"**{DiscordText.EscapeLine(fact.Label)}:** {DiscordText.Escape(fact.Value)}";
        if (FactDetail.Status(fact, words) is { } status)
        {
            line = $"{line} · {DiscordText.EscapeLine(status)}";
        }

        var dates = FactDetail.Dates(fact, words);
        return $"{line}{(dates.Length == 0 ? "" : " · ")}{dates}{CitationLine.Numbers(fact.Sources, citations)}";
    }
}
