using System.Text.RegularExpressions;
using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using NJsonSchema;

namespace ChatBot.Facts.Tests;

public sealed partial class CuratedFactsTests
{
    private static FactBase Base => CuratedFacts.Base;

    [Fact]
    public void Base_loads_without_a_fault() => Assert.NotEmpty(Base.All);

    [Fact]
    public void Same_files_give_the_same_version()
    {
        var again = FactLoader.Load(FactFolder.Read(CuratedFacts.Folder)).Base!;
        Assert.Equal(Base.Version, again.Version);
        Assert.Equal(12, again.Version.Length);
    }

    [Fact]
    public void File_with_one_measure_is_named_after_it() =>
        Assert.All(Base.Measures, measure => Assert.Equal($"measures/{measure.Id}.yaml", measure.Origin.File));

    [Fact]
    public void Seed_article_is_complete()
    {
        Assert.NotNull(Base.Find<Source>("aa-2025-10-26-framework"));
        Assert.Equal(11, Base.Quotes.Count(quote => quote.Sources.Contains("aa-2025-10-26-framework")));
        Assert.Equal(11, Base.Figures.Count(figure => figure.Sources.Contains("aa-2025-10-26-framework")));
        Assert.Equal(8, Base.Events.Count(item => item.Sources.Contains("aa-2025-10-26-framework")));
        foreach (var person in new[] { "bessent", "greer", "trump", "xi", "he-lifeng", "li-chenggang", "anwar-ibrahim", "lyndon-johnson" })
        {
            Assert.NotNull(Base.Find<Person>(person));
        }
    }

    [Fact]
    public void Quote_linked_to_a_round_was_not_said_before_it() =>
        Assert.All(
            Base.Quotes.Where(quote => quote.Talk is not null),
            quote => Assert.True(Base.Find<Talk>(quote.Talk!)!.Known <= quote.Known, $"{quote.Origin}: {quote.Id}"));

    [Fact]
    public void Quote_has_a_topic_and_event_a_party()
    {
        Assert.All(Base.Quotes, quote => Assert.False(quote.Topics.IsEmpty, $"{quote.Origin}: {quote.Id}"));
        Assert.All(Base.Events, item => Assert.False(item.Parties.IsEmpty, $"{item.Origin}: {item.Id}"));
    }

    [Fact]
    public void Reader_texts_hold_no_word_of_book_keeping()
    {
        foreach (var file in FactFolder.Read(CuratedFacts.Folder))
        {
            Assert.False(BookKeeping().IsMatch(file.Text), $"{file.Path}: {BookKeeping().Match(file.Text).Value}");
        }
    }

    [Fact]
    public void Reader_texts_write_days_in_words()
    {
        foreach (var file in FactFolder.Read(CuratedFacts.Folder))
        {
            Assert.False(DayInFigures().IsMatch(file.Text), $"{file.Path}: {DayInFigures().Match(file.Text).Value}");
        }
    }

    [Fact]
    public async Task Schema_accepts_the_fields_that_the_loader_accepts()
    {
        var schema = await JsonSchema.FromJsonAsync(FactSchema.Create().ToJsonString(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate("""{"topics":[{"id":"rare-earths","name":"Rare earths","aliases":["magnets"]}]}"""));
        Assert.NotEmpty(schema.Validate("""{"topics":[{"id":"rare-earths","nam":"Rare earths"}]}"""));
    }

    // A day in figures behind other words; a list of ids, or a date field, has none.
    [GeneratedRegex(@"^ +(note|what|title|detail|scope|outcome|where|instrument|made-of): .*[ (]\d{4}-\d{2}-\d{2}(?![\w-])", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayInFigures();

    [GeneratedRegex(@"dossier|this file|neighbouring file|next file|excerpts read|\.yaml|stored (page|text)|the seed\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BookKeeping();
}
