using ChatBot.Answers;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>An agreement: how far it has come, step by step.</summary>
internal static class DealPage
{
    public static Page Of(PageBuilder builder, Deal deal)
    {
        builder.Row("Parties", builder.Links(deal.Parties));
        builder.Row("Topics", builder.Links(deal.Topics));
        builder.Section("The agreement", "deal");
        foreach (var step in deal.Steps.Reverse())
        {
            var rate = step.HeadlineRate is { } percent ? $" Headline rate {Wording.Percent(percent)}{(step.AllIn ? ", ordinary duty included" : "")}." : "";
            var instrument = step.Instrument is null ? "" : $" ({step.Instrument})";
            builder.Row(step.Date.ToString(), [$"{Status(step)}: {step.What}{instrument}{rate}"], step.Sources);
            foreach (var term in step.Terms)
            {
                builder.Row("", [$"• {term}"]);
            }

            builder.Row("", step.Note);
        }

        builder.Section("Its steps, newest first", "steps");
        var last = deal.Steps[^1];
        return new Page
        {
            Path = FactLinks.Path(deal),
            Title = deal.Name,
            Kind = "Agreement",
            Headline = $"Last recorded step, {last.Date}: {Status(last)}, {last.What}",
            Ask = deal.Parties.FirstOrDefault(party => party != "us") is { } other ? $"/deal {other}" : null,
        };
    }

    private static string Status(DealStep step) => Vocabulary<DealStatus>.WordOf(step.Status).Replace('-', ' ');
}
