using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>An answer that tells where a matter stands says how old its newest source is, once that is long ago.</summary>
public sealed class StalenessTests
{
    [Theory]
    [InlineData("/quote bessent")]
    [InlineData("/talks latest")]
    [InlineData("/topic rare earths")]
    [InlineData("/deal japan")]
    [InlineData("/who bessent")]
    [InlineData("/timeline china")]
    public void Old_newest_source_is_said_in_the_headline_and_follows_the_setting(string line)
    {
        Assert.Contains("The newest source on it is of ", Router("2027-06-01", 30).Answer(line).Headline, StringComparison.Ordinal);
        Assert.DoesNotContain("The newest source on it is of ", Router("2027-06-01", 3650).Answer(line).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Round_asked_for_by_name_is_history_and_says_no_age() =>
        Assert.DoesNotContain("newest source", Router("2027-06-01", 30).Answer("/talks madrid").Headline, StringComparison.Ordinal);

    [Theory]
    [InlineData(30, true)]
    [InlineData(365, false)]
    public void Freshness_is_stale_after_the_setting(int days, bool stale) =>
        Assert.Equal(stale, Router("2027-06-01", days).Answer("/tariff china").Freshness.Stale);

    [Fact]
    public void Router_at_another_clock_keeps_the_setting() =>
        Assert.False(Router("2026-01-01", 3650).At(Noon("2027-06-01")).Answer("/tariff china").Freshness.Stale);

    private static CommandRouter Router(string today, int staleAfterDays) =>
        new(CommandCatalog.Create(), new FactStore(CuratedFacts.Base), Noon(today)) { StaleAfterDays = staleAfterDays };

    private static FakeTimeProvider Noon(string day) => new(DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
}
