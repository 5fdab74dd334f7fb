using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Api;

namespace ChatBot.Web.Calendar;

/// <summary>One day, or span of days, that a trade calendar holds.</summary>
/// <param name="Uid">Stable: of the fact and what of it falls on that day.</param>
/// <param name="Fact">Where it is told.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Summary">One line.</param>
/// <param name="Detail">What a reader opens.</param>
/// <param name="Changed">The day it became public, or was last changed or withdrawn.</param>
/// <param name="Changes">How often it was changed since: the SEQUENCE.</param>
/// <param name="Cancelled">It was withdrawn, or is no longer held to be right.</param>
internal sealed record CalendarDate(string Uid, Fact Fact, DateOnly From, DateOnly To, string Summary, string Detail, DateOnly Changed, int Changes, bool Cancelled)
{
    /// <summary>The same as the base tells it today: what was mended in it is one more change, and what is no longer held to be right is cancelled.</summary>
    private CalendarDate Mended(DateOnly today) => this with
    {
        Changes = Changes + (Fact.Corrected is null ? 0 : 1) + (Fact.Deprecated is null ? 0 : 1),
        Changed = Fact.Corrected is { } mended && mended.On.Last > Changed && mended.On.Last <= today ? mended.On.Last : Changed,
        Cancelled = Cancelled || Fact.Deprecated is not null,
    };

    /// <summary>Talks, ends of truce terms, effective days and expiries of measures, known by <paramref name="today"/>; a month without a day is left out.</summary>
    public static IEnumerable<CalendarDate> All(FactBase facts, FactScope scope, DateOnly today)
    {
        foreach (var fact in facts.All)
        {
            if (!fact.IsKnownBy(today) || !scope.Holds(facts, fact))
            {
                continue;
            }

            foreach (var date in fact switch
            {
                Talk talk => OfTalk(talk, today),
                Truce truce => OfTruce(truce, today),
                Measure measure => OfMeasure(facts, measure, today),
                _ => [],
            })
            {
                yield return date.Mended(today);
            }
        }
    }

    private static IEnumerable<CalendarDate> OfTalk(Talk talk, DateOnly today)
    {
        if (talk.From.IsDay && talk.To.IsDay)
        {
            var place = string.Join(", ", new[] { talk.City, talk.Country }.OfType<string>());
            var outcome = talk.Outcome is { } told && talk.OutcomeKnown <= today ? told : "";
            yield return new($"{talk.Id}@chatbot", talk, talk.From.First, talk.To.Last, place.Length > 0 && !talk.Name.Contains(talk.City ?? place, StringComparison.Ordinal) ? $"{talk.Name} ({place})" : talk.Name,
                outcome, outcome.Length > 0 ? talk.OutcomeKnown : talk.Known, outcome.Length > 0 ? 1 : 0, Cancelled: false);
        }
    }

    // A later main term moves the end of the truce: the same entry, changed once more.
    private static IEnumerable<CalendarDate> OfTruce(Truce truce, DateOnly today)
    {
        TruceTerm? end = null;
        var (changes, side) = (-1, 1);
        foreach (var term in truce.Terms)
        {
            if (term.Known > today || term.Until is not { IsDay: true } until || term.Status == TermStatus.Proposed)
            {
                continue;
            }

            if (term.Main)
            {
                changes += end is null || until.Last != end.Until!.Value.Last ? 1 : 0;
                end = end is null || until.Last >= end.Until!.Value.Last ? term : end;
            }
            else
            {
                yield return new($"{truce.Id}-{term.Agreed.ToIso()}-{side++}@chatbot", truce, until.Last, until.Last, $"Ends: {term.What}", term.Instrument ?? "", term.Known, 0, Cancelled: false);
            }
        }

        if (end is not null)
        {
            var day = end.Until!.Value.Last;
            yield return new($"{truce.Id}-end@chatbot", truce, day, day, $"{truce.Name} ends unless extended", end.What, end.Known, changes, Cancelled: false);
        }
    }

    private static IEnumerable<CalendarDate> OfMeasure(FactBase facts, Measure measure, DateOnly today)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < measure.Steps.Length; i++)
        {
            var step = measure.Steps[i];
            if (step.Known > today)
            {
                continue;
            }

            var withdrawal = step.Status == StepStatus.Withdrawn ? step
                : step.Counts ? null : measure.Steps.Skip(i + 1).FirstOrDefault(later => later.Status == StepStatus.Withdrawn && later.Known <= today);
            var (withdrawn, changed) = (withdrawal is not null, withdrawal?.Known ?? step.Known);
            var what = $"{facts.PartyName(measure.Imposer)}, {measure.Name}: {Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' ')}{(step.Rate is { } rate && measure.IsPercentTariff ? $" {Answers.Wording.Percent(rate)}" : "")}";
            if (step.Effective is { IsDay: true } effective)
            {
                yield return new(UidOf(measure, "from", step, seen), measure, effective.Last, effective.Last, what, step.Instrument ?? "", changed, withdrawn ? 1 : 0, withdrawn);
            }

            if (step.Until is { IsDay: true } until)
            {
                yield return new(UidOf(measure, "until", step, seen), measure, until.Last, until.Last, $"{measure.Name} runs out", step.Instrument ?? "", changed, withdrawn ? 1 : 0, withdrawn);
            }

            if (step.SuspendedUntil is { IsDay: true } suspended)
            {
                yield return new(UidOf(measure, "suspended-until", step, seen), measure, suspended.Last, suspended.Last, $"{measure.Name}: suspension runs out", step.Instrument ?? "", changed, withdrawn ? 1 : 0, withdrawn);
            }
        }
    }

    private static string UidOf(Measure measure, string what, MeasureStep step, Dictionary<string, int> seen)
    {
        var name = $"{measure.Id}-{step.Announced.ToIso()}-{what}";
        var count = seen[name] = seen.GetValueOrDefault(name) + 1;
        return count == 1 ? $"{name}@chatbot" : $"{name}-{count}@chatbot";
    }
}
