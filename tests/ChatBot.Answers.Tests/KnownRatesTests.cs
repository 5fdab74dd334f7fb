using ChatBot.Answers.Tariffs;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Totals that were published at the time, by pair and day.</summary>
public sealed class KnownRatesTests
{
    public static TheoryData<string, string, string, double> Known => new()
    {
        { "us", "china", "2025-01-20", 0 },
        { "us", "china", "2025-02-03", 0 },
        { "us", "china", "2025-02-04", 10 },
        { "us", "china", "2025-02-10", 10 },
        { "us", "china", "2025-03-03", 10 },
        { "us", "china", "2025-03-04", 20 },
        { "us", "china", "2025-03-10", 20 },
        { "us", "china", "2025-04-04", 20 },
        { "us", "china", "2025-04-05", 30 },
        { "us", "china", "2025-04-08", 30 },
        { "us", "china", "2025-04-09", 104 },
        { "us", "china", "2025-04-10", 145 },
        { "us", "china", "2025-04-15", 145 },
        { "us", "china", "2025-05-13", 145 },
        { "us", "china", "2025-05-14", 30 },
        { "us", "china", "2025-08-12", 30 },
        { "us", "china", "2025-10-27", 30 },
        { "us", "china", "2025-11-09", 30 },
        { "us", "china", "2025-11-10", 20 },
        { "us", "china", "2025-12-01", 20 },
        { "us", "china", "2026-01-10", 20 },
        { "us", "china", "2026-02-21", 20 },
        { "us", "china", "2026-02-23", 20 },
        { "us", "china", "2026-02-24", 10 },
        { "us", "china", "2026-03-10", 10 },
        { "us", "china", "2026-07-23", 10 },
        { "us", "china", "2026-07-24", 12.5 },
        { "us", "china", "2026-08-15", 12.5 },
        { "us", "china", "2026-11-23", 12.5 },
        { "china", "us", "2025-04-09", 0 },
        { "china", "us", "2025-04-10", 84 },
        { "china", "us", "2025-04-12", 125 },
        { "china", "us", "2025-05-14", 10 },
        { "china", "us", "2025-10-27", 10 },
        { "china", "us", "2025-11-10", 10 },
        { "china", "us", "2026-03-10", 10 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Rate_on_a_known_day_is_the_published_one(string imposer, string target, string day, double percent)
    {
        var asOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((decimal)percent, TariffLayers.TotalOn(CuratedFacts.Base, imposer, target, asOf, asOf));
    }

    /// <summary>Parties whose rate the orders alone give: an order is official, so that it carries the rate without a second source.</summary>
    [Theory]
    [InlineData("angola", 32)]
    [InlineData("guyana", 38)]
    [InlineData("jordan", 20)]
    [InlineData("liechtenstein", 37)]
    [InlineData("nigeria", 14)]
    [InlineData("norway", 15)]
    [InlineData("trinidad-and-tobago", 10)]
    [InlineData("venezuela", 15)]
    public void Rate_that_only_the_orders_give_cites_them(string party, double percentOfApril)
    {
        foreach (var step in CuratedFacts.Base.Find<Measure>($"us-{party}-reciprocal")!.Steps)
        {
            Assert.Contains(step.Sources, id => CuratedFacts.Base.SourceOf(id).Tier == SourceTier.Official);
        }

        var april = Asking.Ask($"/tariff {party} 2025-04-09");
        Assert.Equal((decimal)percentOfApril, april.Facts[0].Number);
        Assert.Contains("execactions-390", april.Facts[1].Sources);

        var october = Asking.Ask($"/tariff {party} 2025-10-01");
        Assert.Equal(15, october.Facts[0].Number);
        Assert.Contains("since 7 August 2025 (EO 14326 Annex I)", october.Facts[1].Value, StringComparison.Ordinal);
        Assert.Equal("wh-eo-14326", october.Facts[1].Sources[0]);
    }
}
