using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A word of the glossary.</summary>
internal static class TermPage
{
    public static Page Of(PageBuilder builder, Term term)
    {
        builder.Row("Meaning", [term.Meaning], term.Sources);
        builder.Row("Also called", term.Aliases.IsEmpty ? null : string.Join(", ", term.Aliases));
        builder.Row("Topic", term.Topic is { } topic ? builder.Links([topic]) : []);
        builder.Section("The term", "term");
        return new Page
        {
            Path = FactLinks.Path(term),
            Title = term.Name,
            Kind = "Term",
            Headline = term.Meaning,
            StructuredData = StructuredData.Write("DefinedTerm", json =>
            {
                json.WriteString("name", term.Name);
                json.WriteString("description", term.Meaning);
            }),
        };
    }
}
