using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Truces;

/// <summary>Every known term of every truce of a pair, newest first.</summary>
internal static class TruceHistory
{
    public static Answer Answer(CommandRequest request, List<Truce> truces, string partner)
    {
        var builder = new AnswerBuilder(request);
        var words = request.Phrases;
        var count = 0;
        foreach (var truce in truces.OrderByDescending(truce => truce.Known))
        {
            builder.Corrected(truce);
            foreach (var term in truce.Terms.Where(term => term.Known <= request.AsOf).Reverse())
            {
                count++;
                builder.Add(Told(builder, request, term));
            }
        }

        builder.Suggest("/truce status");
        return builder.Build(words.Say($"Truces US–{partner}: history"), words.Say($"{count} recorded terms of {truces.Count} truces and pauses between the US and {partner}, newest first."));
    }

    /// <summary>A term with its end and instrument.</summary>
    public static AnswerFact Told(AnswerBuilder builder, CommandRequest request, TruceTerm term) => new()
    {
        Label = request.Phrases.Day(term.Agreed),
        Value = $"{term.What}{(term.Until is { } until ? request.Phrases.Say($" Until {until}.") : "")}{(term.Instrument is null ? "" : $" ({term.Instrument})")}{builder.Reservation(term.Sources)}",
        Kind = AnswerFactKind.Date,
        From = term.Agreed.Last,
        To = term.Until?.Last,
        Status = TruceStatus.StatusOn(term, request.AsOf),
        Sources = builder.Cite(term.Sources),
    };
}
