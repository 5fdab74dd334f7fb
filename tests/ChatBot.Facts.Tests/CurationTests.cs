using ChatBot.Facts.Curation;
using ChatBot.Facts.Loading;
using ChatBot.Testing;
using NJsonSchema;

namespace ChatBot.Facts.Tests;

/// <summary>The curator's tools on a small base.</summary>
public sealed class CurationTests
{
    private static readonly FactFile[] Files =
    [
        new("parties.yaml", "parties:\n  - {id: us, name: United States}\n  - {id: china, name: China}\n"),
        new("topics.yaml", "topics:\n  - {id: soy, name: Soybeans}\n"),
        new("people/us.yaml", "people:\n  - {id: bessent, name: Scott Bessent, side: us, offices: [{title: Secretary, from: 2025-01-28, to: 2025-06-10}], sources: [s1]}\n"),
        new("sources/2025-01.yaml", "sources:\n  - {id: s1, publisher: Paper, published: 2025-01-01, tier: press}\n  - {id: s2, publisher: Wire, published: 2025-02-01, tier: wire, read: false}\n"),
        new("events/2025-05.yaml", "# Months are files.\nevents:\n  - id: e1\n    date: 2025-05-01\n    title: First\n    sources: [s1]\n\n  # Later.\n  - id: e2\n    date: 2025-05-20\n    title: Second\n    known: 2025-05-01\n    topics: [soy]\n    sources: [s2]\n"),
        new("quotes/2025-05.yaml", "quotes:\n  - {id: q1, speaker: bessent, date: 2025-05-02, text: Hi, sources: [s1]}\n"),
        new("figures/2025-05.yaml", "figures:\n  - {id: f1, value: 3, unit: percent, what: W, kind: claim, by: B, date: 2025-05-02, sources: [s2]}\n"),
        new("truces/us-china.yaml", "truces:\n  - {id: t1, name: Truce, parties: [us, china], terms: [{agreed: 2025-05-12, until: 2025-06-20, main: true, what: W, sources: [s1]},\n    {agreed: 2025-05-12, until: 2025-05-30, what: Side, sources: [s1]}]}\n"),
    ];

    private static FactBase Base => FactLoader.Load(Files).Base!;

    [Fact]
    public void Stats_count_and_name_what_is_thinly_sourced()
    {
        var stats = FactStats.Of(Base);
        Assert.Equal(2, stats.ByKind["event"]);
        Assert.Equal(3, stats.ByParty["us"]);
        Assert.Equal(5, stats.ByMonth["2025-05"]);
        Assert.Equal(["f1"], stats.SingleSourceNumbers);
        Assert.Equal(["e2", "f1"], stats.SecondHand);
        Assert.Empty(stats.UnusedSources);
        Assert.Equal(new DateOnly(2025, 2, 1), stats.CoverageThrough);
    }

    [Fact]
    public void Due_lists_each_reason_with_its_line()
    {
        var due = FactsDue.Of(Base, new DateOnly(2025, 6, 1), 30).Select(item => $"{item.Reason} {item.Fact} {item.Origin}");
        Assert.Equal(
            [
                "ending t1 truces/us-china.yaml:2",
                "passed t1 truces/us-china.yaml:3",
                "happened e2 events/2025-05.yaml:9",
                "office bessent people/us.yaml:2",
                "one-outlet q1 quotes/2025-05.yaml:2",
                "single-source f1 figures/2025-05.yaml:2",
                "not-read s2 sources/2025-01.yaml:3",
                "old-topic soy topics.yaml:2",
            ],
            due);
    }

    [Fact]
    public void Deprecated_fact_is_found_by_its_id_alone()
    {
        FactFile[] files = [.. Files.Select(file => file with { Text = file.Text.Replace("text: Hi", "text: Hi, deprecated: Never said", StringComparison.Ordinal) })];
        var facts = FactLoader.Load(files).Base!;
        Assert.Empty(facts.Quotes);
        Assert.Empty(facts.QuotesBySpeaker);
        Assert.Equal("Never said", facts.Find("q1")!.Deprecated);
    }

    [Fact]
    public void Diff_names_fact_and_field_whatever_the_order_of_files()
    {
        FactFile[] after = [.. Files.Where(file => file.Path != "quotes/2025-05.yaml").Reverse().Select(file => file with { Text = file.Text.Replace("value: 3", "value: 4", StringComparison.Ordinal) })];
        Assert.Equal([new FactChange("f1", "value", "3", "4"), new FactChange("q1", "", "quotes", null)], FactDiff.Between(Files, after));
        Assert.Empty(FactDiff.Between(Files, [.. Files.Reverse()]));
    }

