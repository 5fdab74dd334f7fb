using ChatBot.Answers.Words;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Spans of time as people type them.</summary>
public sealed class PeriodPhraseTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025-04", "2025-04")]
    [InlineData("April 2025", "2025-04")]
    [InlineData("apr 2025", "2025-04")]
    [InlineData("2025 april", "2025-04")]
    [InlineData("april", "2026-04")]
    [InlineData("december", "2025-12")]
    [InlineData("this year", "2026")]
    [InlineData("last year", "2025")]
    [InlineData("last month", "2026-10")]
    [InlineData("2025-04-02", "2025-04-02")]
    [InlineData("2 April 2025", "2025-04-02")]
    [InlineData("2027-01", "2027-01")]
    public void Phrase_means_that_day_month_or_year(string phrase, string iso) =>
        Assert.Equal(iso, PeriodPhrase.Read(phrase, Today).Period?.ToIso());

    [Theory]
    [InlineData("rare earths")]
    [InlineData("301")]
    [InlineData("1066")]
    [InlineData("soon")]
    public void Phrase_without_a_time_means_none(string phrase) => Assert.Null(PeriodPhrase.Read(phrase, Today).Period);

    [Theory]
    [InlineData("/timeline china 2025", "2025", "2025")]
    [InlineData("/timeline china in April 2025", "2025-04", "2025-04")]
    [InlineData("/timeline china since May 2025", "2025-05", null)]
    [InlineData("/timeline china 2 weeks ago", "2026-11-09", null)]
    [InlineData("/timeline china until 2025-06", null, "2025-06")]
    [InlineData("/timeline china from 2025-04 to 2025-06", "2025-04", "2025-06")]
    [InlineData("/timeline china between April 2025 and June 2025", "2025-04", "2025-06")]
    [InlineData("/timeline china 2025 - 2026", "2025", "2026")]
    [InlineData("/timeline from:2025 subject:china to:2025-08", "2025", "2025-08")]
    [InlineData("/timeline china", null, null)]
    public void Span_of_a_line_is_read_as_meant(string line, string? from, string? to)
    {
        var read = Asking.Ask(line).Arguments.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        Assert.Equal("china", read["subject"]);
        Assert.Equal(from, read.GetValueOrDefault("from"));
        Assert.Equal(to, read.GetValueOrDefault("to"));
    }

    [Fact]
    public void Party_and_topic_never_share_a_name()
    {
        var facts = CuratedFacts.Base;
        var parties = facts.Parties.SelectMany(party => party.Aliases.Concat(party.Codes).Append(party.Id).Append(party.Name).Append(party.Short)).Select(name => Fold.Key(name)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(facts.Topics.SelectMany(topic => topic.Aliases.Append(topic.Id).Append(topic.Name)), name => parties.Contains(Fold.Key(name)));
    }
}
