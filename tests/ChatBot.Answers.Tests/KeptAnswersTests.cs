using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Features;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>An answer that many ask for is worked out once, and never given where another is due.</summary>
public sealed class KeptAnswersTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse(Asking.Today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private readonly FactStore store = new(CuratedFacts.Base);
    private readonly KeptAnswers kept;

    public KeptAnswersTests() => kept = new KeptAnswers(new CommandRouter(CommandCatalog.Create(), store, clock), store);

    [Fact]
    public void Same_question_gets_the_same_answer() => Assert.Same(Ask("/tariff china"), Ask("/tariff china"));

    [Theory]
    [InlineData("/tariff china public")]
    [InlineData("/tariff china layers")]
    [InlineData("/tariff china as-of:2025-05-01")]
    [InlineData("/tariff japan")]
    public void Other_question_gets_its_own(string line)
    {
        Ask("/tariff china");
        var alone = Asking.Ask(line);
        var answer = Ask(line);
        Assert.Equal(alone.Headline, answer.Headline);
        Assert.Equal(alone.Public, answer.Public);
        Assert.Equal(alone.Title, answer.Title);
    }

    [Fact]
    public void Other_language_gets_its_own()
    {
        Ask("/tariff china");
        Assert.Equal("de", kept.Answer("/tariff china", Phrasebooks.Of("de")).Phrases.Language);
        Assert.Equal("en", Ask("/tariff china").Phrases.Language);
    }

    [Fact]
    public void New_day_is_worked_out_anew()
    {
        var before = Ask("/truce status");
        clock.Advance(TimeSpan.FromDays(1));
        var after = Ask("/truce status");
        Assert.NotEqual(before.Headline, after.Headline);
        Assert.Equal(before.AsOf.AddDays(1), after.AsOf);
    }

    [Fact]
    public void New_base_is_worked_out_anew()
    {
        var before = Ask("/tariff china");
        store.Swap(FactLoader.Load(FactFolder.Read(CuratedFacts.Folder)).Base!);
        Assert.NotSame(before, Ask("/tariff china"));
    }

    [Fact]
    public void Refused_edit_is_told_at_once()
    {
        var before = Ask("/about");
        store.Refuse(new RefusedEdit(clock.GetUtcNow(), [.. FactLoader.Load([new FactFile("broken.yaml", "nonsense: 1")]).Faults]));
        Assert.NotSame(before, Ask("/about"));
    }

    [Fact]
    public void Own_words_and_what_was_not_understood_are_not_kept()
    {
        Assert.NotSame(Ask("/ask tariff on china"), Ask("/ask tariff on china"));
        Assert.NotSame(Ask("/tariff wakanda"), Ask("/tariff wakanda"));
    }

    [Fact]
    public void No_more_are_kept_than_there_is_room_for()
    {
        for (var day = 0; day < 520; day++)
        {
            Ask($"/tariff china as-of:{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd}");
        }

        Assert.NotSame(Ask("/tariff china as-of:2026-06-04"), Ask("/tariff china as-of:2026-06-04"));
        Assert.Same(Ask("/tariff china as-of:2025-01-01"), Ask("/tariff china as-of:2025-01-01"));
    }

    private Answer Ask(string line) => kept.Answer(line, Phrasebook.English);
}
