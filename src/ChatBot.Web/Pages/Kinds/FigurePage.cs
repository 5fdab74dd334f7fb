using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A figure as somebody put it, beside what the layers in force that day came to.</summary>
internal static class FigurePage
{
    public static Page Of(PageBuilder builder, Figure figure, CommandRouter router, SiteAddress site)
    {
        var value = figure.Unit == "percent" ? Wording.Percent(figure.Value) : $"{Wording.Number(figure.Value)} {figure.Unit}";
        var by = builder.Base.Find<Person>(figure.By)?.Name ?? figure.By;
        builder.Row("Figure", value, figure.Sources);
        builder.Row("Stated by", builder.Links([figure.By]));
        builder.Row("On", figure.Date.ToString());
        builder.Row("Said to be", figure.What);
        builder.Row("What it may be made of", figure.MadeOf);
        builder.Row("Kind", Vocabulary<FigureKind>.WordOf(figure.FigureKind));
        builder.Section("The figure", "figure");
        var law = Law(figure, router);
        if (law is not null)
        {
            builder.Rows(law with { Facts = [law.Facts[0]] });
            builder.Section("What the law said that day", "law");
        }

        var told = $"{by}, {figure.Date}: {value}, {figure.What}.";
        return new Page
        {
            Path = FactLinks.Path(figure),
            Title = $"{value}: {figure.What}",
            Kind = "Figure",
            Headline = law is null ? told : $"{told} The layers in force that day: {law.Facts[0].Value}.",
            StructuredData = figure.FigureKind == FigureKind.Claim && law is not null ? Review(figure, by, value, law, site) : null,
        };
    }

    // Only a tariff rate can be laid beside the layers.
    private static Answer? Law(Figure figure, CommandRouter router)
    {
        if (figure is not { Unit: "percent", Imposer: "us", Target: { } target, Date.IsDay: true })
        {
            return null;
        }

        var answer = router.Answer($"/tariff {target}", Wording.Iso(figure.Date.Last));
        return answer is { Status: AnswerStatus.Ok, Facts: [{ Kind: AnswerFactKind.Rate }, ..] } ? answer : null;
    }

    private static string Review(Figure figure, string by, string value, Answer law, SiteAddress site) => StructuredData.Write("ClaimReview", json =>
    {
        json.WriteString("claimReviewed", $"{value}: {figure.What}");
        json.WriteString("reviewBody", law.Headline);
        json.Named("author", "Organization", "ChatBot");
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", $"The layers in force that day: {law.Facts[0].Value}");
        json.WriteEndObject();
        json.Optional("url", site.Of(FactLinks.Path(figure)));
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("datePublished", figure.Date.ToIso());
        json.Named("author", "Person", by);
        json.WriteEndObject();
    });
}
