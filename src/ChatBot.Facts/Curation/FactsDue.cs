using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>What a curator should look at today: ends that come or have passed, and what is thinly sourced.</summary>
public sealed class FactsDue
{
    public const string Ending = "ending";
    public const string Passed = "passed";
    public const string Happened = "happened";
    public const string Office = "office";
    public const string OneOutlet = "one-outlet";
    public const string SingleSource = "single-source";
    public const string NotRead = "not-read";
    public const string OldTopic = "old-topic";

    private readonly FactBase facts;
    private readonly DateOnly today;
    private readonly int within;
    private readonly List<DueItem> items = [];

    private FactsDue(FactBase facts, DateOnly today, int within)
    {
        this.facts = facts;
        this.today = today;
        this.within = within;
    }

    /// <param name="facts">What is looked through.</param>
    /// <param name="today">The day from which it is looked at.</param>
    /// <param name="within">Days: ends that come within them; offices, quotes and numbers of the last so many; topics older than so many.</param>
    /// <returns>By reason in the order above, the newest day first.</returns>
    public static IReadOnlyList<DueItem> Of(FactBase facts, DateOnly today, int within)
    {
        var due = new FactsDue(facts, today, within);
        due.Ends();
        due.Scheduled();
        due.Offices();
        due.Sourcing();
        due.Topics();
        string[] order = [Ending, Passed, Happened, Office, OneOutlet, SingleSource, NotRead, OldTopic];
        return [.. due.items.OrderBy(item => Array.IndexOf(order, item.Reason)).ThenByDescending(item => item.Day).ThenBy(item => item.Fact, StringComparer.Ordinal)];
    }

    private void Ends()
    {
        foreach (var truce in facts.Truces)
        {
            var last = truce.Terms.Where(term => term.Main && term.Until is not null).MaxBy(term => term.Until!.Value.Last);
            foreach (var term in truce.Terms.Where(term => term.Until is not null && (!term.Main || ReferenceEquals(term, last))))
            {
                End(term.Until!.Value.Last, truce.Id, term.Origin, $"a term of {truce.Name}: {term.What}");
            }
        }

        foreach (var measure in facts.Measures)
        {
            foreach (var part in measure.Steps.GroupBy(step => step.Part, StringComparer.Ordinal))
            {
                var step = part.Last();
                if ((step.Until ?? step.SuspendedUntil) is { } until && step.Status != StepStatus.Ended)
                {
                    End(until.Last, measure.Id, step.Origin, $"{(step.Until is null ? "a suspension" : "a step")} of {measure.Name}");
                }
            }
        }
    }

    private void End(DateOnly end, string id, FactOrigin origin, string what)
    {
        if (end >= today && end <= today.AddDays(within))
        {
            Add(Ending, end, id, origin, $"ends in {Days(end.DayNumber - today.DayNumber)}: {what}");
        }
        else if (end < today)
        {
            Add(Passed, end, id, origin, $"passed {Days(today.DayNumber - end.DayNumber)} ago, nothing later is recorded: {what}");
        }
    }

    // What was written down before it happened still needs its outcome.
    private void Scheduled()
    {
        foreach (var item in facts.Events.Where(item => item.Outcome is null && item.Date.Last < today && (item.IsDeadline || item.Known < item.Date.First)))
        {
            Add(Happened, item.Date.Last, item.Id, item.Origin, $"was recorded while still to come: {item.Title}; record what came of it");
        }

        foreach (var talk in facts.Talks.Where(talk => talk.Outcome is null && talk.To.Last < today))
        {
            Add(Happened, talk.To.Last, talk.Id, talk.Origin, $"is over and has no outcome: {talk.Name}");
        }

        foreach (var measure in facts.Measures.Where(measure => measure.Steps is [.., { Status: StepStatus.Announced or StepStatus.Threatened, Effective: { } day }] && day.Last < today))
        {
            var step = measure.Steps[^1];
            Add(Happened, step.Effective!.Value.Last, measure.Id, step.Origin, $"was to apply and no step says that it does: {measure.Name}");
        }
    }

    private void Offices()
    {
        foreach (var person in facts.People)
        {
            foreach (var office in person.Offices)
            {
                if ((office.To ?? office.From) is { } changed && changed.Last >= today.AddDays(-within) && changed.Last <= today.AddDays(within))
                {
                    Add(Office, changed.Last, person.Id, person.Origin, $"{(office.To is null ? "begins" : "ends")} an office: {person.Name}, {office.Title}");
                }
            }
        }
    }

    private void Sourcing()
    {
        foreach (var quote in facts.Quotes.Where(quote => FactSources.RestsOnOne(facts, quote.Sources)))
        {
            Add(OneOutlet, quote.Known, quote.Id, quote.Origin, "no second outlet carries the quote");
        }

        foreach (var figure in facts.Figures.Where(figure => FactSources.RestsOnOne(facts, figure.Sources)))
        {
            Add(SingleSource, figure.Known, figure.Id, figure.Origin, $"one source alone carries the number: {figure.What}");
        }

        foreach (var source in facts.Sources.Where(source => !source.Read))
        {
            Add(NotRead, source.Known, source.Id, source.Origin, $"was not read in the original: {source.Label}");
        }
    }

    private void Topics()
    {
        var newest = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var fact in facts.All)
        {
            foreach (var topic in TopicsOf(fact))
            {
                foreach (var id in FactSources.Of(fact))
                {
                    var day = facts.SourceOf(id).Known;
                    newest[topic] = day > newest.GetValueOrDefault(topic) ? day : newest.GetValueOrDefault(topic);
                }
            }
        }

        foreach (var topic in facts.Topics)
        {
            if (newest.TryGetValue(topic.Id, out var day) && day < today.AddDays(-within))
            {
                Add(OldTopic, day, topic.Id, topic.Origin, $"its newest source is {Days(today.DayNumber - day.DayNumber)} old: {topic.Name}");
            }
        }
    }

    private static ImmutableArray<string> TopicsOf(Fact fact) => fact switch
    {
        Measure measure => measure.Topics,
        Talk talk => talk.Topics,
        Quote quote => quote.Topics,
        TradeEvent tradeEvent => tradeEvent.Topics,
        Deal deal => deal.Topics,
        _ => [],
    };

    private void Add(string reason, DateOnly day, string id, FactOrigin origin, string sentence) => items.Add(new DueItem(reason, day, id, origin, sentence));

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
