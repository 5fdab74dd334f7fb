using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Search;

/// <summary>What the base says in the words of a question that no command answers: statements as they stand, each with its sources.</summary>
internal static class FoundStatements
{
    private const int Shown = 3;

    // Below this share of the question's weight a statement is about something else.
    private const float Enough = 0.65f;

    /// <returns>Null where nothing holds enough of the question.</returns>
    public static Answer? Answer(CommandRequest request, string question)
    {
        var found = FactSearch.Of(request.Base).Find(question, Shown, fact => fact is TradeEvent or Quote or Talk && fact.IsKnownBy(request.AsOf))
            .Where(hit => hit.Coverage >= Enough)
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(request);
        foreach (var hit in found)
        {
            builder.Add(Line(request, builder, hit.Fact));
        }

        builder.Note("No command answers this; these are the nearest statements on record, found by their words.");
        return builder.Build("Found by its words", $"The base does not answer that as a question; the nearest statement it holds: {Said(request, found[0].Fact)}");
    }

    private static AnswerFact Line(CommandRequest request, AnswerBuilder builder, Fact fact) => new()
    {
        Label = fact switch { TradeEvent item => item.Date.ToString(), Quote quote => quote.Date.ToString(), Talk talk => talk.To.ToString(), _ => fact.Label },
        Value = Said(request, fact),
        Kind = AnswerFactKind.Text,
        Sources = builder.Cite(fact.Sources),
    };

    private static string Said(CommandRequest request, Fact fact) => fact switch
    {
        TradeEvent item => $"{item.Title} ({item.Date}).",
        Quote quote => $"“{quote.Text}” — {request.Base.Find<Person>(quote.Speaker)?.Name ?? quote.Speaker}, {quote.Date}",
        Talk talk when talk.OutcomeKnown <= request.AsOf && talk.Outcome is { } outcome => $"{talk.Name}: {outcome}",
        _ => $"{fact.Label}.",
    };
}
