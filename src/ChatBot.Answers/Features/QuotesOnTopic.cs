using ChatBot.Answers.Commands;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/quote topic:soybeans</c>: what anybody said on a topic, newest first, some at a time.</summary>
internal static class QuotesOnTopic
{
    private const int Shown = 6;

    public static Answer Answer(CommandRequest request, Topic topic)
    {
        var builder = new AnswerBuilder(request);
        var phrases = request.Phrases;
        var words = request.Arguments.Get<string>("words") is { } said ? FoldedWords.Of(said) : (FoldedWords?)null;
        var quotes = new List<Quote>();
        foreach (var quote in request.Base.Quotes)
        {
            if (quote.Topics.Contains(topic.Id) && quote.IsKnownBy(request.AsOf) && quote.Deprecated is null && (words is not { } wanted || FoldedQuote.Of(quote).Has(wanted)))
            {
                quotes.Add(quote);
            }
        }

        var title = phrases.Say($"Quotes on {topic.Name.ToLowerInvariant()}");
        var first = (request.Arguments.Count("nth") ?? 1) - 1;
        builder.Suggest($"/topic {topic.Id}");
        if (first >= quotes.Count)
        {
            return builder.Build(title, phrases.Say($"Quotes on {topic.Name.ToLowerInvariant()} recorded by {request.AsOf}: {quotes.Count}."), AnswerStatus.Unknown);
        }

        foreach (var quote in quotes.Skip(first).Take(Shown))
        {
            builder.Add(new AnswerFact
            {
                Label = $"{phrases.Day(quote.Date)}, {Name(request, quote)}",
                Value = $"“{quote.Text}”{QuoteCommand.Doubt(quote)}",
                Kind = AnswerFactKind.Text,
                By = quote.Speaker,
                From = quote.Date.Last,
                Sources = builder.Cite(quote.Sources),
            });
        }

        if (first == 0)
        {
            builder.TellAge();
        }

        QuoteCommand.OfferOthers(builder, first, quotes.Count, Shown);
        var newest = quotes[first];
        builder.Suggest($"/quote {newest.Speaker}");
        return builder.Build(title, phrases.Say($"{quotes.Count} quotes of {quotes.Select(quote => quote.Speaker).Distinct(StringComparer.Ordinal).Count()} speakers, newest first; the first shown: “{newest.Text}” — {Name(request, newest)}, {newest.Date}."));
    }

    private static string Name(CommandRequest request, Quote quote) => request.Base.Find<Person>(quote.Speaker)?.Name ?? quote.Speaker;
}
