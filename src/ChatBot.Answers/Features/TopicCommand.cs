using ChatBot.Answers.Commands;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/topic &lt;topic&gt;</c>: where it stands, by its last events, measures and quotes.</summary>
internal sealed class TopicCommand : ICommand
{
    private const int Shown = 4;

    // Days. What came of talks is seldom about this topic alone: it leads only where nothing else happened for long before them.
    private const int LongSilence = 60;

    public CommandSpec Spec { get; } = new("topic", "Where a topic stands: last events, measures, talks and quotes")
    {
        Parameters = [new Parameter("topic", ParameterKind.Topic, "rare earths, fentanyl, tiktok, soybeans, export controls …") { Required = true }],
        Examples = ["topic rare earths", "topic fentanyl"],
    };

    public Answer Answer(CommandRequest request)
    {
        var topic = request.Arguments.Get<Topic>("topic")!;
        var builder = new AnswerBuilder(request);
        var newest = AddEvents(request, builder, topic);
        newest = AddTruce(request, builder, topic, newest);
        newest = AddMeasures(request, builder, topic, newest);
        newest = AddDeals(request, builder, topic, newest);
        newest = AddTalk(request, builder, topic, newest);
        var quoted = AddQuotes(request, builder, topic);
        builder.TellAge();
        builder.Suggest("/truce status");
        var headline = newest.Sentence ?? quoted;
        return headline is null
            ? builder.Build(topic.Name, request.Phrases.Say($"The base does not know anything on {topic.Name.ToLowerInvariant()} by {request.AsOf}."), AnswerStatus.Unknown)
            : builder.Build(topic.Name, headline);
    }

    // What was last done, with the day it was done or made known. Of one day what is told first stays.
    private readonly record struct Newest(string? Sentence, DateOnly Day)
    {
        public bool IsBefore(DateOnly day) => Sentence is null || day > Day;
    }

    // What is dated to a month alone may be of its first day, so that it never stands before what is known to be later.
    private static DateOnly Recency(FactDate date) => date.First;

    private static Newest AddEvents(CommandRequest request, AnswerBuilder builder, Topic topic)
    {
        Newest headline = default;
        var shown = 0;
        foreach (var item in request.Base.Events)
        {
            if (!item.Topics.Contains(topic.Id) || !item.IsKnownBy(request.AsOf))
            {
                continue;
            }

            if (item.HasHappened(request.AsOf) && headline.IsBefore(Recency(item.Date)))
            {
                headline = new Newest($"{item.Title} ({request.Phrases.Day(item.Date)}).", Recency(item.Date));
            }

            if (shown < Shown)
            {
                shown++;
                builder.Corrected(item);
                builder.Hindsight(item.Note, item.Title);
                var come = item.Date.First <= request.AsOf;
                builder.Add(new AnswerFact
                {
                    Label = come ? request.Phrases.Day(item.Date) : request.Phrases.Say($"To come, {item.Date}"),
                    Value = EventText.More(request.Phrases, item, request.AsOf) is { } more ? $"{item.Title}. {more}" : item.Title,
                    Kind = AnswerFactKind.Date,
                    From = item.Date.First,
                    To = item.Until?.Last,
                    Sources = builder.Cite(item.Sources),
                });
            }
        }

        return headline;
    }

    // The truce itself is a topic; where it stands is what was last agreed on its end.
    private static Newest AddTruce(CommandRequest request, AnswerBuilder builder, Topic topic, Newest newest)
    {
        if (topic.Id != TimelineSubject.TruceTopic || LastAgreed(request) is not ({ } truce, { } term))
        {
            return newest;
        }

        builder.Add(new AnswerFact
        {
            Label = truce.Name,
            Value = $"{request.Phrases.Day(term.Agreed)}: {term.What}",
            Kind = AnswerFactKind.Date,
            From = term.Agreed.First,
            To = term.Until?.Last,
            Sources = builder.Cite(term.Sources),
        });
        return newest.IsBefore(Recency(term.Agreed)) ? new Newest($"{truce.Name}: {term.What.TrimEnd('.')} ({request.Phrases.Day(term.Agreed)}).", Recency(term.Agreed)) : newest;
    }

    private static (Truce? Truce, TruceTerm? Term) LastAgreed(CommandRequest request)
    {
        (Truce? Truce, TruceTerm? Term) last = default;
        foreach (var truce in request.Base.Truces)
        {
            foreach (var term in truce.Terms)
            {
                last = term.Main && term.Known <= request.AsOf && (last.Term is null || term.Agreed >= last.Term.Agreed) ? (truce, term) : last;
            }
        }

        return last;
    }

