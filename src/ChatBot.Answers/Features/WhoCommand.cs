using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/who &lt;person&gt;</c>: offices with dates, side, talks attended, last quotes.</summary>
internal sealed class WhoCommand : ICommand
{
    private const int TalksShown = 8;
    private const int QuotesShown = 3;

    public CommandSpec Spec { get; } = new("who", "Who somebody is: offices with dates, side, talks attended, last quotes")
    {
        Parameters = [new Parameter("person", ParameterKind.Person, "bessent, 何立峰, ustr …") { Required = true }],
        Examples = ["who bessent", "who he lifeng", "who li chenggang"],
    };

    public Answer Answer(CommandRequest request)
    {
        var person = request.Arguments.Get<Person>("person")!;
        var builder = new AnswerBuilder(request);
        var words = request.Phrases;
        foreach (var office in person.Offices)
        {
            if (office.From is { } start && start.First > request.AsOf)
            {
                continue;
            }

            var ended = office.To is { } to && to.Last <= request.AsOf ? office.To : null;
            var dates = (office.From, ended) switch
            {
                ({ } from, { } end) => words.Say($"{from} to {end}"),
                ({ } from, null) => words.Say($"since {from}"),
                (null, { } end) => words.Say($"until {end}"),
                _ => words.Say("dates not recorded"),
            };
            builder.Add(new AnswerFact
            {
                Label = office.Title,
                Value = dates,
                Kind = AnswerFactKind.Date,
                From = office.From?.First,
                To = ended?.Last,
                Sources = builder.Cite(office.Sources.IsEmpty ? person.Sources : office.Sources),
            });
        }

        builder.TellAge();
        AddTalks(request, builder, person);
        AddQuotes(request, builder, person);
        builder.Remarks(person);
        builder.Suggest($"/quote {person.Id}");
        var held = person.OfficeOn(request.AsOf)?.Title;
        var side = words.Party(request.Base, person.Side);
        return builder.Build(person.Name, held is null
            ? words.Say($"{person.Name}, for {side}; no office on {request.AsOf} is recorded.")
            : words.Say($"{person.Name} is {held} ({side})."));
    }

    private static void AddTalks(CommandRequest request, AnswerBuilder builder, Person person)
    {
        if (!request.Base.TalksByPerson.TryGetValue(person.Id, out var talks))
        {
            return;
        }

        var attended = new List<string>();
        foreach (var talk in talks)
        {
            if (talk.To.Last <= request.AsOf && talk.IsKnownBy(request.AsOf))
            {
                attended.Add($"{talk.Name} ({request.Phrases.Day(talk.To)})");
            }
        }

        if (attended.Count > 0)
        {
            var more = attended.Count > TalksShown ? request.Phrases.Say($" and {attended.Count - TalksShown} earlier") : "";
            builder.Add(new AnswerFact
            {
                Label = request.Phrases.Say("Talks attended"),
                Value = string.Join("; ", attended.Take(TalksShown)) + more,
                Kind = AnswerFactKind.Count,
                Number = attended.Count,
                Unit = "count",
            });
        }
    }

    private static void AddQuotes(CommandRequest request, AnswerBuilder builder, Person person)
    {
        if (!request.Base.QuotesBySpeaker.TryGetValue(person.Id, out var quotes))
        {
            return;
        }

        var shown = 0;
        foreach (var quote in quotes)
        {
            if (shown == QuotesShown)
            {
                return;
            }

            if (quote.IsKnownBy(request.AsOf))
            {
                builder.Text($"{request.Phrases.Day(quote.Date)}: “{quote.Text}”");
                builder.Cite(quote.Sources);
                shown++;
            }
        }
    }
}
