using System.Globalization;

namespace ChatBot.Answers.Rendering;

/// <summary>What a fact's value does not yet say of its status and its dates.</summary>
public static class FactDetail
{
    /// <returns>The status where the line does not name it, else null.</returns>
    public static string? Status(AnswerFact fact) => fact.Status is { Length: > 0 } status && !Says(fact, status) ? status : null;

    /// <returns>The dates that the line does not name; empty where it names them all.</returns>
    public static string Dates(AnswerFact fact)
    {
        var from = fact.From is { } first && !Says(fact, Wording.Day(first)) && !Says(fact, BeginningOfRange(first)) ? fact.From : null;
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

    // As Wording.Range begins where the year is said only at its end.
    private static string BeginningOfRange(DateOnly day) => $"{day.ToString("d MMMM", CultureInfo.InvariantCulture)} –";

    private static bool Says(AnswerFact fact, string words) =>
        fact.Value.Contains(words, StringComparison.OrdinalIgnoreCase) || fact.Label.Contains(words, StringComparison.OrdinalIgnoreCase);
}