    private static Newest AddMeasures(CommandRequest request, AnswerBuilder builder, Topic topic, Newest newest)
    {
        var lines = new List<MeasureLine>();
        foreach (var measure in request.Base.Measures)
        {
            if (!measure.Topics.Contains(topic.Id) || !measure.IsKnownBy(request.AsOf))
            {
                continue;
            }

            if (MeasureStanding.Of(request.Base, request.Phrases, measure, request.AsOf) is { } line)
            {
                builder.Corrected(measure);
                lines.Add(line);
            }
        }

        foreach (var line in MeasureLine.Merge(request.Base, request.Phrases, lines))
        {
            builder.Add(line.Fact with
            {
                Sources = line.Extension is { } later ? [.. builder.Cite(line.Step.Sources), .. builder.Cite(later.Sources)] : builder.Cite(line.Step.Sources),
            });

            // What began, ended or was withdrawn after the last event is what stands, not the event.
            newest = newest.IsBefore(Recency(line.Day)) ? new Newest($"{line.Name}: {line.Stands}.", Recency(line.Day)) : newest;
        }

        return newest;
    }

    private static Newest AddDeals(CommandRequest request, AnswerBuilder builder, Topic topic, Newest newest)
    {
        var deals = request.Base.Deals.Where(deal => deal.Topics.Contains(topic.Id))
            .Select(deal => (Deal: deal, Since: deal.StandsSince(request.AsOf)))
            .Where(told => told.Since is not null)
            .OrderByDescending(told => told.Since!.Date)
            .Take(Shown);
        foreach (var (deal, since) in deals)
        {
            var stands = request.Phrases.Say($"{DealCommand.Word(request.Phrases, since!.Status)} since {since.Date}");
            builder.Corrected(deal);
            builder.Add(new AnswerFact
            {
                Label = deal.Name,
                Value = $"{stands}{builder.Reservation(since.Sources)}",
                Kind = AnswerFactKind.Status,
                From = since.Date.Last,
                Sources = builder.Cite(since.Sources),
            });
            newest = newest.IsBefore(Recency(since.Date)) ? new Newest($"{deal.Name}: {stands}.", Recency(since.Date)) : newest;
        }

        return newest;
    }

    private static Newest AddTalk(CommandRequest request, AnswerBuilder builder, Topic topic, Newest newest)
    {
        Talk? last = null;
        foreach (var talk in request.Base.Talks)
        {
            if (talk.Topics.Contains(topic.Id) && talk.OutcomeKnown <= request.AsOf && talk.IsKnownBy(request.AsOf))
            {
                last = last is null || Recency(talk.To) > Recency(last.To) ? talk : last;
            }
        }

        if (last is null)
        {
            return newest;
        }

        builder.Corrected(last);
        var day = request.Phrases.Day(last.To);
        var label = request.Phrases.Say($"Last talked about at {(last.Name.Contains(last.To.ToString(), StringComparison.Ordinal) ? last.Name : $"{last.Name} ({day})")}");
        var outcome = last.Outcome ?? request.Phrases.Say("no outcome recorded");
        builder.Add(new AnswerFact
        {
            Label = label,
            Value = outcome,
            Kind = AnswerFactKind.Text,
            From = last.From.First,
            To = last.To.Last,
            Sources = builder.Cite(last.Sources),
        });
        return newest.IsBefore(Recency(last.To).AddDays(-LongSilence)) ? new Newest($"{label}: {outcome}", Recency(last.To)) : newest;
    }

    private static string? AddQuotes(CommandRequest request, AnswerBuilder builder, Topic topic)
    {
        string? headline = null;
        var shown = 0;
        foreach (var quote in request.Base.Quotes)
        {
            if (shown < Shown && quote.Topics.Contains(topic.Id) && quote.IsKnownBy(request.AsOf) && quote.Deprecated is null)
            {
                shown++;
                builder.Corrected(quote);
                var speaker = request.Base.Find<Person>(quote.Speaker)!.Name;
                builder.Text($"{speaker}, {request.Phrases.Day(quote.Date)}: “{quote.Text}”");
                headline ??= request.Phrases.Say($"Last words on it, {speaker}, {quote.Date}: “{quote.Text}”");
                builder.Cite(quote.Sources);
            }
        }

        return headline;
    }
}
