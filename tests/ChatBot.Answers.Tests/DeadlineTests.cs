using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>A deadline that passed without a recorded outcome is said to be exactly that; one with an outcome tells it.</summary>
public sealed class DeadlineTests
{
    private const string Passed = "That day has passed, and no outcome is recorded.";

    private static readonly FactBase Base = FactLoader.Load([new FactFile("base.yaml", """
        sources:
          - {id: s1, publisher: Paper, published: 2025-01-01, tier: press}
          - {id: s2, publisher: Wire, published: 2025-06-20, tier: wire}
        parties:
          - {id: us, name: United States, short: US}
          - {id: china, name: China}
        topics:
          - {id: soybeans, name: Soybeans}
        deals:
          - {id: d, name: Soy deal, parties: [us, china], steps: [{date: 2025-01-01, status: announced, what: Outline., sources: [s1]}]}
        events:
          - {id: open, date: 2025-06-15, known: 2025-01-01, deadline: true, deal: d, title: Text is due, parties: [us, china], topics: [soybeans], sources: [s1]}
          - {id: met, date: 2025-06-15, known: 2025-01-01, deadline: true, deal: d, outcome: It was signed in time., outcome-known: 2025-06-20, title: Signing is due, parties: [us, china], topics: [soybeans], sources: [s1, s2]}
          - {id: plain, date: 2025-01-01, title: Outline agreed, detail: In outline., parties: [us, china], topics: [soybeans], sources: [s1]}
        """)]).Base!;

    [Theory]
    [InlineData("/deal china")]
    [InlineData("/timeline china")]
    [InlineData("/topic soybeans")]
    [InlineData("/source open")]
    public void Deadline_is_told_as_passed_from_the_day_after_it(string line)
    {
        Assert.DoesNotContain(Passed, Said(line, "2025-06-15"), StringComparison.Ordinal);
        Assert.Contains("Text is due. " + Passed, Said(line, "2025-06-16"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deal china")]
    [InlineData("/timeline china")]
    [InlineData("/topic soybeans")]
    [InlineData("/source met")]
    public void Outcome_is_told_once_it_was_public(string line)
    {
        Assert.Contains("Signing is due. " + Passed, Said(line, "2025-06-19"), StringComparison.Ordinal);
        Assert.Contains("Signing is due. It was signed in time.", Said(line, "2025-06-20"), StringComparison.Ordinal);
    }

    [Fact]
    public void Event_that_is_no_deadline_waits_for_nothing() => Assert.DoesNotContain(Passed, Said("/source plain", "2026-01-01"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/source d", "Its deadline: Text is due (open)")]
    [InlineData("/source d", "What happened with it: Outline agreed (plain)")]
    [InlineData("/source open", "A deadline of: Soy deal (d)")]
    [InlineData("/source plain", "A step of: Soy deal (d)")]
    public void Deal_and_its_events_are_linked(string line, string link) => Assert.Contains(link, Said(line, "2025-06-30"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/deal switzerland", "2026-03-31", false)]
    [InlineData("/deal switzerland", "2026-04-01", true)]
    [InlineData("/deal eu", "2026-07-04", false)]
    [InlineData("/deal eu", "2026-07-05", true)]
    [InlineData("/timeline china from:2026-11-10 to:2026-11-10", "2026-11-10", false)]
    [InlineData("/timeline china from:2026-11-10 to:2026-11-10", "2026-11-11", true)]
    public void Curated_deadline_is_told_as_passed(string line, string asOf, bool passed) =>
        Assert.Equal(passed, Lines(Asking.Ask(line, asOf)).Contains(Passed, StringComparison.Ordinal));

    private static string Said(string line, string asOf) => Lines(Asking.Router(Base).Answer(line, asOf));

    private static string Lines(Answer answer) => string.Join('\n', [answer.Headline, .. answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), .. answer.Text]);
}
