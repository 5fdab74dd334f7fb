using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Api;

namespace ChatBot.Web.Feeds;

/// <summary>Something that became known: a fact, or a step or term of one.</summary>
/// <param name="Id">Stable, below the fact's page.</param>
/// <param name="Fact">Where it is told.</param>
/// <param name="Known">The day it became public.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">The sentence below it.</param>
/// <param name="Topics">Ids.</param>
internal sealed record FeedEntry(string Id, Fact Fact, DateOnly Known, string Title, string Text, IEnumerable<string> Topics)
{
    private const int Most = 100;

    /// <summary>The newest that were known by <paramref name="today"/>, newest first.</summary>
    public static List<FeedEntry> Newest(FactBase facts, FactScope scope, DateOnly today) =>
        [.. facts.All.Where(fact => fact.Deprecated is null && scope.Holds(facts, fact))
            .SelectMany(fact => Of(facts, fact))
            .Where(entry => entry.Known <= today)
            .OrderByDescending(entry => entry.Known).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(Most)];

    private static IEnumerable<FeedEntry> Of(FactBase facts, Fact fact) => fact switch
    {
        Measure measure => measure.Steps.Select((step, i) => new FeedEntry($"{measure.Id}#step-{i + 1}", measure, step.Known,
            $"{facts.PartyName(measure.Imposer)}, {measure.Name}: {Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' ')}{(step.Rate is { } rate && measure.IsPercentTariff ? $" {Answers.Wording.Percent(rate)}" : "")}",
            $"{(step.Effective is { } day ? $"From {day}. " : "")}{step.Instrument}", measure.Topics)),
        Truce truce => truce.Terms.Select((term, i) => new FeedEntry($"{truce.Id}#term-{i + 1}", truce, term.Known, $"{truce.Name}: term of {term.Agreed}", term.What, [])),
        Deal deal => deal.Steps.Select((step, i) => new FeedEntry($"{deal.Id}#step-{i + 1}", deal, step.Known, $"{deal.Name}: {Vocabulary<DealStatus>.WordOf(step.Status).Replace('-', ' ')}", step.What, deal.Topics)),
        Talk talk => [new(talk.Id, talk, talk.Known, talk.Name, $"{talk.From}{(talk.From == talk.To ? "" : $" to {talk.To}")}{(talk.City is null ? "" : $", {talk.City}")}.", talk.Topics)],
        Quote { Doubt: null } quote => [new(quote.Id, quote, quote.Known, $"{facts.Find<Person>(quote.Speaker)?.Name ?? quote.Speaker}, {quote.Date}", $"“{quote.Text}”", quote.Topics)],
        TradeEvent happened => [new(happened.Id, happened, happened.Known, happened.Title, happened.Detail ?? "", happened.Topics)],
        Figure figure => [new(figure.Id, figure, figure.Known, $"{facts.Find<Person>(figure.By)?.Name ?? figure.By}: {Answers.Wording.Number(figure.Value)} {figure.Unit}", figure.What, [])],
        _ => [],
    };
}
