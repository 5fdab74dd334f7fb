using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A truce: whether it holds, and its terms.</summary>
internal static class TrucePage
{
    public static Page Of(PageBuilder builder, Truce truce, CommandRouter router)
    {
        // The command answers on the truce of today; the page of an older one tells its terms alone.
        var answer = router.Answer("/truce status");
        var current = answer.Title == truce.Name;
        builder.Row("Parties", builder.Links(truce.Parties));
        builder.Section("The truce", "truce");
        foreach (var term in truce.Terms.Reverse())
        {
            var until = term.Until is { } end ? $" Until {end}." : "";
            var instrument = term.Instrument is null ? "" : $" ({term.Instrument})";
            var status = Vocabulary<TermStatus>.WordOf(term.Status).Replace('-', ' ');
            builder.Row(term.Agreed.ToString(), [$"{term.What}{until}{instrument} As agreed: {status}."], term.Sources);
            builder.Row("Suspends", builder.Links(term.Suspends));
        }

        builder.Section("Its terms, newest first", "terms");
        return new Page
        {
            Path = FactLinks.Path(truce),
            Title = truce.Name,
            Kind = "Truce",
            Headline = current ? answer.Headline : $"{Wording.Number(truce.Terms.Length)} recorded terms, the first of {truce.Terms[0].Agreed}.",
            Ask = current ? "/truce status" : "/truce history",
        };
    }
}
