using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Rendering;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>An answer as of a day uses only what was public on that day.</summary>
public sealed partial class AsKnownTests
{
    private static readonly string[] Questions = ["tariff china", "tariff us", "truce status", "truce history", "quote bessent", "talks latest", "talks list", "who he-lifeng", "topic rare-earths",
        "timeline rare-earths", "timeline korea", "deal korea", "deal china", "deal eu"];

    private static readonly DateOnly First = new(2025, 1, 1);

    [Fact]
    public void Answer_as_of_any_day_is_that_of_a_base_without_later_facts()
    {
        var facts = CuratedFacts.Base;
        var last = DateOnly.Parse(Asking.Today, CultureInfo.InvariantCulture);
        for (var day = First; day <= last; day = day.AddDays(1))
        {
            var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            // Only days on which something became public, and the days around them, can differ from the day before.
            if (!ChangeDays.Contains(day) && !ChangeDays.Contains(day.AddDays(-1)))
            {
                continue;
            }

            var full = Asking.Router(facts);
            var early = Asking.Router(KnownBy(facts, day));
            foreach (var question in Questions)
            {
                Assert.Equal(Said(early.Answer(question, iso)), Said(full.Answer(question, iso)));
            }
        }
    }

    [Fact]
    public void Answer_as_of_any_day_names_no_later_day_but_those_then_scheduled()
    {
        var last = DateOnly.Parse(Asking.Today, CultureInfo.InvariantCulture);
        for (var day = First; day <= last; day = day.AddDays(1))
        {
            var scheduled = ScheduledBy(day);
            foreach (var question in Questions)
            {
                var answer = Asking.Ask(question, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                foreach (Match match in WrittenDay().Matches(Prose(answer)))
                {
                    if (DateOnly.TryParse(match.Value, CultureInfo.InvariantCulture, out var named) && named > day)
                    {
                        Assert.True(scheduled.Contains(named), $"/{question} as of {day:yyyy-MM-dd} names {match.Value}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Step_without_a_contemporary_source_is_still_told()
    {
        foreach (var measure in CuratedFacts.Base.Measures)
        {
            foreach (var step in measure.Steps.Where(step => step.Counts && step.Effective!.Value.Last >= step.Known))
            {
                var day = step.Effective!.Value.Last;
                Assert.NotNull(Tariffs.TariffLayers.StepOn(measure, day, day, step.Part));
            }
        }
    }

    private static HashSet<DateOnly> ChangeDays { get; } =
        [.. CuratedFacts.Base.All.SelectMany(fact => fact switch
        {
            Measure measure => measure.Steps.SelectMany(step => new[] { step.Known, step.Effective?.Last ?? step.Known }),
            Truce truce => truce.Terms.SelectMany(term => new[] { term.Known, term.Until?.Last ?? term.Known }),
            Deal deal => deal.Steps.Select(step => step.Known),
            Talk talk => new[] { talk.Known, talk.To.Last, talk.OutcomeKnown },
            Source => [],
            _ => [fact.Known],
        })];

    private static FactBase KnownBy(FactBase facts, DateOnly day) => FactBase.Create(
        facts.All.Where(fact => fact is Source or Measure || fact.IsKnownBy(day)).Select(fact => fact switch
        {
            Measure measure => measure with { Steps = [.. measure.Steps.Where(step => step.Known <= day)] },
            Truce truce => truce with { Terms = [.. truce.Terms.Where(term => term.Known <= day)] },
            Deal deal => deal with { Steps = [.. deal.Steps.Where(step => step.Known <= day)] },
            Talk talk when talk.OutcomeKnown > day => talk with { Outcome = null, Details = [] },
            _ => fact,
        }),
        facts.Version);

    private static HashSet<DateOnly> ScheduledBy(DateOnly day)
    {
        var scheduled = new HashSet<DateOnly>();
        foreach (var measure in CuratedFacts.Base.Measures)
        {
            foreach (var step in measure.Steps.Where(step => step.Known <= day))
            {
                scheduled.UnionWith(new[] { step.Effective?.Last, step.Until?.Last, step.SuspendedUntil?.Last }.OfType<DateOnly>());
            }
        }

        scheduled.UnionWith(CuratedFacts.Base.Events.Where(item => item.IsKnownBy(day)).SelectMany(item => new[] { item.Date.Last, item.Until?.Last }).OfType<DateOnly>());
        scheduled.UnionWith(CuratedFacts.Base.Talks.Where(talk => talk.IsKnownBy(day)).Select(talk => talk.From.First));
        foreach (var term in CuratedFacts.Base.Truces.SelectMany(truce => truce.Terms).Where(term => term.Known <= day))
        {
            scheduled.UnionWith(new[] { term.Effective?.Last, term.Until?.Last }.OfType<DateOnly>());
        }

        return scheduled;
    }

    private static string Said(Answer answer) => string.Join('\n', TextLines.Of(answer).Where(line => line.Role != TextRole.Footer).Select(line => line.Text));

    // A citation may be published later, and says so; the answer's own words may not look ahead.
    private static string Prose(Answer answer) =>
        string.Join('\n', [answer.Title, answer.Headline, .. answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), .. answer.Text, .. answer.Notes]);

    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b|\b20\d\d-\d\d-\d\d\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenDay();
}
