using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A source: who published it, how close it stands to the facts, and what rests on it.</summary>
internal static class SourcePage
{
    public static Page Of(PageBuilder builder, Source source)
    {
        builder.Row("Publisher", source.Publisher, [source.Id]);
        builder.Row("Title", source.Title);
        builder.Row("Published", source.Published.ToString());
        builder.Row("Updated", source.Updated?.ToString());
        builder.Row("Author", source.Author);
        builder.Row("Dateline", source.Dateline);
        builder.Row("Section", source.Section);
        builder.Row("Tier", Vocabulary<SourceTier>.WordOf(source.Tier));
        builder.Row("Read in the original", source.Read ? "yes" : "no; cited as others report it");
        builder.Row("Read at", source.Via);
        builder.Row("It quotes", source.Cites.IsEmpty ? null : string.Join(", ", source.Cites));
        builder.Row("Language", source.Language);
        builder.Section("The source", "source");
        return new Page
        {
            Path = FactLinks.Path(source),
            Title = source.Label,
            Kind = "Source",
            Headline = $"{source.Publisher}, {source.Published}.",
            Marks = source.Read ? [] : ["Not read in the original: cited as others report it."],
            Ask = $"/source {source.Id}",
        };
    }
}
