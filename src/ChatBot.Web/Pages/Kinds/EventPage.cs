using ChatBot.Answers.Languages;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>An order, ruling, announcement, threat or deadline.</summary>
internal static class EventPage
{
    public static Page Of(PageBuilder builder, TradeEvent happening, DateOnly today)
    {
        builder.Row("When", happening.Date.ToString(), happening.Sources);
        builder.Row("Until", happening.Until?.ToString());
        builder.Row("What", happening.Title);
        builder.Row("Details", happening.Detail, happening.Sources);
        builder.Row("Outcome", EventText.Outcome(Phrasebook.English, happening, today), happening.Sources);
        builder.Row("Parties", builder.Links(happening.Parties));
        builder.Row("Topics", builder.Links(happening.Topics));
        builder.Section("The event", "event");
        return new Page
        {
            Path = FactLinks.Path(happening),
            Title = happening.Title,
            Kind = "Event",
            Headline = $"{happening.Date}. {happening.Detail ?? happening.Title}",
            Ask = happening.Topics is [var topic, ..] ? $"/timeline {topic}" : null,
        };
    }
}
