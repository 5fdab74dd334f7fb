using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Validation;

/// <summary>Every id that a fact names must be the id of a fact of the right kind.</summary>
internal static class ReferenceRules
{
    public static void Check(FactBase facts, List<FactFault> faults)
    {
        foreach (var fact in facts.All)
        {
            var check = new Checker(facts, fact.Origin, faults);
            check.Each<Source>("source", fact.Sources);
            check.Each<Party>("party", fact.Corrected?.For ?? []);
            Check(fact, check);
        }
    }

    private static void Check(Fact fact, Checker check)
    {
        switch (fact)
        {
            case Party party:
                check.Each<Party>("party", party.Members);
                check.Maybe<Party>("party", party.CustomsUnion);
                break;
            case Person person:
                check.One<Party>("party", person.Side);
                foreach (var office in person.Offices)
                {
                    check.Each<Source>("source", office.Sources);
                }

                break;
            case Measure measure:
                Check(measure, check);
                break;
            case Figure figure:
                check.Maybe<Party>("party", figure.Imposer);
                check.Maybe<Party>("party", figure.Target);
                break;
            case Truce truce:
                check.Each<Party>("party", truce.Parties);
                foreach (var term in truce.Terms)
                {
                    var termCheck = check.At(term.Origin);
                    termCheck.Each<Source>("source", term.Sources);
                    termCheck.Each<Measure>("measure", term.Suspends);
                }

                break;
            case Talk talk:
                Check(talk, check);
                break;
            case Term term:
                check.Maybe<Topic>("topic", term.Topic);
                break;
            case Quote quote:
                check.One<Person>("person", quote.Speaker);
                check.Each<Topic>("topic", quote.Topics);
                check.Maybe<Talk>("talk", quote.Talk);
                break;
            case TradeEvent tradeEvent:
                check.Each<Party>("party", tradeEvent.Parties);
                check.Each<Topic>("topic", tradeEvent.Topics);
                check.Maybe<Deal>("deal", tradeEvent.Deal);
                break;
            case Deal deal:
                check.Each<Party>("party", deal.Parties);
                check.Each<Topic>("topic", deal.Topics);
                foreach (var step in deal.Steps)
                {
                    check.At(step.Origin).Each<Source>("source", step.Sources);
                }

                break;
        }
    }

    private static void Check(Measure measure, Checker check)
    {
        check.One<Party>("party", measure.Imposer);
        check.Each<Party>("party", measure.Targets.Remove(Measure.AllParties));
        check.Each<Party>("party", measure.Exempt);
        check.Each<Topic>("topic", measure.Topics);
        foreach (var step in measure.Steps)
        {
            var stepCheck = check.At(step.Origin);
            stepCheck.Each<Source>("source", step.Sources);
            stepCheck.Each<Party>("party", step.Rates.Keys);
            stepCheck.Each<Party>("party", step.AllInFor);
            stepCheck.Each<Party>("party", step.UnrecordedFor);
            stepCheck.Each<Party>("party", step.Excluded.Keys);
        }
    }

    private static void Check(Talk talk, Checker check)
    {
        check.Each<Party>("party", talk.Parties);
        check.Each<Topic>("topic", talk.Topics);
        check.Each<Party>("party", talk.Delegations.Keys);
        check.Each<Party>("party", talk.Heads.Keys);
        check.Each<Person>("person", talk.Heads.Values);
        foreach (var delegation in talk.Delegations.Values)
        {
            check.Each<Person>("person", delegation);
        }
    }

    private sealed record Checker(FactBase Facts, FactOrigin Origin, List<FactFault> Faults)
    {
        public Checker At(FactOrigin origin) => this with { Origin = origin };

        public void Maybe<T>(string kind, string? id)
            where T : Fact
        {
            if (id is not null)
            {
                One<T>(kind, id);
            }
        }

        public void Each<T>(string kind, IEnumerable<string> ids)
            where T : Fact
        {
            foreach (var id in ids)
            {
                One<T>(kind, id);
            }
        }

        public void One<T>(string kind, string id)
            where T : Fact
        {
            if (Facts.Find(id) is not T)
            {
                var nearest = ShapeCheck.Nearest(id, Facts.All.OfType<T>().Select(fact => fact.Id));
                Faults.Add(new FactFault(Origin, $"there is no {kind} '{id}'; {nearest}", FactRule.UnknownId));
            }
        }
    }
}
