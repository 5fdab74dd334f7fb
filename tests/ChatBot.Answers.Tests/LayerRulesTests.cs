using ChatBot.Answers.Tariffs;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using CsCheck;

namespace ChatBot.Answers.Tests;

/// <summary>How layers add up, for any history of a baseline on all, a layer of the party's own and a layer beside both.</summary>
public sealed class LayerRulesTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly FactOrigin Origin = new("test.yaml", 1);

    private static readonly Gen<MeasureStep> AnyStep =
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 40], Gen.Int[0, 200], Gen.Enum<StepStatus>(), Gen.Bool).Select((effective, notice, rate, status, allIn) =>
            new MeasureStep
            {
                Origin = Origin,
                Announced = FactDate.Day(Start.AddDays(effective - notice)),
                Known = Start.AddDays(effective - notice),
                Effective = FactDate.Day(Start.AddDays(effective)),
                Status = status,
                Rate = rate,
                AllIn = allIn,
                Sources = ["s1"],
            });

    // Two steps of one measure never apply from the same day; a rule of the base refuses them.
    private static readonly Gen<MeasureStep[]> AnySteps =
        AnyStep.Array[1, 6].Select(steps => steps.DistinctBy(step => step.Effective).OrderBy(step => step.Effective!.Value).ToArray());

    private static readonly Gen<Layers> AnyLayers =
        Gen.Select(AnySteps, AnySteps, AnySteps).Select((baseline, own, beside) => new Layers(
            Layer("baseline", [Measure.AllParties], baseline) with { Family = "reciprocal", Fallback = true, Exempt = ["canada"] },
            Layer("own", ["china"], own) with { Family = "reciprocal" },
            Layer("beside", ["china", "japan", "canada"], beside) with { Exempt = ["canada"] }));

    private static readonly Gen<(Layers Layers, DateOnly Day)> AnyDay = Gen.Select(AnyLayers, Gen.Int[0, 400].Select(Start.AddDays));

    [Fact]
    public void Layers_shown_add_up_to_the_rate_shown() =>
        AnyDay.Sample(row => AssertAddsUp(row.Layers.Base, "china", row.Day));

    [Theory]
    [MemberData(nameof(CuratedParties))]
    public void Layers_shown_of_a_curated_party_add_up_on_every_day_of_change_and_the_day_before(string party)
    {
        foreach (var day in TariffHistory.ChangeDays(CuratedFacts.Base, "us", party, CuratedFacts.Base.NewestSourceDay))
        {
            AssertAddsUp(CuratedFacts.Base, party, day.AddDays(-1));
            AssertAddsUp(CuratedFacts.Base, party, day);
        }
    }

    [Fact]
    public void Ceiling_raises_nothing_and_is_said_exactly_where_a_layer_that_charges_is_one() =>
        AnyDay.Sample(row =>
        {
            var (layers, day) = row;
            var (total, allIn) = Sum(layers, "china", day);
            Assert.Equal(layers.All.Any(measure => Charging(layers, measure, "china", day)?.AllIn == true), allIn);
            Assert.Equal((total, false), Sum(layers.Change(step => step with { AllIn = false }), "china", day));
            Assert.Equal((total, total > 0), Sum(layers.Change(step => step with { AllIn = true }), "china", day));
        });

    [Fact]
    public void Suspension_adds_nothing() =>
        AnyDay.Sample(row =>
        {
            var (layers, day) = row;
            var total = Sum(layers, "china", day).Total;
            Assert.Equal(total, Sum(layers.Change(step => step with { SuspendedPoints = 24 }), "china", day).Total);
            foreach (var suspended in layers.All.SelectMany(measure => measure.Steps).Where(step => step.Counts))
            {
                var changed = layers.Change(step => ReferenceEquals(step, suspended) ? step with { Status = StepStatus.Suspended } : step);
                Assert.InRange(Sum(changed, "china", day).Total, 0, total);
            }
        });

    [Fact]
    public void Exempt_party_pays_nothing_of_a_measure() =>
        AnyDay.Sample(row =>
        {
            var (layers, day) = row;
            Assert.Empty(layers.Base.MeasuresOn("us", "canada"));
            Assert.Equal((0, false), Sum(layers, "canada", day));
        });

    [Fact]
    public void Fallback_charges_exactly_until_the_party_has_a_layer_of_its_own() =>
        AnyDay.Sample(row =>
        {
            var (layers, day) = row;
            var own = TariffLayers.StepOn(layers.Own, day, day);
            Assert.Equal(own is not null, TariffLayers.IsDisplaced(layers.Base, layers.Baseline, "china", day, day));
            var instead = own is null ? layers.Baseline : layers.Own;
            Assert.Equal(TariffLayers.RateOn(instead, "china", day, day) + TariffLayers.RateOn(layers.Beside, "china", day, day), Sum(layers, "china", day).Total);
            Assert.Equal(TariffLayers.RateOn(layers.Baseline, "japan", day, day) + TariffLayers.RateOn(layers.Beside, "japan", day, day), Sum(layers, "japan", day).Total);
        });

    [Fact]
    public void Step_applies_from_its_day_and_not_on_the_day_before() =>
        AnySteps.Sample(steps =>
        {
            var measure = Layer("own", ["china"], steps);
            foreach (var step in steps.Where(step => step.Counts))
            {
                var day = step.Effective!.Value.First;
                Assert.Same(step, TariffLayers.StepOn(measure, day, day));
                Assert.NotSame(step, TariffLayers.StepOn(measure, day.AddDays(-1), day));
                Assert.Equal(
                    step.Status is StepStatus.InForce or StepStatus.Reduced ? step.Rate : 0,
                    TariffLayers.RateOn(measure, "china", day, day));
            }
        });

    [Fact]
    public void Rate_runs_out_on_the_day_its_own_terms_say() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[1, 200]).Sample((rate, length) =>
        {
            var end = Start.AddDays(length);
            var measure = Layer("own", ["china"],
            [
                new MeasureStep
                {
                    Origin = Origin,
                    Announced = FactDate.Day(Start),
                    Known = Start,
                    Effective = FactDate.Day(Start),
                    Until = FactDate.Day(end),
                    Status = StepStatus.InForce,
                    Rate = rate,
                },
            ]);
            Assert.Equal(rate, TariffLayers.RateOn(measure, "china", end.AddDays(-1), end));
            Assert.Equal(0, TariffLayers.RateOn(measure, "china", end, end));
        });

    public static TheoryData<string> CuratedParties() =>
        [.. CuratedFacts.Base.Parties.Where(party => party is { IsOrganisation: false, CustomsUnion: null, Id: not "us" }).Select(party => party.Id)];

    private static void AssertAddsUp(FactBase facts, string party, DateOnly day)
    {
        var answer = Asking.Router(facts, Wording.Iso(day)).Answer($"/tariff {party}", null);
        var rate = answer.Facts.FirstOrDefault(fact => fact.Kind == AnswerFactKind.Rate && fact.Target == party);
        var layers = answer.Facts.Where(fact => fact.Kind == AnswerFactKind.Layer && fact.Target == party).ToList();
        Assert.Equal(rate?.Number ?? 0, layers.Sum(layer => layer.Number));
        Assert.Equal(rate?.AllIn ?? false, layers.Exists(layer => layer.AllIn));
        Assert.Equal((rate?.Number ?? 0, rate?.AllIn ?? false), TariffLayers.SumOn(facts, "us", party, day, day));
    }

    private static (decimal Total, bool AllIn) Sum(Layers layers, string party, DateOnly day) => TariffLayers.SumOn(layers.Base, "us", party, day, day);

    private static MeasureStep? Charging(Layers layers, Measure measure, string party, DateOnly day) => TariffLayers.Charging(layers.Base, measure, party, day, day);

    private static Measure Layer(string id, string[] targets, MeasureStep[] steps) => new()
    {
        Id = id,
        Name = $"Layer {id}",
        Origin = Origin,
        MeasureKind = MeasureKind.Tariff,
        Imposer = "us",
        Targets = [.. targets],
        Basis = "Act",
        Scope = "all goods",
        Stacks = true,
        Steps = [.. steps],
    };

    private sealed record Layers(Measure Baseline, Measure Own, Measure Beside)
    {
        public Measure[] All => [Baseline, Own, Beside];

        public FactBase Base { get; } = FactBase.Create(
            [
                .. new[] { "us", "china", "japan", "canada" }.Select(id => new Party { Id = id, Name = id, Short = id, Origin = Origin }),
                new Source { Id = "s1", Publisher = "Paper", Published = FactDate.Day(Start.AddDays(-60)), Known = Start.AddDays(-60), Tier = SourceTier.Official, Origin = Origin },
                Baseline, Own, Beside,
            ],
            "test");

        public Layers Change(Func<MeasureStep, MeasureStep> change) => new(
            Baseline with { Steps = [.. Baseline.Steps.Select(change)] },
            Own with { Steps = [.. Own.Steps.Select(change)] },
            Beside with { Steps = [.. Beside.Steps.Select(change)] });
    }
}
