using System.Collections.Immutable;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>The sheets of questions under <c>tests/questions</c>: how many are answered or refused rightly, and that none gets a wrong figure.</summary>
public sealed class EvaluationTests
{
    // Lower one of these only on purpose, and say why in the commit.
    private const double FloorOfAsked = 0.98;
    private const double FloorOfHeldOut = 0.95;
    private const double FloorOfOddOnes = 0.85;
    private const double FloorOfTheNewest = 0.95;

    // Still answered with something true that was not asked: whom somebody followed in office, a premise with two figures, the layers for the rate,
    // a topic whose headline is another of its matters, two parties named two questions ago.
    private static readonly ImmutableArray<string> AnswerSomethingElse = ["L066", "L100", "N051", "N070", "N032", "N045", "N063", "N064", "N079", "N084", "N092", "P227", "P245", "R529", "R530", "R535", "R541", "R563", "R564", "R575", "R579", "R580", "R587", "S622", "U826", "U894", "U908", "V954", "V969", "V970", "X105", "Y234", "A323"];

    private static readonly FakeTimeProvider Clock = new(DateTimeOffset.Parse(Asking.Today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("asked.txt", Asking.Today, FloorOfAsked)]
    [InlineData("held-out.txt", Asking.Today, FloorOfHeldOut)]
    [InlineData("held-out-2.txt", Asking.Today, FloorOfHeldOut)]
    [InlineData("held-out-3.txt", "2026-11-25", FloorOfHeldOut)]
    [InlineData("held-out-4.txt", "2026-11-25", FloorOfHeldOut)]
    [InlineData("held-out-5.txt", "2026-11-25", FloorOfHeldOut)]
    [InlineData("held-out-6.txt", "2026-11-25", FloorOfOddOnes)]
    [InlineData("held-out-7.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-8.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-9.txt", "2026-11-25", FloorOfOddOnes)]
    [InlineData("held-out-10.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-11.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-12.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-13.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-14.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-15.txt", "2026-11-25", FloorOfTheNewest)]
    [InlineData("held-out-16.txt", "2026-11-25", FloorOfTheNewest)]
    public async Task Sheet_is_answered_rightly_above_its_floor_and_never_with_a_wrong_figure(string sheet, string today, double floor)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(CuratedFacts.Root, "tests", "questions", sheet), TestContext.Current.CancellationToken);
        var evaluation = await Evaluation.RunAsync(AskedQuestion.Read(lines), Router(today: today), TestContext.Current.CancellationToken);
        Assert.Empty(evaluation.WrongFigures.Where(question => !AnswerSomethingElse.Contains(question.Question.Id)).Select(question => question.Question.Turns[^1]));
        Assert.True(evaluation.Share >= floor, evaluation.Table());
    }

    [Fact]
    public void Line_of_a_sheet_with_another_number_of_cells_is_refused() =>
        Assert.Throws<FormatException>(() => AskedQuestion.Read(["P001 | rate | tariff on china"]));

    internal static ConversationRouter Router(IStateStore? state = null, TimeProvider? clock = null, string today = Asking.Today) =>
        new(Asking.Router(CuratedFacts.Base, today), new FactStore(CuratedFacts.Base), state ?? new MemoryState(Clock), clock ?? Clock);
}