    [Fact]
    public void New_fact_stands_by_its_date_with_the_remarks_kept()
    {
        var fact = Event("2025-05-10");
        Assert.Null(fact.Set("detail", "Agreed: " + string.Join(' ', Enumerable.Repeat("soybeans", 20))));
        var (files, changed) = FactPlace.Insert(Files, fact);
        Assert.Equal(
            """
            # Months are files.
            events:
              - id: e1
                date: 2025-05-01
                title: First
                sources: [s1]

              - id: new
                date: 2025-05-10
                title: It's new
                detail: 'Agreed: soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans
                  soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans soybeans'
                parties: [us, china]
                sources: [s1]

              # Later.
              - id: e2
                date: 2025-05-20
                title: Second
                known: 2025-05-01
                topics: [soy]
                sources: [s2]

            """,
            changed.Text);
        Assert.NotNull(FactLoader.Load(files).Base!.Find("new"));
    }

    [Theory]
    [InlineData("2025-05-31", "events/2025-05.yaml")]
    [InlineData("2025-07-01", "events/2025-07.yaml")]
    [InlineData("2025", "events/2025.yaml")]
    public void New_fact_goes_to_the_file_of_its_month(string date, string path)
    {
        var (files, changed) = FactPlace.Insert(Files, Event(date));
        Assert.Equal(path, changed.Path);
        Assert.Empty(FactLoader.Load(files).Faults);
    }

    [Fact]
    public void New_measure_has_its_first_step_and_a_file_of_its_own()
    {
        var fact = NewFact.Of("measures")!;
        foreach (var (field, value) in new[]
        {
            ("id", "m"), ("name", "M"), ("kind", "tariff"), ("imposer", "us"), ("targets", "china"), ("basis", "B"), ("scope", "S"), ("stacks", "true"),
            ("steps.announced", "2025-01-01"), ("steps.effective", "2025-01-02"), ("steps.status", "in-force"), ("steps.rate", "5"), ("steps.sources", "s1"),
        })
        {
            Assert.Null(fact.Set(field, value));
        }

        Assert.Empty(fact.Missing());
        var (files, changed) = FactPlace.Insert(Files, fact);
        Assert.Equal("measures/m.yaml", changed.Path);
        Assert.Equal(5, FactLoader.Load(files).Base!.Find<Model.Measure>("m")!.Steps[0].Rate);
    }

    [Theory]
    [InlineData("date", "10 May", "a date such as 2025-10-26")]
    [InlineData("titel", "x", "did you mean 'title'?")]
    [InlineData("parties", "US!", "lower-case kebab-case")]
    public void Wrong_value_is_refused_in_one_sentence(string field, string value, string says) =>
        Assert.Contains(says, NewFact.Of("event")!.Set(field, value), StringComparison.Ordinal);

    [Fact]
    public void Any_text_written_as_a_title_is_read_back() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["abc :#'\"-,[]{}&*!|>%@`?~\tü中 "], 1, 300], text =>
        {
            var fact = Event("2025-07-01");
            if (fact.Set("title", text) is null)
            {
                var title = FactLoader.Load(FactPlace.Insert(Files, fact).Files).Base?.Find<Model.TradeEvent>("new")?.Title;
                Assert.Equal(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), title);
            }
        });

    [Fact]
    public async Task Schema_of_each_kind_accepts_its_own_facts_and_no_others()
    {
        foreach (var kind in FactSchema.Kinds)
        {
            var schema = await JsonSchema.FromJsonAsync(FactSchema.Create(kind).ToJsonString(), TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate($$"""{"{{kind}}":[]}"""));
            Assert.NotEmpty(schema.Validate("""{"nothing":[]}"""));
        }
    }

    [Fact]
    public void Synthetic_base_of_any_size_is_right()
    {
        var result = FactLoader.Load(SyntheticFacts.Files(2_000));
        Assert.Empty(result.Faults);
        Assert.Equal(2_000, result.Base!.All.Length);
    }

    [Fact]
    public void Handbook_names_every_rule()
    {
        var handbook = File.ReadAllText(Path.Combine(CuratedFacts.Folder, "README.md"));
        Assert.All(FactRule.All, rule => Assert.Contains($"| `{rule.Id}` | {rule.Sentence} |", handbook, StringComparison.Ordinal));
    }

    private static NewFact Event(string date)
    {
        var fact = NewFact.Of("event")!;
        foreach (var (field, value) in new[] { ("id", "new"), ("date", date), ("title", "It's new"), ("parties", "us, china"), ("sources", "s1") })
        {
            Assert.Null(fact.Set(field, value));
        }

        return fact;
    }
}
