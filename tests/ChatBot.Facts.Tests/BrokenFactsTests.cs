using ChatBot.Facts.Loading;

namespace ChatBot.Facts.Tests;

/// <summary>Each row breaks one rule; the fault names the file, the line and what would be right.</summary>
public sealed class BrokenFactsTests
{
    private const string Base = """
        sources:
          - {id: s1, publisher: Paper, published: 2025-01-01, tier: press}
        parties:
          - {id: us, name: United States}
          - {id: china, name: China}
        topics:
          - {id: rare-earths, name: Rare earths}
        people:
          - {id: bessent, name: Scott Bessent, side: us, sources: [s1]}
        """;

    private const string Measure = "measures:\n  - {id: m, name: M, kind: tariff, imposer: us, targets: [china], basis: B, scope: S, stacks: true, steps: [";

    public static TheoryData<string, int, string> Broken => new()
    {
        { "quotes:\n  - {id: q, speaker: besent, date: 2025-01-01, text: Hi, sources: [s1]}", 2, "there is no person 'besent'; did you mean 'bessent'?" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi, sources: [s2]}", 2, "there is no source 's2'; did you mean 's1'?" },
        { "quotes:\n  - {id: q, date: 2025-01-01, text: Hi, sources: [s1]}", 2, "a quote needs 'speaker'" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi}", 2, "a quote needs 'sources'" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi, sources: []}", 2, "q names no source" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, txt: Hi, text: Hi, sources: [s1]}", 2, "unknown key 'txt' in a quote; did you mean 'text'?" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-02-30, text: Hi, sources: [s1]}", 2, "'date' is '2025-02-30'" },
        { "quotes:\n  - id: q\n    speaker: bessent\n    date: 2025-01-01\n    text:\n    sources: [s1]", 5, "'text' is empty" },
        { $"quotes:\n  - {{id: q, speaker: bessent, date: 2025-01-01, text: {string.Join(' ', Enumerable.Repeat("word", 61))}, sources: [s1]}}", 2, "has 61 words" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi, doubt: disputed, sources: [s1]}", 2, "say under 'proof'" },
        { "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi, doubt: wrong, sources: [s1]}", 2, "one of misattributed, disputed" },
        { "quotes:\n  - {id: us, speaker: bessent, date: 2025-01-01, text: Hi, sources: [s1]}", 2, "the id 'us' is taken by the party at base.yaml:4" },
        { "quotes:\n  - {id: Q_1, speaker: bessent, date: 2025-01-01, text: Hi, sources: [s1]}", 2, "lower-case kebab-case" },
        { "quote:\n  - {id: q}", 1, "'quote' is no kind of fact; did you mean 'quotes'?" },
        { "quotes: yes", 1, "'quotes' should be a list" },
        { "- quotes", 1, "a fact file is a mapping" },
        { "quotes:\n  - [", 3, "this is not YAML" },
        { "quotes:\n  - id: q\n    id: r\n    speaker: bessent\n    date: 2025-01-01\n    text: Hi\n    sources: [s1]", 3, "'id' stands here twice" },
        { "talks:\n  - {id: t, name: T, kind: negotiation, from: 2025-05-11, to: 2025-05-10, parties: [us], sources: [s1]}", 2, "ends on 2025-05-10, before it begins" },
        { "events:\n  - {id: e, date: 2025-05-11, until: 2025-05-10, title: T, sources: [s1]}", 2, "ends on 2025-05-10, before it begins" },
        { "events:\n  - {id: e, date: 2025-05-11, title: T, topics: [rare-earth], sources: [s1]}", 2, "there is no topic 'rare-earth'; did you mean 'rare-earths'?" },
        { "people:\n  - {id: p, name: P, side: us, offices: [{title: X, from: 2025-02-01, to: 2025-01-01}], sources: [s1]}", 2, "an office of p ends on 2025-01-01" },
        { "sources:\n  - {id: s2, publisher: P, published: 2025-01-01, tier: press, url: 'javascript:alert(1)'}", 2, "an http or https address" },
        { "sources:\n  - {id: s2, publisher: P, published: 2025-01-01, tier: blog}", 2, "one of official, wire, press, analysis" },
        { "figures:\n  - {id: f, value: much, unit: percent, what: W, kind: claim, by: B, date: 2025-01-01, sources: [s1]}", 2, "'value' is 'much'" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1001, sources: [s1]}}]}}", 2, "between 0 and 1000" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: -1, sources: [s1]}}]}}", 2, "'rate' is '-1'" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, sources: [s1]}}]}}", 2, "needs a 'rate'" },
        { $"{Measure}{{announced: 2025-01-01, status: in-force, rate: 1, sources: [s1]}}]}}", 2, "needs 'effective'" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, until: 2025-01-01, status: in-force, rate: 1, sources: [s1]}}]}}", 2, "before it begins on 2025-01-02" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-03-02, status: in-force, rate: 1, sources: [s1]}},\n    {{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 2, sources: [s1]}}]}}", 3, "put the steps in the order of effect" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1, sources: [s1]}},\n    {{announced: 2025-01-01, effective: 2025-01-02, status: reduced, rate: 2, sources: [s1]}}]}}", 3, "two steps of m apply from 2025-01-02" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1, sources: []}}]}}", 2, "a step of m names no source" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: inforce, rate: 1, sources: [s1]}}]}}", 2, "did you mean 'in-force'?" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rates: {{chyna: 3}}, sources: [s1]}}]}}", 2, "there is no party 'chyna'; did you mean 'china'?" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, all-in-for: [eu], sources: [s1]}}]}}", 2, "there is no party 'eu'" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rates: {{us: 3}}, sources: [s1]}}]}}", 2, "has a rate for 'us', which the measure does not reach" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: announced, all-in-for: [china], sources: [s1]}}]}}", 2, "all-in and gives none" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5,\n    rates: {{china: 3}}, unrecorded-for: [china], sources: [s1]}}]}}", 2, "gives the rate of 'china' and calls it unrecorded" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, unrecorded-for: [us], sources: [s1]}}]}}", 2, "calls the rate of 'us' unrecorded, which the measure does not reach" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, excluded: {{us: goods of USMCA origin}}, sources: [s1]}}]}}", 2, "leaves out goods of 'us', which the measure does not reach" },
        { $"{Measure.Replace("stacks: true", "stacks: true, fallback: true", StringComparison.Ordinal)}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, sources: [s1]}}]}}", 2, "is a fallback and needs 'family'" },
        { $"{Measure.Replace("stacks: true", "stacks: true, exempt: [us]", StringComparison.Ordinal)}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, sources: [s1]}}]}}", 2, "exempts 'us', which its targets do not name" },
        { $"{Measure.Replace("targets: [china]", "targets: [us]", StringComparison.Ordinal)}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, sources: [s1]}}]}}", 2, "targets its own imposer 'us'" },
        { $"{Measure.Replace("kind: tariff", "kind: quota", StringComparison.Ordinal)}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 5, all-in: true, sources: [s1]}}]}}", 2, "which only a tariff in percent can be" },
        { "parties:\n  - {id: germany, name: Germany, customs-union: eu}", 2, "there is no party 'eu'" },
        { "topics:\n  - {id: magnets, name: Magnets, formerly: [rare-earths]}", 2, "the id 'rare-earths' is taken by the topic at base.yaml:7" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1, rates: {{us: 3}}, sources: [s1]}}]}}", 2, "which the measure does not reach" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1, sources: [s1]}}], fallback: true}}", 2, "needs 'family'" },
        { $"{Measure}{{announced: 2025-01-01, effective: 2025-01-02, status: in-force, rate: 1, all-in: true, sources: [s1]}}], unit: usd}}", 2, "which only a tariff in percent can be" },
        { "topics:\n  - {id: t, name: T, corrected: yes}", 2, "'corrected' should be a mapping with the keys on, what" },
        { "topics:\n  - {id: t, name: T, corrected: {on: 2026-11-24}}", 2, "a correction needs 'what'" },
        { $"{Measure}]}}", 2, "'steps' should be a list with at least one step" },
        { "truces:\n  - {id: t, name: T, parties: [us], terms: [{agreed: 2025-05-12, until: 2025-05-01, what: W, sources: [s1]}]}", 2, "ends on 2025-05-01, before it begins" },
        { "truces:\n  - {id: t, name: T, parties: [us], terms: [{agreed: 2025-05-12, main: true, what: W, sources: [s1]}]}", 2, "needs 'until'" },
        { "truces:\n  - {id: t, name: T, parties: [us], terms: [{agreed: 2025-05-12, what: W, sources: [s1]},\n    {agreed: 2025-05-11, what: W, sources: [s1]}]}", 3, "put the terms in the order of agreement" },
        { "truces:\n  - {id: t, name: T, parties: [us], terms: [{agreed: 2025-05-12, what: W, suspends: [x], sources: [s1]}]}", 2, "there is no measure 'x'" },
        { "deals:\n  - {id: d, name: D, parties: [us], steps: [{date: 2025-01-01, status: done, what: W, sources: [s1]}]}", 2, "one of negotiating, framework" },
        { "deals:\n  - {id: d, name: D, parties: [us], steps: [{date: 2025-02-01, status: announced, what: W, sources: [s1]},\n    {date: 2025-01-01, status: signed, what: W, sources: [s1]}]}", 3, "put the steps in the order of their dates" },
        { "deals:\n  - {id: d, name: D, parties: [us], steps: [{date: 2025-01-01, status: signed, what: W, sources: []}]}", 2, "a step of d names no source" },
        { "deals:\n  - {id: d, name: D, parties: [us], steps: [{date: 2025-01-01, status: signed, what: W, sources: [s2]}]}", 2, "there is no source 's2'" },
        { "deals:\n  - {id: d, name: D, parties: [us], topics: [rare-earth], steps: [{date: 2025-01-01, status: signed, what: W, sources: [s1]}]}", 2, "did you mean 'rare-earths'?" },
        { "deals:\n  - {id: d, name: D, parties: [us], steps: []}", 2, "'steps' should be a list with at least one deal-step" },
        { "deals:\n  - {id: d, name: D, parties: [us], status: signed, steps: [{date: 2025-01-01, status: signed, what: W, sources: [s1]}]}", 2, "unknown key 'status' in a deal" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_fact_is_named_with_its_line(string yaml, int line, string reason)
    {
        var result = FactLoader.Load([new FactFile("base.yaml", Base), new FactFile("broken.yaml", yaml)]);

        Assert.Null(result.Base);
        Assert.Contains(result.Faults, fault => fault.Origin.File == "broken.yaml" && fault.Origin.Line == line && fault.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Table_breaks_every_rule_by_its_id()
    {
        var broken = Broken
            .SelectMany(row => FactLoader.Load([new FactFile("base.yaml", Base), new FactFile("broken.yaml", row.Data.Item1)]).Faults)
            .Concat(FactLoader.Load([]).Faults)
            .Select(fault => fault.Rule)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(FactRule.All.Select(rule => rule.Id).Except(broken, StringComparer.Ordinal).Except(["meaning"], StringComparer.Ordinal));
        Assert.Empty(broken.Except(FactRule.All.Select(rule => rule.Id), StringComparer.Ordinal));
        Assert.InRange(Broken.Count, 40, int.MaxValue);
    }

    [Fact]
    public void Sources_that_are_missing_altogether_are_named_for_each_of_two_quotes()
    {
        var result = FactLoader.Load([new FactFile("base.yaml", Base), new FactFile("broken.yaml",
            "quotes:\n  - {id: q, speaker: bessent, date: 2025-01-01, text: Hi, sources: [s2]}\n  - {id: r, speaker: bessent, date: 2025-01-01, text: Ho, sources: [s2]}\n  - {id: s, speaker: bessent, date: 2025-01-01, text: Hm, sources: []}")]);
        Assert.Equal([2, 3, 4], result.Faults.Select(fault => fault.Origin.Line));
    }

    [Fact]
    public void Base_of_the_table_is_itself_right() => Assert.Empty(FactLoader.Load([new FactFile("base.yaml", Base)]).Faults);

    [Fact]
    public void Folder_without_files_says_what_to_set() =>
        Assert.Contains("Facts:Path", Assert.Single(FactLoader.Load([]).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_gives_faults_and_never_an_exception() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[0, 200], text => FactLoader.Load([new FactFile("any.yaml", text)]) is not null);
}
