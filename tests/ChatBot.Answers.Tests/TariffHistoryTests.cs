using ChatBot.Answers.Tariffs;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using CsCheck;

namespace ChatBot.Answers.Tests;

/// <summary>The step function has no gap and no overlap, and on every day it is the sum of its layers.</summary>
public sealed class TariffHistoryTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static readonly Gen<MeasureStep> AnyStep =
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 60], Gen.Int[0, 200], Gen.Enum<StepStatus>(), Gen.Int[0, 300]).Select((effective, notice, rate, status, length) =>
            new MeasureStep
            {
                Origin = new FactOrigin("test.yaml", 1),
                Announced = FactDate.Day(Start.AddDays(effective - notice)),
                Known = Start.AddDays(effective - notice),
                Effective = FactDate.Day(Start.AddDays(effective)),
                Until = length > 200 ? FactDate.Day(Start.AddDays(effective + length)) : null,
                Status = status,
                Rate = rate,
            });

    private static readonly Gen<FactBase> AnyBase = AnyStep.Array[1, 6].Array[1, 4].Select(BaseOf);

    [Fact]
    public void History_of_any_layers_has_no_gap_and_no_overlap() =>
        Gen.Select(AnyBase, Gen.Int[0, 700]).Sample((facts, day) =>
        {
            var asOf = Start.AddDays(day);
            var periods = TariffHistory.Of(facts, "us", "china", asOf);
            for (var i = 1; i < periods.Count; i++)
            {
                Assert.Equal(periods[i - 1].To!.Value.AddDays(1), periods[i].From);
                Assert.NotEqual((periods[i - 1].Total, periods[i - 1].AllIn), (periods[i].Total, periods[i].AllIn));
            }

            Assert.True(periods.Count == 0 || periods[^1].To is null);
            Assert.All(periods, period => Assert.True(period.From <= asOf));
        });

    [Fact]
    public void History_on_any_day_is_the_sum_of_its_layers() =>
        Gen.Select(AnyBase, Gen.Int[0, 700], Gen.Int[0, 700]).Sample((facts, known, day) =>
        {
            var asOf = Start.AddDays(Math.Max(known, day));
            var asked = Start.AddDays(Math.Min(known, day));
            var period = TariffHistory.Of(facts, "us", "china", asOf).LastOrDefault(period => period.From <= asked);
            Assert.Equal(TariffLayers.TotalOn(facts, "us", "china", asked, asOf), period.Total);
        });

    [Fact]
    public void Step_not_yet_known_changes_nothing() =>
        AnyBase.Sample(facts =>
        {
            var asOf = Start.AddDays(100);
            var early = FactBase.Create(
                facts.All.Select(fact => fact is Measure measure ? measure with { Steps = [.. measure.Steps.Where(step => step.Known <= asOf)] } : fact), "test");
            Assert.Equal(TariffHistory.Of(early, "us", "china", asOf), TariffHistory.Of(facts, "us", "china", asOf));
        });

    private static FactBase BaseOf(MeasureStep[][] layers)
    {
        var facts = new List<Fact>
        {
            new Party { Id = "us", Name = "United States", Short = "US", Origin = new FactOrigin("test.yaml", 1) },
            new Party { Id = "china", Name = "China", Short = "China", Origin = new FactOrigin("test.yaml", 2) },
        };
        for (var i = 0; i < layers.Length; i++)
        {
            facts.Add(new Measure
            {
                Id = $"layer-{i}",
                Name = $"Layer {i}",
                Origin = new FactOrigin("test.yaml", 3 + i),
                MeasureKind = MeasureKind.Tariff,
                Imposer = "us",
                Targets = ["china"],
                Basis = "Act",
                Scope = "all goods",
                Stacks = true,
                Steps = [.. layers[i].OrderBy(step => step.Effective!.Value.Last)],
            });
        }

        return FactBase.Create(facts, "test");
    }
}
