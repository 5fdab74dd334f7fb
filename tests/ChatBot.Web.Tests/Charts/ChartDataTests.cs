using System.Globalization;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Testing;

namespace ChatBot.Web.Tests.Charts;

/// <summary>What a chart shows, as plain files in Snapshots: one for each day asked about.</summary>
public sealed class ChartDataTests
{
    [Theory]
    [InlineData("2025-04-10")]
    [InlineData("2025-10-27")]
    [InlineData("2026-03-01")]
    public async Task Chart_of_a_day_shows_what_was_known_that_day(string day)
    {
        var data = TariffChartData.Of(CuratedFacts.Base, "us", "china", Day(day))!;
        var file = Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Web.Tests", "Charts", "Snapshots", $"tariff-china-{day}.txt");
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), Write(data));
    }

    [Fact]
    public void Layers_add_up_to_the_total_on_every_day()
    {
        var side = TariffSide.Of(CuratedFacts.Base, "us", "china", Day(Asking.Today))!;
        foreach (var period in side.Periods)
        {
            Assert.Equal(period.Total, side.Layers.Sum(layer => layer.RateOn(period.From)));
        }
    }

    [Fact]
    public void Earlier_day_has_no_hindsight() =>
        Assert.All(TariffChartData.Of(CuratedFacts.Base, "us", "china", Day("2025-10-27"))!.Truces, truce => Assert.Equal(Day("2025-11-10"), truce.End));

    [Fact]
    public void Party_without_every_layer_has_no_chart() => Assert.Null(TariffChartData.Of(CuratedFacts.Base, "us", "zz", Day(Asking.Today)));

    [Fact]
    public void Truce_bar_counts_the_days_left()
    {
        var truce = TruceChartData.Of(CuratedFacts.Base, "us", "china", Day("2025-10-27"))!;
        Assert.Equal(14, truce.DaysLeft);
        Assert.Equal([Day("2025-08-12"), Day("2025-11-10")], truce.Terms.Select(term => term.Until));
    }

    [Fact]
    public void Claim_stands_beside_the_layers_of_its_day()
    {
        var claims = ClaimsChartData.Of(CuratedFacts.Base, "us", "china", Day("2025-10-27"))!;
        Assert.Contains(claims.Claims, claim => claim is { Claimed: 157, Computed: 30, By: "Donald Trump" });
        Assert.Contains("157", claims.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_view_says_the_finding_and_carries_the_chart()
    {
        var answer = Asking.Ask("/tariff china chart", "2025-10-27");
        var chart = Assert.Single(answer.Charts);
        Assert.Equal("/charts/tariff/china.png?asOf=2025-10-27", chart.Path);
        Assert.Equal(answer.Headline, chart.AltText);
        Assert.StartsWith($"US on China: {Wording.Percent(30)}", answer.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tariff china")]
    [InlineData("/tariff china history")]
    public void Tariff_answer_offers_its_chart(string line) =>
        Assert.Contains(Asking.Ask(line).Actions, action => action.Label == "Chart" && Asking.Ask(action.Line).Charts.Length == 1);

    private static string Write(TariffChartData data)
    {
        var text = new StringBuilder().Append(data.Finding).Append('\n');
        foreach (var side in new[] { data.Side, data.OtherSide }.OfType<TariffSide>())
        {
            text.Append(CultureInfo.InvariantCulture, $"{side.Imposer} on {side.Target}\n");
            foreach (var period in side.Periods)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Wording.Iso(period.From)} {period.Total:0.###}\n");
            }

            foreach (var layer in side.Layers)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {layer.Id}: {string.Join(", ", layer.Steps.Select(step => $"{Wording.Iso(step.From)} {Wording.Number(step.Rate)}"))}\n");
            }
        }

        foreach (var truce in data.Truces)
        {
            text.Append(CultureInfo.InvariantCulture, $"truce {Wording.Iso(truce.From)} to {Wording.Iso(truce.End)}\n");
        }

        foreach (var talk in data.Talks)
        {
            text.Append(CultureInfo.InvariantCulture, $"talks {Wording.Iso(talk.Day)} {talk.Name}\n");
        }

        return text.ToString();
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
