using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Provenance;

/// <summary>The facts that a fact is linked with, so that a reader goes on from one to the other.</summary>
internal static class FactLinks
{
    private const int QuotesLinked = 6;
    private const int EventsLinked = 6;

    /// <returns>What links them, in English, and the other fact; only what was public by the day.</returns>
    public static IEnumerable<(string Word, Fact Fact)> Of(FactBase facts, Fact fact, DateOnly asOf)
    {
        var links = fact switch
        {
            Quote quote => OfQuote(facts, quote),
            Figure figure => OfFigure(facts, figure),
            Measure measure => OfMeasure(facts, measure, asOf),
            Talk talk => OfTalk(facts, talk),
            Truce truce => OfTruce(facts, truce, asOf),
            Deal deal => OfDeal(facts, deal, asOf),
            TradeEvent item => OfEvent(facts, item, asOf),
            _ => [],
        };
        return links.Where(link => link.Fact.IsKnownBy(asOf) && link.Fact.Deprecated is null);
    }

    private static IEnumerable<(string Word, Fact Fact)> OfQuote(FactBase facts, Quote quote)
    {
        if (facts.Find<Person>(quote.Speaker) is { } speaker)
        {
            yield return ("Speaker", speaker);
            if (quote.Talk is not null && facts.Find<Talk>(quote.Talk) is { } talk)
            {
                yield return ("Said at or about", talk);
                foreach (var other in facts.Quotes.Where(other => other.Talk == quote.Talk && facts.Find<Person>(other.Speaker)?.Side != speaker.Side).Take(QuotesLinked))
                {
                    yield return ("The other side on it", other);
                }
            }
        }
    }

    private static IEnumerable<(string Word, Fact Fact)> OfFigure(FactBase facts, Figure figure)
    {
        if (facts.Find<Person>(figure.By) is { } person)
        {
            yield return ("Stated by", person);
        }

        if (figure is { Imposer: { } imposer, Target: { } target, Unit: "percent" })
        {
            foreach (var measure in facts.MeasuresOn(imposer, target).Where(measure => measure.Stacks))
            {
                yield return ("A layer of the rate it is about", measure);
            }
        }
    }

    private static IEnumerable<(string Word, Fact Fact)> OfMeasure(FactBase facts, Measure measure, DateOnly asOf)
    {
        foreach (var truce in facts.Truces.Where(truce => truce.Terms.Any(term => term.Known <= asOf && term.Suspends.Contains(measure.Id))))
        {
            yield return ("Suspended by a term of", truce);
        }

        if (measure.Family is not null)
        {
            foreach (var other in facts.Measures.Where(other => other != measure && other.Family == measure.Family && other.Imposer == measure.Imposer && (other.Fallback || other.Targets.Intersect(measure.Targets).Any())))
            {
                yield return ("Of the same family", other);
            }
        }
    }

    private static IEnumerable<(string Word, Fact Fact)> OfTalk(FactBase facts, Talk talk)
    {
        foreach (var head in talk.Heads.Values.Order(StringComparer.Ordinal))
        {
            if (facts.Find<Person>(head) is { } person)
            {
                yield return ("Led by", person);
            }
        }

        foreach (var quote in facts.Quotes.Where(quote => quote.Talk == talk.Id).Take(QuotesLinked))
        {
            yield return ("Said at or about it", quote);
        }
    }

    private static IEnumerable<(string Word, Fact Fact)> OfDeal(FactBase facts, Deal deal, DateOnly asOf)
    {
        foreach (var deadline in facts.Events.Where(item => item.Deal == deal.Id))
        {
            yield return ("Its deadline", deadline);
        }

        foreach (var item in facts.Events.Where(item => item.Deal is null && IsStepOf(item, deal, asOf)).Take(EventsLinked))
        {
            yield return ("What happened with it", item);
        }
    }

    private static IEnumerable<(string Word, Fact Fact)> OfEvent(FactBase facts, TradeEvent item, DateOnly asOf)
    {
        if (item.Deal is not null && facts.Find<Deal>(item.Deal) is { } own)
        {
            yield return ("A deadline of", own);
        }

        foreach (var deal in facts.Deals.Where(deal => item.Deal is null && IsStepOf(item, deal, asOf)).Take(EventsLinked))
        {
            yield return ("A step of", deal);
        }

        foreach (var measure in facts.Measures.Where(measure => measure.Steps.Any(step =>
            step.Known <= asOf && (step.Announced == item.Date || step.Effective == item.Date) && item.Sources.Any(step.Sources.Contains))).Take(EventsLinked))
        {
            yield return ("The measure it is about", measure);
        }
    }

    // An event and a step tell one happening where they share a day and a source.
    private static bool IsStepOf(TradeEvent item, Deal deal, DateOnly asOf) =>
        deal.Steps.Any(step => step.IsTold(asOf) && step.Date == item.Date && item.Sources.Any(step.Sources.Contains));

    private static IEnumerable<(string Word, Fact Fact)> OfTruce(FactBase facts, Truce truce, DateOnly asOf) =>
        truce.Terms.Where(term => term.Known <= asOf).SelectMany(term => term.Suspends).Distinct(StringComparer.Ordinal)
            .Select(facts.Find<Measure>).OfType<Measure>().Select(measure => ("It suspends", (Fact)measure));
}
