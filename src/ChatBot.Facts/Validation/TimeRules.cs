using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>Dates run forward, and no two steps of a layer claim the same day.</summary>
internal static class TimeRules
{
    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var fact in facts.All)
        {
            switch (fact)
            {
                case Person person:
                    foreach (var office in person.Offices)
                    {
                        NotBefore(fact, office.From, office.To, "an office", faults);
                    }

                    break;
                case Measure measure:
                    CheckSteps(measure, faults);
                    break;
                case Truce truce:
                    CheckTerms(truce, faults);
                    break;
                case Talk talk:
                    NotBefore(fact, talk.From, talk.To, "the talk", faults);
                    break;
                case TradeEvent tradeEvent:
                    NotBefore(fact, tradeEvent.Date, tradeEvent.Until, "the event", faults);
                    break;
                case Deal deal:
                    CheckDeal(deal, faults);
                    break;
                case Source source:
                    NotBefore(fact, source.Published, source.Updated, "the source", faults);
                    break;
            }
        }
    }

    private static void CheckSteps(Measure measure, List<FactFault> faults)
    {
        foreach (var part in measure.Steps.GroupBy(step => step.Part, StringComparer.Ordinal))
        {
            MeasureStep? before = null;
            foreach (var step in part)
            {
                CheckStep(step, measure, faults);
                if (before is not null && Day(step) < Day(before))
                {
                    faults.Add(new FactFault(step.Origin, $"this step of {measure.Id} applies from {Day(step):yyyy-MM-dd}, before the step above it; put the steps in the order of effect", FactRule.Order));
                }

                if (before is not null && step.Counts && before.Counts && step.Effective is { } effective && before.Effective == effective && before.Known >= step.Known)
                {
                    // A later order may reach back to the first day of an earlier one.
                    faults.Add(new FactFault(step.Origin, $"two steps of {measure.Id} apply from {effective.ToIso()}; keep one, or tell the goods apart with 'part'", FactRule.Overlap));
                }

                if (before is { Counts: true, Until: { } until } && step.Counts && step.Effective is { } next && next.Last < until.Last
                    && before.Effective is { } start && next.Last < start.Last)
                {
                    faults.Add(new FactFault(step.Origin, $"this step of {measure.Id} overlaps the one above it, which runs to {until.ToIso()}", FactRule.Overlap));
                }

                before = step;
            }
        }
    }

    private static void CheckStep(MeasureStep step, Measure measure, List<FactFault> faults)
    {
        if (step.Counts && step.Effective is null)
        {
            faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} that is {Vocabulary<StepStatus>.WordOf(step.Status)} needs 'effective'; without a day it is only announced", FactRule.MissingDay));
        }

        if (step.Effective is { } effective && step.Until is { } until && until < effective)
        {
            faults.Add(new FactFault(step.Origin, $"a step of {measure.Id} ends on {until.ToIso()}, before it begins on {effective.ToIso()}", FactRule.EndBeforeStart));
        }
    }

    private static void CheckTerms(Truce truce, List<FactFault> faults)
    {
        TruceTerm? before = null;
        foreach (var term in truce.Terms)
        {
            if (term.Until is { } until && until < (term.Effective ?? term.Agreed))
            {
                faults.Add(new FactFault(term.Origin, $"a term of {truce.Id} ends on {until.ToIso()}, before it begins on {(term.Effective ?? term.Agreed).ToIso()}", FactRule.EndBeforeStart));
            }

            if (before is not null && term.Agreed < before.Agreed)
            {
                faults.Add(new FactFault(term.Origin, $"this term of {truce.Id} was agreed before the one above it; put the terms in the order of agreement", FactRule.Order));
            }

            if (term is { Main: true, Until: null, Status: not TermStatus.Proposed })
            {
                faults.Add(new FactFault(term.Origin, $"a main term of {truce.Id} sets the end of the truce and needs 'until'", FactRule.MissingDay));
            }

            before = term;
        }
    }

    private static void CheckDeal(Deal deal, List<FactFault> faults)
    {
        DealStep? before = null;
        foreach (var step in deal.Steps)
        {
            if (before is not null && step.Date < before.Date)
            {
                faults.Add(new FactFault(step.Origin, $"this step of {deal.Id} happened on {step.Date.ToIso()}, before the step above it; put the steps in the order of their dates", FactRule.Order));
            }

            before = step;
        }
    }

    private static DateOnly Day(MeasureStep step) => (step.Effective ?? step.Announced).Last;

    private static void NotBefore(Fact fact, FactDate? from, FactDate? to, string what, List<FactFault> faults)
    {
        if (from is { } start && to is { } end && end < start)
        {
            faults.Add(new FactFault(fact.Origin, $"{what} of {fact.Id} ends on {end.ToIso()}, before it begins on {start.ToIso()}", FactRule.EndBeforeStart));
        }
    }
}
