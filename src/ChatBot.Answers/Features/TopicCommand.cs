using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/topic &lt;topic&gt;</c>: where it stands, by its last events, measures and quotes.</summary>
internal sealed class TopicCommand : ICommand
{
    private const int Shown = 4;

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
        newest = AddMeasures(request, builder, topic, newest);
        var talks = AddTalks(request, builder, topic);
        var quoted = AddQuotes(request, builder, topic);
        builder.TellAge();
        builder.Suggest("/truce status");
        var headline = newest.Sentence ?? talks ?? quoted;
        return headline is null
            ? builder.Build(topic.Name, request.Phrases.Say($"The base does not know anything on {topic.Name.ToLowerInvariant()} by {request.AsOf}."), AnswerStatus.Unknown)
            : builder.Build(topic.Name, headline);
    }

    // What was last done, with the day it was done or made known.
    private readonly record struct Newest(string? Sentence, DateOnly Day);

    private static Newest AddEvents(CommandRequest request, AnswerBuilder builder, Topic topic)
    {
        Newest headline = default;
        var shown = 0;
        foreach (var item in request.Base.Events)
        {
            if (shown < Shown && item.Topics.Contains(topic.Id) && item.IsKnownBy(request.AsOf))
            {
                shown++;
                builder.Corrected(item);
                var come = item.Date.First <= request.AsOf;
                headline = headline.Sentence is null && come ? new Newest($"{item.Title} ({request.Phrases.Day(item.Date)}).", item.Date.Last) : headline;
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

    private static Newest AddMeasures(CommandRequest request, AnswerBuilder builder, Topic topic, Newest newest)
    {
        foreach (var measure in request.Base.Measures)
        {
            if (!measure.Topics.Contains(topic.Id) || !measure.IsKnownBy(request.AsOf))
            {
                continue;
            }

            var counted = TariffLayers.StepOn(measure, request.AsOf, request.AsOf);
            if ((counted ?? Latest(measure, request.AsOf)) is not { } step)
            {
                continue;
            }

            builder.Corrected(measure);
            var stands = counted is null ? request.Phrases.Say($"{request.Phrases.Say(Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '))} on {step.Announced}") + Planned(request, measure, step) : Charged(request.Phrases, measure, step) + Since(request.Phrases, step);
            builder.Add(new AnswerFact
            {
                Label = measure.Name,
                Value = stands + (counted is null ? "" : Until(request.Phrases, step, request.AsOf)),
                Kind = AnswerFactKind.Status,
                From = (counted is null ? step.Announced : step.Effective)?.Last,
                To = step.Until?.Last,
                Status = Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '),
                Sources = builder.Cite(step.Sources),
            });

            // A threat that was withdrawn after the last event is what stands, not the event.
            if (counted is null && step.Announced.Last > newest.Day)
            {
                newest = new Newest($"{measure.Name}: {stands}.", step.Announced.Last);
            }
        }

        return newest;
    }

    // What is announced says how much is to come, and from when.
    private static string Planned(CommandRequest request, Measure measure, MeasureStep step) =>
        step is not { Status: StepStatus.Announced, Effective: { } effective } || effective.First <= request.AsOf ? ""
        : step.Rate is null ? request.Phrases.Say($", from {effective}")
        : request.Phrases.Say($", {request.Phrases.Percents(step, measure.Targets is [var only] ? only : Measure.AllParties)} from {effective}");

    // A threat, and what was announced but never begun, has no step that counts.
    private static MeasureStep? Latest(Measure measure, DateOnly asOf)
    {
        MeasureStep? latest = null;
        foreach (var step in measure.Steps)
        {
            latest = step.Known <= asOf && step.Announced.First <= asOf ? step : latest;
        }

        return latest;
    }

    private static string Charged(Phrasebook phrases, Measure measure, MeasureStep step) =>
        step.Rate is null || step.Rates.Count > 0 ? "" : $"{phrases.Percents(step, measure.Targets is [var only] ? only : Measure.AllParties)}, ";

    // A change of which no source gives any rate does not say that the rate before it goes on.
    private static string Since(Phrasebook phrases, MeasureStep step) => step.Rate is null && !step.UnrecordedFor.IsEmpty
        ? phrases.Say($"changed on {step.Effective}; the rate since then is not recorded")
        : phrases.Say($"{phrases.Say(Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '))} since {step.Effective}");

    private static string Until(Phrasebook phrases, MeasureStep step, DateOnly asOf) => step.Until is not { } until ? ""
        : until.Last >= asOf ? phrases.Say($", until {until}")
        : phrases.Say($", until {until}; that day has passed and nothing later is recorded as in force");

    private static string? AddTalks(CommandRequest request, AnswerBuilder builder, Topic topic)
    {
        foreach (var talk in request.Base.Talks)
        {
            if (talk.Topics.Contains(topic.Id) && talk.OutcomeKnown <= request.AsOf && talk.IsKnownBy(request.AsOf))
            {
                builder.Corrected(talk);
                builder.Add(new AnswerFact
                {
                    Label = request.Phrases.Say($"Last talked about at {talk.Name}"),
                    Value = talk.Outcome ?? request.Phrases.Say("no outcome recorded"),
                    Kind = AnswerFactKind.Text,
                    From = talk.From.First,
                    To = talk.To.Last,
                    Sources = builder.Cite(talk.Sources),
                });
                return request.Phrases.Say($"Last talked about at {talk.Name}, {talk.To}.");
            }
        }

        return null;
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
