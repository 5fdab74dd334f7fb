using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>A topic leads with the newest that happened or stands: not with a plan, a passed deadline, or talks in which it was one matter of many.</summary>
public sealed class TopicTests
{
    private const string Today = "2026-11-25";

    [Theory]
    [InlineData("tariff-truce", "US–China tariff truce: China names 10 January 2027")]
    [InlineData("us-eu-deal", "European Parliament passes the laws for the Turnberry deal (16 June 2026).")]
    [InlineData("soybeans", "Bessent says China has met its first soybean target (20 January 2026).")]
    [InlineData("tiktok", "Trump approves the TikTok plan as a qualified divestiture (25 September 2025).")]
    [InlineData("visits", "Last talked about at Washington summit (25 September 2026)")]
    [InlineData("section-338", "Section 338 tariff on Canada: 50\u00a0%, in force since 22 August 2026 (Proclamations 11046, 11047 and 11048).")]
    [InlineData("greenland-threat", "Greenland tariff threat on eight European countries: withdrawn on 21 January 2026; 10\u00a0% threatened on 17 January 2026.")]
    [InlineData("nexperia", "Netherlands suspends its hold on chipmaker Nexperia (19 November 2025).")]
    public void Topic_leads_with_the_newest(string topic, string says) =>
        Assert.StartsWith(says, Asking.Ask($"/topic {topic}", today: Today).Headline, StringComparison.Ordinal);

    [Fact]
    public void Suspension_whose_extension_was_announced_says_both_days()
    {
        var answer = Asking.Ask("/topic rare-earths", today: Today);
        Assert.Contains("suspended since 7 November 2025 (MOFCOM and Customs Announcement No. 70 of 2025), until 10 November 2026; an extension to 10 January 2027 was announced on 28 September 2026, no implementing notice is recorded", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Tariffs_that_one_ruling_struck_down_are_one_line()
    {
        var lines = Asking.Ask("/topic ieepa", today: Today).Facts.Where(fact => fact.Label.StartsWith("Reciprocal tariff", StringComparison.Ordinal)).ToList();
        Assert.InRange(lines.Count, 1, 6);
        Assert.Contains(lines, line => line.Label.Contains(" parties", StringComparison.Ordinal));
    }

    [Fact]
    public void Deals_on_a_topic_say_how_far_they_have_come() =>
        Assert.Contains(Asking.Ask("/topic phase-one", today: Today).Facts, fact => fact.Label == "US–China Phase One agreement" && fact.Value.StartsWith("signed since 15 January 2020", StringComparison.Ordinal));

    [Fact]
    public void Deadline_that_passed_without_outcome_is_said_below_the_headline() =>
        Assert.Contains(Asking.Ask("/topic us-eu-deal", today: Today).Facts, fact => fact.Value.Contains("That day has passed, and no outcome is recorded", StringComparison.Ordinal));
}
