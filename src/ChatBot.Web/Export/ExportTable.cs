using System.Globalization;
using ChatBot.Answers;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Export;

/// <summary>A table for a spreadsheet or a program: column names, and rows of text, an empty cell where the base holds nothing.</summary>
internal sealed record ExportTable(string[] Columns, IEnumerable<string?[]> Rows)
{
    /// <returns>Null where there is no table of that name.</returns>
    public static ExportTable? Of(FactBase facts, string name, DateOnly today) => name switch
    {
        "measures" => new(["id", "name", "kind", "imposer", "targets", "basis", "scope", "unit", "stacks", "topics", "known", "sources"],
            facts.Measures.Where(measure => measure.IsKnownBy(today)).Select(measure => new[]
            {
                measure.Id, measure.Name, Vocabulary<MeasureKind>.WordOf(measure.MeasureKind), measure.Imposer, List(measure.Targets), measure.Basis, measure.Scope,
                measure.Unit, measure.Stacks ? "true" : "false", List(measure.Topics), Wording.Iso(measure.Known), List(measure.Sources),
            })),
        "steps" => new(["measure", "announced", "known", "effective", "until", "status", "rate", "rateLow", "rateHigh", "suspendedPoints", "suspendedUntil", "part", "instrument", "sources"],
            facts.Measures.SelectMany(measure => measure.Steps.Where(step => step.Known <= today).Select(step => new[]
            {
                measure.Id, step.Announced.ToIso(), Wording.Iso(step.Known), step.Effective?.ToIso(), step.Until?.ToIso(), Vocabulary<StepStatus>.WordOf(step.Status),
                Number(step.Rate), Number(step.RateLow), Number(step.RateHigh), Number(step.SuspendedPoints), step.SuspendedUntil?.ToIso(), step.Part, step.Instrument, List(step.Sources),
            }))),
        "quotes" => new(["id", "speaker", "date", "where", "text", "topics", "talk", "language", "doubt", "sources"],
            facts.Quotes.Where(quote => quote.IsKnownBy(today)).Select(quote => new[]
            {
                quote.Id, quote.Speaker, quote.Date.ToIso(), quote.Where, quote.Text, List(quote.Topics), quote.Talk, quote.Language,
                quote.Doubt is { } doubt ? Vocabulary<QuoteDoubt>.WordOf(doubt) : null, List(quote.Sources),
            })),
        _ => null,
    };

    private static string List(IEnumerable<string> items) => string.Join(' ', items);

    private static string? Number(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture);
}
