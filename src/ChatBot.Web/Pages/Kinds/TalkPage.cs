using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A round of talks: when, where, who, about what, and what each side said of it.</summary>
internal static class TalkPage
{
    private const int QuotesShown = 30;

    public static Page Of(PageBuilder builder, Talk talk, SiteAddress site)
    {
        var dates = talk.From == talk.To ? talk.From.ToString() : $"{talk.From} to {talk.To}";
        var place = string.Join(", ", new[] { talk.Venue, talk.City, talk.Country }.Where(part => part is not null));
        builder.Row("When", dates, talk.Sources);
        builder.Row("Where", place.Length == 0 ? null : place);
        builder.Row("Beside", talk.Beside);
        builder.Row("Round", talk.Round is { } round ? Answers.Wording.Number(round) : null);
        builder.Row("Parties", builder.Links(talk.Parties));
        builder.Row("Topics", builder.Links(talk.Topics));
        builder.Row("Outcome", talk.Outcome, talk.Sources);
        foreach (var detail in talk.Details)
        {
            builder.Row("", detail);
        }

        builder.Section("The talks", "talks");
        foreach (var (party, people) in talk.Delegations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            builder.Row(FactLinks.To(builder.Base, party), builder.Links(people));
        }

        foreach (var (party, person) in talk.Heads.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            builder.Row($"Led for {builder.Base.PartyInText(party)} by", builder.Links([person]));
        }

        builder.Section("Delegations", "delegations");
        builder.Quotes(talk, builder.Base.Quotes.Where(quote => quote.Talk == talk.Id), QuotesShown, "What each side said of it");
        return new Page
        {
            Path = FactLinks.Path(talk),
            Title = talk.Name,
            Kind = "Talks",
            Headline = $"{dates}{(place.Length == 0 ? "" : $", {place}")}. {talk.Outcome ?? "No outcome is recorded."}",
            Ask = $"/talks {talk.Id}",
            StructuredData = StructuredData.Write("Event", json =>
            {
                json.WriteString("name", talk.Name);
                json.WriteString("startDate", talk.From.ToIso());
                json.WriteString("endDate", talk.To.ToIso());
                json.Optional("description", talk.Outcome);
                json.Named("location", "Place", place.Length == 0 ? null : place);
                json.Optional("url", site.Of(FactLinks.Path(talk)));
            }),
        };
    }
}
