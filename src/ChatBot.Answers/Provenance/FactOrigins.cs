using ChatBot.Answers.Commands;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Provenance;

/// <summary>What a fact says, who says so, and which facts it is linked with.</summary>
internal static class FactOrigins
{
    private const int Listed = 20;

    /// <summary>A suggestion is a button on both platforms; more than these crowd an answer.</summary>
    private const int Suggested = 5;

    public static Answer Tell(CommandRequest request, AnswerBuilder builder, Fact fact)
    {
        var phrases = request.Phrases;
        builder.Add(new AnswerFact
        {
            Label = phrases.Say("Says"),
            Value = Says(builder, fact, request.AsOf),
            Kind = AnswerFactKind.Text,
            Sources = builder.Cite(fact.Sources),
        });

        AddInstruments(request, builder, fact);
        // Sources that look back are named too, with their day, as answers cite them.
        var sources = FactSources.Of(fact);
        foreach (var id in sources.Take(Listed))
        {
            var source = request.Base.SourceOf(id);
            var read = source.Read ? "" : phrases.Say(", second-hand");
            builder.Add(new AnswerFact
            {
                Label = source.Publisher,
                Value = $"{(source.Title is null ? "" : $"{source.Title}, ")}{phrases.Day(source.Published)}, {phrases.Say(Vocabulary<SourceTier>.WordOf(source.Tier))}{read} ({source.Id})",
                Kind = AnswerFactKind.Text,
                Sources = builder.Cite([id]),
            });
        }

        if (sources.Length > Listed)
        {
            builder.Text(phrases.Say($"{sources.Length - Listed} more sources are not listed."));
        }

        var suggested = 0;
        foreach (var (word, linked) in FactLinks.Of(request.Base, fact, request.AsOf))
        {
            builder.Text($"{phrases.Say(word)}: {linked.Label} ({linked.Id})");
            if (suggested++ < Suggested)
            {
                builder.Suggest($"/source {linked.Id}");
            }
        }

        if (!sources.IsEmpty)
        {
            builder.Suggest($"/source {sources[0]}");
        }

        builder.Remarks(fact);
        var count = sources.Length switch
        {
            0 => phrases.Say("no source of its own"),
            1 => phrases.Say("one source alone"),
            _ => phrases.Say($"{sources.Length} sources"),
        };
        return builder.Build(phrases.Say($"Source of {fact.Id}"), phrases.Say($"{fact.Label}: {count}; it stands in {fact.Origin.ToString()}."));
    }

    // What a measure, truce or deal rests on in law, each with its own sources.
    private static void AddInstruments(CommandRequest request, AnswerBuilder builder, Fact fact)
    {
        var steps = fact switch
        {
            Measure measure => measure.Steps.Where(step => step.Known <= request.AsOf).Select(step => (Day: step.Effective ?? step.Announced, step.Instrument, step.Sources)),
            Truce truce => truce.Terms.Where(term => term.Known <= request.AsOf).Select(term => (Day: term.Agreed, term.Instrument, term.Sources)),
            Deal deal => deal.Steps.Where(step => step.IsTold(request.AsOf)).Select(step => (Day: step.Date, step.Instrument, step.Sources)),
            _ => [],
        };
        foreach (var step in steps.Where(step => step.Instrument is not null).Take(Listed))
        {
            builder.Add(new AnswerFact
            {
                Label = request.Phrases.Say($"Instrument, {step.Day}"),
                Value = step.Instrument!,
                Kind = AnswerFactKind.Text,
                From = step.Day.First,
                Sources = builder.Cite(step.Sources),
            });
        }
    }

    private static string Says(AnswerBuilder builder, Fact fact, DateOnly asOf) => fact switch
    {
        Quote quote => $"“{quote.Text}” — {builder.Base.Find<Person>(quote.Speaker)?.Name ?? quote.Speaker}, {builder.Phrases.Day(quote.Date)}",
        Figure figure => $"{figure.What}: {builder.Phrases.Number(figure.Value)} {figure.Unit}, {builder.Phrases.Day(figure.Date)}",
        Measure measure => $"{measure.Name}. {measure.Scope} ({measure.Basis})",
        TradeEvent item => $"{builder.Phrases.Day(item.Date)}: {item.Title}{(EventText.More(builder.Phrases, item, asOf) is { } more ? $". {more}" : "")}",
        Talk talk => $"{talk.Name}, {builder.Phrases.Day(talk.From)}{(talk.City is null ? "" : $", {talk.City}")}",
        Term term => term.Meaning,
        _ => fact.Label,
    };
}
