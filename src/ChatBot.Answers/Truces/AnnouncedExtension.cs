using System.Collections.Immutable;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Truces;

/// <summary>A later end of a suspension that was announced and that no instrument carries.</summary>
/// <param name="Until">The last day of it.</param>
/// <param name="Announced">The day it was announced.</param>
/// <param name="Sources">Ids of all that say so.</param>
internal sealed record AnnouncedExtension(FactDate Until, FactDate Announced, ImmutableArray<string> Sources)
{
    /// <returns>What was announced for the measure itself, else for the truce whose end is that of its suspension; null where nothing was by the day.</returns>
    public static AnnouncedExtension? Of(FactBase facts, Measure measure, MeasureStep step, DateOnly knownBy) =>
        step is { Status: StepStatus.Suspended, Until: { } until } ? OfMeasure(measure, step, until, knownBy) ?? OfTruce(facts, measure, until, knownBy) : null;

    private static AnnouncedExtension? OfMeasure(Measure measure, MeasureStep step, FactDate until, DateOnly knownBy)
    {
        foreach (var later in measure.Steps)
        {
            if (later.Status == StepStatus.Announced && later.Part == step.Part && later.Known <= knownBy && later.Effective == until && later.Until is { } end && end > until)
            {
                return new AnnouncedExtension(end, later.Announced, later.Sources);
            }
        }

        return null;
    }

    // A suspension that outlasts the truce, or ended before its last term, has an end of its own.
    private static AnnouncedExtension? OfTruce(FactBase facts, Measure measure, FactDate until, DateOnly knownBy)
    {
        foreach (var truce in facts.Truces)
        {
            if (truce.Terms.Any(term => term.Known <= knownBy && term.Until == until && term.Suspends.Contains(measure.Id))
                && TruceState.On(truce, knownBy) is { Stated: { } stated } state
                && until.Last <= state.FormalEnd && until.Last >= state.FormalEnd.AddDays(-1))
            {
                return new AnnouncedExtension(stated.Until!.Value, stated.Agreed, stated.Sources);
            }
        }

        return null;
    }
}
