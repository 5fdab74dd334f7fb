using ChatBot.Answers.Languages;
using ChatBot.Answers.Truces;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Where one measure stands, in one line.</summary>
/// <param name="Measure">The measure; of several that are told together the first.</param>
/// <param name="Step">The step by which it stands so.</param>
/// <param name="Stands">How it stands, and since when.</param>
/// <param name="Day">The day it came to stand so, or on which a change was announced.</param>
internal sealed record MeasureLine(Measure Measure, MeasureStep Step, string Stands, FactDate Day)
{
    private const int FewestTogether = 3;

    public string Name { get; init; } = Measure.Name;

    public AnnouncedExtension? Extension { get; init; }

    /// <summary>The line of an answer, still without its sources.</summary>
    public AnswerFact Fact => new()
    {
        Label = Name,
        Value = Stands,
        Kind = AnswerFactKind.Status,
        From = (Step.Counts ? Step.Effective : Step.Announced)?.Last,
        To = Step.Until?.Last,
        Status = Vocabulary<StepStatus>.WordOf(Step.Status).Replace('-', ' '),
    };

    /// <summary>Tariffs of one name on many parties that stand alike, such as those that one ruling struck down, are one line.</summary>
    public static IEnumerable<MeasureLine> Merge(FactBase facts, Phrasebook words, List<MeasureLine> lines) =>
        lines.GroupBy(line => (Name: NameForAll(facts, line.Measure), line.Stands)).SelectMany(group =>
        {
            var alike = group.ToList();
            return group.Key.Name is { } name && alike.Count >= FewestTogether
                ? [alike[0] with { Name = name.Replace(PartyPlace, words.Say($"{alike.Count} parties"), StringComparison.Ordinal) }]
                : alike;
        });

    private const string PartyPlace = "{party}";

    // "Reciprocal tariff on the EU (IEEPA)" and its like; null for a measure whose name is not that of one party.
    private static string? NameForAll(FactBase facts, Measure measure)
    {
        if (measure.Targets is not [var target] || facts.Find<Party>(target) is not { } party)
        {
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)[$"the {party.Name}", facts.PartyInText(target), party.Name])
        {
            var written = $" on {name}";
            if (measure.Name.Contains(written, StringComparison.Ordinal))
            {
                return measure.Name.Replace(written, $" on {PartyPlace}", StringComparison.Ordinal);
            }
        }

        return null;
    }
}
