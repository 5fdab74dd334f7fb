using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Tests.Pages;

/// <summary>An event's page says what came of a deadline, or that nothing of it is recorded.</summary>
public sealed class EventPageTests
{
    private static readonly FactBase Base = FactLoader.Load([new FactFile("base.yaml", """
        sources:
          - {id: s1, publisher: Paper, published: 2025-01-01, tier: press}
          - {id: s2, publisher: Wire, published: 2025-06-20, tier: wire}
        parties:
          - {id: us, name: United States, short: US}
          - {id: china, name: China}
        events:
          - {id: open, date: 2025-06-15, known: 2025-01-01, deadline: true, title: Text is due, parties: [us, china], sources: [s1]}
          - {id: met, date: 2025-06-15, known: 2025-01-01, deadline: true, outcome: It was signed in time., outcome-known: 2025-06-20, title: Signing is due, parties: [us, china], sources: [s1, s2]}
        """)]).Base!;

    [Theory]
    [InlineData("open", "2025-06-15", null)]
    [InlineData("open", "2025-06-16", "That day has passed, and no outcome is recorded.")]
    [InlineData("met", "2025-06-19", "That day has passed, and no outcome is recorded.")]
    [InlineData("met", "2025-06-20", "It was signed in time.")]
    public void Outcome_of_a_deadline_is_told_as_far_as_it_is_recorded(string id, string today, string? outcome)
    {
        var pages = new FactPages(new FactStore(Base), Asking.Router(Base, today), new SiteAddress(null));
        var page = pages.Of(Base, Base.Find<TradeEvent>(id)!);
        var row = page.Sections.SelectMany(section => section.Rows).SingleOrDefault(row => row.Label.Text == "Outcome");
        Assert.Equal(outcome, row?.Value.Single().Text);
    }
}
