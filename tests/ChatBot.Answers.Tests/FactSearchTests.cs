using ChatBot.Answers.Search;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Full-text search over the base.</summary>
public sealed class FactSearchTests
{
    private static readonly FactSearch Search = FactSearch.Of(CuratedFacts.Base);

    [Theory]
    [InlineData("Boeing aircraft order", "boeing")]
    [InlineData("boieng aircraft", "boeing")]
    [InlineData("BÖEING", "boeing")]
    [InlineData("supreme court ruling emergency powers", "Supreme Court")]
    [InlineData("soybean purchases million tonnes", "soybean")]
    public void Words_in_any_spelling_find_a_fact_that_holds_them(string query, string held) =>
        Assert.Contains(Search.Find(query, 3), found => Words(found.Fact).Contains(held, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Chinese_is_found_by_pairs_of_characters() =>
        Assert.Contains(Search.Find("稀土出口", 5), found => found.Fact.Id == "rare-earths");

    [Fact]
    public void What_no_fact_holds_finds_nothing() => Assert.Empty(Search.Find("zzyzx qqqq", 5));

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("\ud83d\ude00 \ud83d")]
    public void Query_without_a_word_finds_nothing(string query) => Assert.Empty(Search.Find(query, 5));

    [Fact]
    public void Best_come_first_and_no_more_than_asked_for()
    {
        var found = Search.Find("rare earth export controls", 7);
        Assert.Equal(7, found.Length);
        Assert.Equal(found.OrderByDescending(hit => hit.Score), found);
    }

    [Fact]
    public void Only_wanted_facts_are_found()
    {
        var day = new DateOnly(2025, 5, 1);
        Assert.All(Search.Find("tariff china", 20, fact => fact.IsKnownBy(day)), found => Assert.True(found.Fact.Known <= day));
    }

    [Fact]
    public void One_base_is_indexed_once() => Assert.Same(Search, FactSearch.Of(CuratedFacts.Base));

    private static string Words(Fact fact) => fact switch
    {
        Quote quote => quote.Text,
        TradeEvent item => $"{item.Title} {item.Detail}",
        Deal deal => string.Join(' ', deal.Steps.Select(step => step.What + string.Join(' ', step.Terms))),
        Talk talk => $"{talk.Outcome} {string.Join(' ', talk.Details)}",
        Figure figure => figure.What,
        Measure measure => $"{measure.Name} {measure.Scope}",
        Truce truce => string.Join(' ', truce.Terms.Select(term => term.What)),
        _ => fact.Label,
    };
}
