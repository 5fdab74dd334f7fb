using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Rates in the language of an answer.</summary>
internal static class RateWords
{
    /// <summary><c>15 %</c>, or <c>15 % including the ordinary duty</c> for a ceiling.</summary>
    public static string Rate(this Phrasebook words, decimal rate, bool allIn) =>
        allIn ? words.Say($"{words.Percent(rate)} including the ordinary duty") : words.Percent(rate);

    /// <summary>The rate of a step for goods of <paramref name="party"/>, or its span where the party has no rate of its own: <c>15 to 50 %</c>.</summary>
    public static string Percents(this Phrasebook words, MeasureStep step, string party) =>
        step.SpanFor(party) is var (low, high) && low != high ? words.Span(low, high) : words.Rate(step.RateFor(party) ?? 0, step.IsAllIn(party));

    /// <summary><c>15 to 50 %</c>.</summary>
    public static string Span(this Phrasebook words, decimal low, decimal high) => words.Say($"{low} to {words.Percent(high)}");

    /// <summary>The instrument in brackets, behind what it does; empty where none is recorded.</summary>
    public static string Instrument(string? instrument) => instrument is null ? "" : $" ({instrument})";
}
