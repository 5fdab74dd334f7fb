using System.Globalization;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>The rate on most goods and its layers by party and day, from a table that a reviewer can read through.</summary>
public sealed class RatesTests
{
    private const string None = "none";

    public static TheoryData<string, string, string, string, string, string?> Rows { get; } = Read();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rate_on_a_day_and_its_layers_are_those_of_the_orders(string imposer, string target, string day, string rate, string layers, string? listed)
    {
        var asOf = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var (total, allIn) = TariffLayers.SumOn(CuratedFacts.Base, imposer, target, asOf, asOf);
        Assert.Equal(rate, $"{Wording.Number(total)}{(allIn ? " all-in" : "")}");
        Assert.Equal(layers, Charging(imposer, target, asOf, measure => measure.IsLayer));
        if (listed is not null)
        {
            Assert.Equal(listed, Charging(imposer, target, asOf, measure => measure.IsPercentTariff && !measure.Stacks && measure.Targets.Contains(target)));
        }
    }

    [Theory]
    [InlineData("/tariff japan autos", "2025-09-15", "25\u00a0%: Section 232 tariff on automobile")]
    [InlineData("/tariff japan autos", "2025-09-16", "15\u00a0% including the ordinary duty")]
    [InlineData("/tariff eu autos", "2025-09-24", "25\u00a0%: Section 232 tariff on automobile")]
    [InlineData("/tariff eu autos", "2025-09-25", "15\u00a0% including the ordinary duty: Section 232 car rate for the EU")]
    [InlineData("/tariff uk steel", "2025-07-01", "25\u00a0%: Section 232 tariff on")]
    [InlineData("/tariff steel japan", "2025-07-01", "50\u00a0%: Section 232 tariff on")]
    [InlineData("/tariff steel", "2026-09-01", "50\u00a0%: Section 232 tariff on steel")]
    [InlineData("/tariff steel japan", "2026-09-01", "50\u00a0%: Section 232 tariff on steel")]
    [InlineData("/tariff aluminium", "2026-09-01", "50\u00a0%: Section 232 tariff on alumin")]
    [InlineData("/tariff uk steel", "2026-04-05", "25\u00a0%: Section 232 tariff on steel")]
    [InlineData("/tariff uk steel", "2026-04-06", "25\u00a0%, last recorded; the measure changed on 6 April 2026, and nothing later on UK is recorded: Section 232 tariff on steel")]
    [InlineData("/tariff uk aluminium", "2026-09-01", "25\u00a0%, last recorded; the measure changed on 6 April 2026, and nothing later on UK is recorded")]
    [InlineData("/tariff copper", "2025-09-01", "50\u00a0%: Section 232 tariff on copper")]
    [InlineData("/tariff lumber", "2025-11-01", "Section 232 tariff on")]
    [InlineData("/tariff germany", "2025-10-01", "15\u00a0% including the ordinary duty")]
    [InlineData("/compare china vietnam india", "2025-09-10", "China 30\u00a0%, Vietnam 20\u00a0%, India 50\u00a0%: additional US tariff")]
    [InlineData("/compare japan uk", "2025-09-10", "Japan 15\u00a0% including the ordinary duty, UK 10\u00a0%")]
    public void Answer_of_goods_and_parties_names_the_rate(string question, string asOf, string says) =>
        Assert.Contains(says, Asking.Ask(question, asOf).Headline, StringComparison.Ordinal);

    [Theory]
    [InlineData("/tariff uk steel")]
    [InlineData("/tariff uk aluminium")]
    public void Rate_that_no_source_gives_is_not_told(string question) =>
        Assert.DoesNotContain(Asking.Ask(question, "2026-09-01").Facts, fact => fact.Value.Contains("50", StringComparison.Ordinal) || fact.Number is not null);

    [Fact]
    public void Rate_of_everybody_names_the_party_without_a_recorded_one() =>
        Assert.Contains(Asking.Ask("/tariff steel", "2026-09-01").Facts, fact => fact.Value.Contains("UK not recorded", StringComparison.Ordinal));

    private static string Charging(string imposer, string target, DateOnly day, Func<Measure, bool> counts)
    {
        var measures = CuratedFacts.Base.MeasuresOn(imposer, target)
            .Where(measure => counts(measure) && TariffLayers.Charging(CuratedFacts.Base, measure, target, day, day) is not null)
            .Select(measure => measure.Id)
            .Order(StringComparer.Ordinal);
        return string.Join(" + ", measures.DefaultIfEmpty(None));
    }

    private static TheoryData<string, string, string, string, string, string?> Read()
    {
        var rows = new TheoryData<string, string, string, string, string, string?>();
        foreach (var line in File.ReadLines(Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Answers.Tests", "Tables", "rates.txt")))
        {
            if (!line.StartsWith('#'))
            {
                var row = line.Split(" | ");
                rows.Add(row[0], row[1], row[2], row[3], row[4], row.Length > 5 ? row[5] : null);
            }
        }

        return rows;
    }
}
