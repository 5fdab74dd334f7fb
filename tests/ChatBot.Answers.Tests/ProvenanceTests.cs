using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary><c>/source</c> tells where a fact comes from; a correction and a withdrawn fact are marked as such.</summary>
public sealed class ProvenanceTests
{
    private static readonly FactBase Base = FactLoader.Load([new FactFile("base.yaml", """
        sources:
          - {id: s1, publisher: First Paper, title: What was said, url: "https://paper.example/1", published: 2025-01-01, tier: press}
          - {id: s2, publisher: Second Paper, published: 2026-11, tier: wire, read: false}
        parties:
          - {id: us, name: United States}
          - {id: china, name: China}
        topics:
          - {id: soybeans, name: Soybeans}
        people:
          - {id: jane-doe, name: Jane Doe, side: us, sources: [s1]}
          - {id: li-si, name: Li Si, side: china, sources: [s1]}
        talks:
          - {id: oslo, name: Oslo round, kind: negotiation, from: 2025-01-01, to: 2025-01-02, parties: [us, china], heads: {us: jane-doe}, sources: [s1]}
        quotes:
          - {id: q1, formerly: [q0], speaker: jane-doe, date: 2025-01-02, text: We agreed., talk: oslo, topics: [soybeans], sources: [s1, s2], corrected: {on: 2026-11-20, what: The place was wrong.}}
          - {id: q2, speaker: li-si, date: 2025-01-02, text: Not yet., talk: oslo, sources: [s1]}
          - {id: q3, speaker: jane-doe, date: 2025-01-03, text: Never said., sources: [s1], deprecated: The paper withdrew it.}
        measures:
          - {id: m, name: Layer, kind: tariff, imposer: us, targets: [china], basis: Act, scope: Most goods, stacks: true, note: A remark., corrected: {on: 2026-11-20, what: The rate was wrong.}, steps: [{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 10, instrument: Order 7, sources: [s1]}]}
          - {id: plan, name: Plan, kind: tariff, imposer: us, targets: [china], basis: Act, scope: Steel, stacks: false, corrected: {on: 2026-11-20, what: The day was wrong.}, steps: [{announced: 2025-01-01, effective: 2027-01-02, status: threatened, rate: 50, sources: [s1]}]}
        truces:
          - {id: t, name: Standstill, parties: [us, china], corrected: {on: 2026-11-20, what: The end was wrong.}, terms: [{agreed: 2025-01-02, until: 2027-01-02, main: true, what: Rates rest., suspends: [m], sources: [s1]}]}
        """)]).Base!;

    public static TheoryData<string, string> Told => new()
    {
        { "/source s1", "First Paper" },
        { "/source s1", "What was said" },
        { "/source s1", "https://paper.example/1" },
        { "/source s1", "1 January 2025" },
        { "/source s1", "press" },
        { "/source s1", "yes, in the original" },
        { "/source s1", "On it alone: q2 (quote): Not yet." },
        { "/source s1", "Also on it: q1 (quote): We agreed." },
        { "/source s2", "no; second-hand, as others cite it" },
        { "/source s2", "one fact rests on it, not on it alone" },
        { "/source q1", "“We agreed.” — Jane Doe, 2 January 2025" },
        { "/source q1", "Second Paper" },
        { "/source q1", "wire, second-hand (s2)" },
        { "/source q1", "Speaker: Jane Doe (jane-doe)" },
        { "/source q1", "Said at or about: Oslo round (oslo)" },
        { "/source q1", "The other side on it: Not yet. (q2)" },
        { "/source q1", "Corrected on 20 November 2026 (We agreed.): The place was wrong." },
        { "/source q0", "“q0” is a former id; it is now part of q1." },
        { "/source q3", "No longer held to be right: The paper withdrew it." },
        { "/source oslo", "Led by: Jane Doe (jane-doe)" },
        { "/source m", "Order 7" },
        { "/source m", "Suspended by a term of: Standstill (t)" },
        { "/source t", "It suspends: Layer (m)" },
        { "/talks oslo", "Outcome: it was over on 2 January 2025; no outcome is recorded" },
        { "/quote jane-doe", "Corrected on 20 November 2026 (We agreed.): The place was wrong." },
        { "/tariff china", "Corrected on 20 November 2026 (Layer): The rate was wrong." },
        { "/tariff china", "Corrected on 20 November 2026 (Plan): The day was wrong." },
        { "/tariff china history", "Corrected on 20 November 2026 (Layer): The rate was wrong." },
        { "/compare china us", "Corrected on 20 November 2026 (Layer): The rate was wrong." },
        { "/truce status", "Corrected on 20 November 2026 (Standstill): The end was wrong." },
        { "/truce history", "Corrected on 20 November 2026 (Standstill): The end was wrong." },
        { "/topic soybeans", "Corrected on 20 November 2026 (We agreed.): The place was wrong." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Answer_tells(string line, string part) => Assert.Contains(part, Said(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("/quote jane-doe as-of:2025-06-01")]
    [InlineData("/source q1 as-of:2025-06-01")]
    [InlineData("/tariff china as-of:2025-06-01")]
    [InlineData("/compare china us as-of:2025-06-01")]
    public void Correction_is_hindsight_and_left_out_of_earlier_days(string line) =>
        Assert.DoesNotContain("Corrected", Said(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("/quote jane-doe")]
    [InlineData("/who jane-doe")]
    [InlineData("/timeline")]
    public void Deprecated_fact_is_kept_out(string line) => Assert.DoesNotContain("Never said.", Said(line), StringComparison.Ordinal);

    [Fact]
    public void Fact_of_a_later_day_is_not_told() =>
        Assert.Equal(AnswerStatus.Unknown, Asking.Router(Base).Answer("/source q1", "2024-12-31").Status);

    [Fact]
    public void Every_link_is_a_suggestion() =>
        Assert.Equal(["/source jane-doe", "/source oslo", "/source q2", "/source s1"], Asking.Router(Base).Answer("/source q1").Suggestions);

    [Fact]
    public void Source_dated_to_the_present_month_hides_no_remark() =>
        Assert.Contains("A remark.", Said("/source m"), StringComparison.Ordinal);

    private static string Said(string line)
    {
        var answer = Asking.Router(Base).Answer(line);
        return string.Join('\n', [answer.Headline, .. answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), .. answer.Text, .. answer.Notes]);
    }
}
