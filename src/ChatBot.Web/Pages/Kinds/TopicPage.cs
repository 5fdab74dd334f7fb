using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A topic: where it stands, and everything that names it.</summary>
internal static class TopicPage
{
    private const int Listed = 20;

    public static Page Of(PageBuilder builder, Topic topic, CommandRouter router)
    {
        var answer = router.Answer($"/topic {topic.Id}");
        if (answer.Status == AnswerStatus.Ok)
        {
            builder.Rows(answer);
            builder.Section("Where it stands", "now");
        }

        var naming = FactLinks.Of(builder.Base).SpeakingOf(topic.Id);
        builder.Quotes(topic, builder.Base.Quotes.Where(quote => quote.Topics.Contains(topic.Id)), Listed);
        builder.Facts(topic, "Events", "events", naming.OfType<TradeEvent>().OrderByDescending(happening => happening.Date), Listed);
        builder.Facts(topic, "Measures", "measures", naming.OfType<Measure>(), Listed);
        builder.Facts(topic, "Talks", "talks", naming.OfType<Talk>().OrderByDescending(talk => talk.To), Listed);
        return new Page
        {
            Path = FactLinks.Path(topic),
            Title = topic.Name,
            Kind = "Topic",
            Headline = answer.Headline,
            Ask = $"/topic {topic.Id}",
        };
    }
}
