using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/talks [latest|next|list|&lt;round or place&gt;]</c>: round, dates, place, delegations, topics, outcome.</summary>
internal sealed class TalksCommand : ICommand
{
    private const int Listed = 20;

    public CommandSpec Spec { get; } = new("talks", "A round of talks: dates, place, delegations, topics, outcome; or the list of rounds")
    {
        Parameters =
        [
            new Parameter("which", ParameterKind.Choice, "latest (default), next or list") { Choices = ["latest", "next", "list"] },
            new Parameter("talk", ParameterKind.Talk, "A round or place: 5, madrid, busan"),
        ],
        Examples = ["talks latest", "talks list", "talks madrid", "talks 5", "talks next"],
    };

    public Answer Answer(CommandRequest request)
    {
        if (request.Arguments.Get<Talk>("talk") is { } named)
        {
            return named.IsKnownBy(request.AsOf) ? One(request, named) : NotYet(request, $"a talk in {named.City ?? named.Name}");
        }

        switch (request.Arguments.Get<string>("which"))
        {
            case "list":
                return List(request);
            case "next":
                return Next(request);
            default:
                foreach (var talk in request.Base.Talks)
                {
                    if (talk.IsKnownBy(request.AsOf) && talk.From.First <= request.AsOf && talk.TalkKind != TalkKind.Call)
                    {
                        return One(request, talk);
                    }
                }

                return NotYet(request, "talks");
        }
    }

    private static Answer One(CommandRequest request, Talk talk)
    {
        var builder = new AnswerBuilder(request);
        var sources = builder.Cite(talk.Sources);
        var over = talk.To.Last <= request.AsOf;
        builder.Add(Line("Dates", Dates(talk, request.AsOf), talk, request.AsOf, AnswerFactKind.Date));
        if (talk.Round is { } round)
        {
            builder.Add(Line("Round", $"{Wording.Ordinal(round)}{Before(request, talk)}", talk, request.AsOf, AnswerFactKind.Count) with { Number = round, Unit = "ordinal", Sources = sources });
        }

        if (Place(talk) is { } place)
        {
            builder.Add(Line("Place", place, talk, request.AsOf, AnswerFactKind.Text));
        }

        foreach (var party in talk.Parties)
        {
            if (talk.Delegations.TryGetValue(party, out var delegation) && !delegation.IsEmpty)
            {
                builder.Add(Line($"For {request.Base.PartyName(party)}", People(request, talk, party, delegation), talk, request.AsOf, AnswerFactKind.Text) with { Sources = sources });
            }
        }

        if (!talk.Topics.IsEmpty)
        {
            builder.Add(Line("Topics", string.Join(", ", talk.Topics.Select(id => request.Base.Find<Topic>(id)?.Name ?? id)), talk, request.AsOf, AnswerFactKind.Text));
        }

        if (talk.OutcomeKnown <= request.AsOf && talk.Outcome is not null)
        {
            builder.Add(Line("Outcome", talk.Outcome, talk, request.AsOf, AnswerFactKind.Text) with { Sources = sources });
        }

        foreach (var detail in talk.OutcomeKnown <= request.AsOf ? talk.Details : [])
        {
            builder.Text(detail);
        }

        builder.Hindsight(talk.Note);
        if (request.Arguments.Get<Talk>("talk") is null)
        {
            builder.TellAge();
        }

        builder.Suggest("/talks list");
        builder.Suggest("/truce status");
        var number = talk.Round is { } which ? $", round {Wording.Number(which)}" : "";
        return builder.Build(talk.Name, $"{talk.Name}{number}, {Dates(talk, request.AsOf)}{(over ? "" : talk.From.First <= request.AsOf ? ", under way" : ", to come")}{Led(request, talk)}.");
    }

    private static string Led(CommandRequest request, Talk talk)
    {
        var heads = talk.Parties.Where(talk.Heads.ContainsKey).Select(party => request.Base.Find<Person>(talk.Heads[party])?.Name ?? talk.Heads[party]).ToList();
        return heads.Count == 0 ? "" : $", led by {Wording.List(heads)}";
    }

    private static string Before(CommandRequest request, Talk talk)
    {
        var earlier = request.Base.Talks
            .Where(other => other.Round < talk.Round && other.To.Last <= talk.From.First && other.Parties.SequenceEqual(talk.Parties) && other.To.Last.Year == talk.To.Last.Year)
            .OrderBy(other => other.Round)
            .Select(other => other.City ?? other.Name)
            .ToList();
        return earlier.Count == 0 ? "" : $", after {Wording.List(earlier)}";
    }

    private static string People(CommandRequest request, Talk talk, string party, IEnumerable<string> delegation)
    {
        var head = talk.Heads.GetValueOrDefault(party);
        return string.Join("; ", delegation.Select(id =>
        {
            var person = request.Base.Find<Person>(id)!;
            var office = person.OfficeOn(talk.From.First)?.Title;
            return $"{person.Name}{(office is null ? "" : $", {office}")}{(id == head ? " (head)" : "")}";
        }));
    }

    private static Answer List(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var known = request.Base.Talks.Where(talk => talk.IsKnownBy(request.AsOf)).ToList();
        foreach (var talk in known.Take(Listed))
        {
            builder.Add(Line(talk.Round is { } round ? $"{talk.Name}, round {Wording.Number(round)}" : talk.Name, Dates(talk, request.AsOf), talk, request.AsOf, AnswerFactKind.Date) with { Sources = builder.Cite(talk.Sources) });
        }

        builder.TellAge();
        builder.Suggest("/talks latest");
        return known.Count == 0
            ? NotYet(request, "talks")
            : builder.Build("Talks", $"{Wording.Number(known.Count)} talks are recorded by {Wording.Day(request.AsOf)}, newest first{(known.Count > Listed ? $"; the newest {Wording.Number(Listed)} are shown" : "")}.");
    }

    private static Answer Next(CommandRequest request)
    {
        foreach (var talk in request.Base.Talks.Reverse())
        {
            if (talk.IsKnownBy(request.AsOf) && talk.From.First > request.AsOf)
            {
                return One(request, talk);
            }
        }

        return NotYet(request, "talks to come");
    }

    private static Answer NotYet(CommandRequest request, string what)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/talks latest");
        return builder.Build("Talks", $"The base does not know of {what} by {Wording.Day(request.AsOf)}.", AnswerStatus.Unknown);
    }

    // Until a talk is over, nobody can know its last day.
    private static string Dates(Talk talk, DateOnly asOf) =>
        talk.To.Last > asOf ? $"from {talk.From}" :
        talk.From.IsDay && talk.To.IsDay ? Wording.Range(talk.From.Last, talk.To.Last)
        : talk.From == talk.To ? talk.From.ToString()
        : $"{talk.From} – {talk.To}";

    private static string? Place(Talk talk)
    {
        var place = string.Join(", ", new[] { talk.Venue, talk.City, talk.Country }.OfType<string>());
        var beside = talk.Beside is null ? "" : $", on the sidelines of {talk.Beside}";
        return place.Length == 0 ? null : place + beside;
    }

    private static AnswerFact Line(string label, string value, Talk talk, DateOnly asOf, AnswerFactKind kind) => new()
    {
        Label = label,
        Value = value,
        Kind = kind,
        From = talk.From.First,
        To = talk.To.Last <= asOf ? talk.To.Last : null,
    };
}
