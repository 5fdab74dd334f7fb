using ChatBot.Answers.Languages;

namespace ChatBot.Answers.Rendering;

/// <summary>What a fact's value does not yet say of its status and its dates.</summary>
public static class FactDetail
{
    /// <returns>The status where the line does not name it, else null.</returns>
    public static string? Status(AnswerFact fact, Phrasebook words) => fact.Status is { Length: > 0 } status && words.Say(status) is var word && !Says(fact, word) ? word : null;

    /// <returns>The dates that the line does not name; empty where it names them all.</returns>
    public static string Dates(AnswerFact fact, Phrasebook words)
    {
        var from = fact.From is { } first && !Says(fact, words.Day(first)) && !Says(fact, words.BeginningOfRange(first)) ? fact.From : null;
        var to = fact.To is { } last && !Says(fact, words.Day(last)) ? fact.To : null;
        return (from, to) switch
        {
            ({ } start, { } end) => words.Range(start, end),
            ({ } start, null) => fact.Kind is AnswerFactKind.Rate or AnswerFactKind.Layer or AnswerFactKind.Status or AnswerFactKind.Threat
                ? words.Say($"from {start}")
                : words.Day(start),
            (null, { } end) => words.Say($"until {end}"),
            _ => "",
        };
    }

    private static bool Says(AnswerFact fact, string words) =>
        fact.Value.Contains(words, StringComparison.OrdinalIgnoreCase) || fact.Label.Contains(words, StringComparison.OrdinalIgnoreCase);
}
