using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A quote: the words, who said them in which office, and what others said of the same talks.</summary>
internal static class QuotePage
{
    private const int OthersShown = 8;

    public static Page Of(PageBuilder builder, Quote quote, SiteAddress site)
    {
        var speaker = builder.Base.Find<Person>(quote.Speaker);
        var name = speaker?.Name ?? quote.Speaker;
        var office = speaker?.OfficeOn(quote.Date.Last)?.Title;
        builder.Row("Words", [$"“{quote.Text}”"], quote.Sources, PageBuilder.Doubt(quote));
        builder.Row("Said by", builder.Links([quote.Speaker]));
        builder.Row("Office that day", office ?? "not recorded");
        builder.Row("When", quote.Date.ToString());
        builder.Row("Where", quote.Where);
        builder.Row("Talks", quote.Talk is { } talk ? builder.Links([talk]) : []);
        builder.Row("Topics", builder.Links(quote.Topics));
        builder.Row("Language", quote.Language);
        builder.Row("What shows the doubt to be right", quote.Proof);
        builder.Section("The quote", "quote");
        builder.Quotes((Fact?)builder.Base.Find<Talk>(quote.Talk ?? "") ?? quote, builder.Base.Quotes.Where(other => other.Talk is not null && other.Talk == quote.Talk && other.Id != quote.Id), OthersShown, "Said of the same talks");
        return new Page
        {
            Path = FactLinks.Path(quote),
            Title = $"{name}, {quote.Date}",
            Kind = "Quote",
            Headline = $"“{quote.Text}”",
            Marks = PageBuilder.Doubt(quote) is { } doubt ? [$"This quote is {doubt}."] : [],
            Ask = $"/quote {quote.Speaker}",
            StructuredData = StructuredData.Write("Quotation", json =>
            {
                json.WriteString("text", quote.Text);
                json.Named("creator", "Person", name);
                json.WriteString("dateCreated", quote.Date.ToIso());
                json.Optional("inLanguage", LanguageTag.Of(quote.Language));
                json.Optional("url", site.Of(FactLinks.Path(quote)));
            }),
        };
    }
}
