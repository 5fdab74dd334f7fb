using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A person: offices, talks, quotes.</summary>
internal static class PersonPage
{
    private const int QuotesShown = 30;
    private const int TalksShown = 30;

    public static Page Of(PageBuilder builder, Person person, CommandRouter router)
    {
        var answer = router.Answer($"/who {person.Id}");
        builder.Row("Side", builder.Links([person.Side]));
        foreach (var office in person.Offices)
        {
            builder.Row(Dates(office), [office.Title], office.Sources.IsEmpty ? person.Sources : office.Sources);
        }

        builder.Section("Offices", "offices");
        builder.Quotes(person, builder.Base.QuotesBySpeaker.GetValueOrDefault(person.Id, []), QuotesShown, bySpeaker: false);
        builder.Facts(person, "Talks attended", "talks", builder.Base.TalksByPerson.GetValueOrDefault(person.Id, []), TalksShown);
        return new Page
        {
            Path = FactLinks.Path(person),
            Title = person.Name,
            Kind = "Person",
            Headline = answer.Headline,
            Ask = $"/who {person.Id}",
            StructuredData = StructuredData.Write("Person", json =>
            {
                json.WriteString("name", person.Name);
                json.Optional("jobTitle", person.OfficeOn(router.Today)?.Title);
                json.Named("affiliation", "Organization", builder.Base.Find<Party>(person.Side)?.Name);
            }),
        };
    }

    private static string Dates(Office office) => (office.From, office.To) switch
    {
        ({ } from, { } to) => $"{from} to {to}",
        ({ } from, null) => $"since {from}",
        (null, { } to) => $"until {to}",
        _ => "dates not recorded",
    };
}
