using System.Collections.Immutable;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Timelines;

/// <summary>Gathers what happened, and was public by a day, from every kind of fact that has a date.</summary>
internal sealed class TimelineEntries(FactBase facts, Phrasebook words, TimelineSubject subject, DateOnly asOf)
{
    private const int NamesShown = 6;

    private readonly List<Happening> happenings = [];

    /// <summary>Newest first; on one day what happened comes before what it did to the measures.</summary>
    public List<Happening> Collect()
    {
        AddEvents();
        AddTalks();
        AddDeals();
        AddTruceTerms();
        AddSteps();
        return [.. happenings.OrderByDescending(happening => happening.Date)];
    }

    private void AddEvents()
    {
        foreach (var item in facts.Events.Where(item => item.IsKnownBy(asOf) && item.Deprecated is null && subject.Covers(item)))
        {
            happenings.Add(new Happening(item.Date, () => new TimelineEntry(item.Date, Sentence(item.Title), EventText.More(words, item, asOf), item.Sources) { Until = item.Until, Facts = [item] }) { CameTrue = item.HasHappened(asOf) });
        }
    }

    private void AddTalks()
    {
        foreach (var talk in facts.Talks.Where(talk => talk.IsKnownBy(asOf) && subject.Covers(talk)))
        {
            // Until it is over nobody can know its last day.
            var day = talk.To.Last <= asOf ? talk.To : talk.From;
            happenings.Add(new Happening(day, () => Tell(talk, day)));
        }
    }

    private TimelineEntry Tell(Talk talk, FactDate day)
    {
        var place = talk.City is null || talk.Name.Contains(talk.City, StringComparison.Ordinal) ? "" : $", {talk.City}";
        var round = talk.Round is { } number ? words.Say($", round {number}") : "";
        return new TimelineEntry(day, Sentence($"{talk.Name}{round}{place}"), talk.OutcomeKnown <= asOf ? talk.Outcome : null, talk.Sources) { Facts = [talk] };
    }

    // One ruling may move many deals at once. What an event of that day tells from the same source is not told twice.
    private void AddDeals()
    {
        var steps = facts.Deals.Where(subject.Covers).SelectMany(deal => deal.Steps.Where(step => step.IsTold(asOf)).Select(step => (Deal: deal, Step: step)));
        foreach (var group in steps.GroupBy(pair => (pair.Step.Date, pair.Step.What)))
        {
            var sources = Together(group.SelectMany(pair => pair.Step.Sources));
            if (!happenings.Exists(told => told.Date == group.Key.Date && told.Tell().Sources.Any(sources.Contains)))
            {
                happenings.Add(new Happening(group.Key.Date, () => new TimelineEntry(group.Key.Date, Sentence($"{Names([.. group.Select(pair => pair.Deal.Name)])}: {group.Key.What}"), null, sources) { Facts = [.. group.Select(pair => pair.Deal)] }));
            }
        }
    }

    private void AddTruceTerms()
    {
        foreach (var truce in facts.Truces)
        {
            foreach (var term in truce.Terms.Where(term => term.Known <= asOf && subject.Covers(truce, term, facts.Find<Measure>)))
            {
                happenings.Add(new Happening(term.Agreed, () => Tell(truce, term)));
            }
        }
    }

    private TimelineEntry Tell(Truce truce, TruceTerm term) =>
        new(term.Agreed, $"{truce.Name}: {term.What}", term.Until is { } end ? words.Say($"Until {end}.") : null, term.Sources)
        {
            Until = term.Until,
            Facts = [truce],
            Status = term.Status == TermStatus.InForce ? StatusWords.InForce : StatusWords.Announced,
        };

    // Steps of one day, one side and one kind are one happening, such as six announcements suspended at once.
    // What was only announced or threatened happened on the day it was said, not on the day it was said for.
    private void AddSteps()
    {
        var together = new Dictionary<(FactDate Date, StepStatus Status, string Imposer), List<(Measure Measure, MeasureStep Step)>>();
        foreach (var measure in facts.Measures.Where(subject.Covers))
        {
            foreach (var step in measure.Steps)
            {
                if (step.Known <= asOf)
                {
                    var key = (Date: step.Counts ? step.Effective ?? step.Announced : step.Announced, step.Status, measure.Imposer);
                    if (!together.TryGetValue(key, out var steps))
                    {
                        together[key] = steps = StepsOf(key.Date);
                    }

                    steps.Add((measure, step));
                }
            }
        }
    }

    // Filled as they are found, and told when all are.
    private List<(Measure Measure, MeasureStep Step)> StepsOf(FactDate date)
    {
        List<(Measure Measure, MeasureStep Step)> steps = [];
        happenings.Add(new Happening(date, () => Tell(date, steps)));
        return steps;
    }

    private TimelineEntry Tell(FactDate date, List<(Measure Measure, MeasureStep Step)> steps)
    {
        var (measure, first) = steps[0];
        var status = Vocabulary<StepStatus>.WordOf(first.Status).Replace('-', ' ');
        var said = words.Say(status);
        var names = steps.Select(pair => pair.Measure.Name).Distinct(StringComparer.Ordinal).ToList();
        var text = names.Count == 1
            ? $"{names[0]}: {said}{Rates([.. steps.Select(pair => pair.Step)], measure)}{For(first)}{Instrument(first)}"
            : words.Say($"{words.Party(facts, measure.Imposer)}, {names.Count} measures {said}: {Names(names)}");
        return new TimelineEntry(date, Sentence(text), null, Together(steps.SelectMany(pair => pair.Step.Sources)))
        {
            Status = first.Status == StepStatus.Reduced ? StatusWords.InForce : status,
            Imposer = measure.Imposer,
            Facts = [.. steps.Select(pair => pair.Measure).Distinct()],
        };
    }

    private string For(MeasureStep step) => !step.Counts && step.Effective is { } effective && effective != step.Announced ? words.Say($" for {effective}") : "";

    private string Rates(List<MeasureStep> steps, Measure measure)
    {
        if (steps is not [var step] || !measure.IsPercentTariff)
        {
            return "";
        }

        var rate = subject.Named is Party party ? step.RateFor(party.Id) : step.Rate;
        return step.Counts && step.Status is StepStatus.Ended or StepStatus.StruckDown ? ""
            : rate is { } percent ? words.Say($" at {words.Percent(percent)}")
            : step is { RateLow: { } low, RateHigh: { } high } ? words.Say($" at {words.Percent(low)} to {words.Percent(high)}")
            : "";
    }

    private static string Instrument(MeasureStep step) => step.Instrument is null ? "" : $" ({step.Instrument})";

    private string Names(List<string> names) =>
        names.Count <= NamesShown ? string.Join("; ", names) : words.Say($"{string.Join("; ", names.Take(NamesShown))} and {names.Count - NamesShown} more");

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '”' ? text : $"{text}.";

    private static ImmutableArray<string> Together(IEnumerable<string> sources) => [.. sources.Distinct(StringComparer.Ordinal)];
}
