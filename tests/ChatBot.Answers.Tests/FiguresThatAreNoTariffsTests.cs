using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Shares, changes and falls of trade are percent too, and must never print as a tariff.</summary>
public sealed class FiguresThatAreNoTariffsTests
{
    [Theory]
    [InlineData("wto-80-2025-04-09")]
    [InlineData("wto-81-2025-04-16")]
    [InlineData("piie-brazil-34")]
    [InlineData("nexperia-chips-70")]
    [InlineData("soy-share-54")]
    [InlineData("cn-exports-us-2025-09")]
    [InlineData("cn-imports-us-2025-09")]
    [InlineData("cn-exports-world-2025-09")]
    [InlineData("us-deficit-china-2024")]
    [InlineData("scotus-votes-6-3")]
    public void Figure_that_is_no_tariff_names_no_pair_and_prints_with_none(string id)
    {
        var figure = CuratedFacts.Base.Find<Figure>(id)!;
        Assert.True(figure.Unit != "percent" && figure.Imposer is null && figure.Target is null);
        foreach (var question in new[] { "/tariff china", "/tariff us", "/tariff brazil" })
        {
            var answer = Asking.Ask(question, Wording.Iso(figure.Known.AddDays(1)));
            Assert.DoesNotContain(answer.Facts, fact => fact.Value.Contains(figure.What, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Figure_in_percent_with_a_pair_speaks_of_a_tariff() =>
        Assert.All(
            CuratedFacts.Base.Figures.Where(figure => figure.Unit == "percent" && figure.Target is not null),
            figure => Assert.Matches(@"\b(tariffs?|dut(y|ies)|rates?|surcharge|layers|fentanyl|level|ceiling|charges)\b", figure.What));
}
