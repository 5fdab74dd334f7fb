using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A party: the rate on its goods and on goods sent to it, what happened, what its people said.</summary>
internal static class PartyPage
{
    private const int QuotesShown = 8;
    private const int Listed = 12;

    public static Page Of(PageBuilder builder, Party party, CommandRouter router, string? asOf)
    {
        var line = $"/tariff {party.Id}";
        var answer = router.Answer(line, asOf);
        if (answer.Status == AnswerStatus.Ok)
        {
            builder.Rows(answer);
            builder.Section("The rate and its layers", "rate");
        }

        builder.Sentences("Notes on the rate", "notes", answer.Status == AnswerStatus.Ok ? answer.Notes : []);
        AddHistory(builder, router, party, asOf);
        var day = answer.AsOf;
        builder.Rows(router.Answer($"/timeline {party.Id}", asOf));
        builder.Section("What happened, newest first", "timeline");
        builder.Quotes(party, builder.Base.Quotes.Where(quote => quote.IsKnownBy(day) && builder.Base.Find<Person>(quote.Speaker)?.Side == party.Id), QuotesShown, $"What {party.Short} said");
        builder.Facts(party, "Agreements and truces", "deals", Naming(builder, party, day).Where(fact => fact is Deal or Truce), Listed);
        builder.Facts(party, "Talks", "talks", Naming(builder, party, day).OfType<Talk>().OrderByDescending(talk => talk.To), Listed);
        builder.Facts(party, "Measures, to and fro", "measures", Naming(builder, party, day).OfType<Measure>(), Listed * 3);
        builder.Facts(party, "People", "people", Naming(builder, party, day).OfType<Person>(), Listed * 2);
        return new Page
        {
            Path = FactLinks.Path(party),
            Title = party.Name,
            Kind = "Party",
            Headline = answer.Status is AnswerStatus.Ok or AnswerStatus.Unknown ? answer.Headline : $"What the base holds on {party.Name}.",
            Ask = answer.Status == AnswerStatus.Ok ? line : null,
            AsOf = day,
            Chart = ChartOf(router, party, asOf),
        };
    }

    private static void AddHistory(PageBuilder builder, CommandRouter router, Party party, string? asOf)
    {
        var history = router.Answer($"/tariff {party.Id} history", asOf);
        if (history.Status == AnswerStatus.Ok)
        {
            builder.Rows(history);
            builder.Section("How the rate came about", "history");
        }
    }

    private static IEnumerable<Fact> Naming(PageBuilder builder, Party party, DateOnly day) =>
        FactLinks.Of(builder.Base).SpeakingOf(party.Id).Where(fact => fact.IsKnownBy(day));

    // Chat gets a picture of dots, a page one of lines.
    private static PageChart? ChartOf(CommandRouter router, Party party, string? asOf) =>
        router.Answer($"/tariff {party.Id} chart", asOf) is { Status: AnswerStatus.Ok, Charts: [var chart, ..] }
            ? new PageChart(chart.Path.Replace(".png", ".svg", StringComparison.Ordinal), chart.AltText)
            : null;
}
