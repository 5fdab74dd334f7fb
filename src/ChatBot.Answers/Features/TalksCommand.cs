using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
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
            new Parameter("party", ParameterKind.Party, "Only talks with this party: china, japan, canada …"),
            new Parameter("from", ParameterKind.Period, "Only talks since this day, month or year: 2025, May 2025, 2025-05-12"),
            new Parameter("to", ParameterKind.Period, "Only talks until this day, month or year"),
        ],
        Examples = ["talks latest", "talks list", "talks madrid", "talks 5", "talks next", "talks list party:china from:2025-05"],
    };

    public Answer Answer(CommandRequest request)
    {
        if (request.Arguments.Get<Talk>("talk") is { } named)
        {
            return named.IsKnownBy(request.AsOf) ? One(request, named) : NotYet(request, request.Phrases.Say($"a talk in {named.City ?? named.Name}"));
        }

        switch (request.Arguments.Get<string>("which"))
        {
            case "list":
                return List(request);
            case "next":
                return Next(request);
            default:
                return Latest(request);
        }
    }

    // A call or a signing is told where the party has had nothing else.
    private static Answer Latest(CommandRequest request)
    {
        var held = request.Base.Talks.Where(talk => IsAskedFor(request, talk) && talk.From.First <= request.AsOf).ToList();
        return held.Find(talk => talk.TalkKind is not (TalkKind.Call or TalkKind.Signing)) is { } round ? One(request, round)
            : held is [var other, ..] ? One(request, other)
            : NotYet(request, request.Phrases.Say("talks"));
    }

    private static bool IsAskedFor(CommandRequest request, Talk talk) => talk.IsKnownBy(request.AsOf)
        && (request.Arguments.Get<Party>("party") is not { } party || talk.Parties.Contains(party.Id))
        && (request.Arguments.Period("from") is not { } from || talk.To.Last >= from.First)
        && (request.Arguments.Period("to") is not { } to || talk.From.First <= to.Last);

    // ", with China, since May 2025"
    private static string Only(CommandRequest request)
    {
        var words = request.Phrases;
        return (request.Arguments.Get<Party>("party") is { } party ? words.Say($" with {words.PartyInText(request.Base, party.Id)}") : "")
            + TimelineCommand.Span(words, request.Arguments.Period("from"), request.Arguments.Period("to"));
    }

    private static Answer One(CommandRequest request, Talk talk)
    {
        var builder = new AnswerBuilder(request);
        var words = request.Phrases;
        var sources = builder.Cite(talk.Sources);
        var over = talk.To.Last <= request.AsOf;
        builder.Add(Line(words.Say("Dates"), Dates(words, talk, request.AsOf), talk, request.AsOf, AnswerFactKind.Date));
        if (talk.Round is { } round)
        {
            builder.Add(Line(words.Say("Round"), $"{words.Ordinal(round)}{Before(request, talk)}", talk, request.AsOf, AnswerFactKind.Count) with { Number = round, Unit = "ordinal", Sources = sources });
        }

        if (Place(words, talk) is { } place)
        {
            builder.Add(Line(words.Say("Place"), place, talk, request.AsOf, AnswerFactKind.Text));
        }

        foreach (var party in talk.Parties)
        {
            if (talk.Delegations.TryGetValue(party, out var delegation) && !delegation.IsEmpty)
            {
                builder.Add(Line(words.Say($"For {words.Party(request.Base, party)}"), People(request, talk, party, delegation), talk, request.AsOf, AnswerFactKind.Text) with { Sources = sources });
            }
        }

        if (!talk.Topics.IsEmpty)
        {
            builder.Add(Line(words.Say("Topics"), string.Join(", ", talk.Topics.Select(id => request.Base.Find<Topic>(id)?.Name ?? id)), talk, request.AsOf, AnswerFactKind.Text));
        }

        if (talk.OutcomeKnown <= request.AsOf && talk.Outcome is not null)
        {
            builder.Add(Line(words.Say("Outcome"), talk.Outcome, talk, request.AsOf, AnswerFactKind.Text) with { Sources = sources });
        }

        else if (over)
        {
            builder.Add(Line(words.Say("Outcome"), words.Say($"it was over on {talk.To}; no outcome is recorded"), talk, request.AsOf, AnswerFactKind.Text) with { Sources = sources });
        }

        foreach (var detail in talk.OutcomeKnown <= request.AsOf ? talk.Details : [])
        {
            builder.Text(detail);
        }

        builder.Remarks(talk);
        if (request.Arguments.Get<Talk>("talk") is null)
        {
            builder.TellAge();
        }

        builder.Suggest("/talks list");
        builder.Suggest("/truce status");
        var number = talk.Round is { } which ? words.Say($", round {which}") : "";
        return builder.Build(talk.Name, $"{talk.Name}{number}, {Dates(words, talk, request.AsOf)}{(over ? "" : words.Say(talk.From.First <= request.AsOf ? ", under way" : ", to come"))}{Led(request, talk)}.");
    }

    private static string Led(CommandRequest request, Talk talk)
    {
        var heads = talk.Parties.Where(talk.Heads.ContainsKey).Select(party => request.Base.Find<Person>(talk.Heads[party])?.Name ?? talk.Heads[party]).ToList();
        return heads.Count == 0 ? "" : request.Phrases.Say($", led by {request.Phrases.List(heads)}");
    }

    private static string Before(CommandRequest request, Talk talk)
    {
        var earlier = request.Base.Talks
            .Where(other => other.Round < talk.Round && other.To.Last <= talk.From.First && other.Parties.SequenceEqual(talk.Parties) && other.To.Last.Year == talk.To.Last.Year)
            .OrderBy(other => other.Round)
            .Select(other => other.City ?? other.Name)
            .ToList();
        return earlier.Count == 0 ? "" : request.Phrases.Say($", after {request.Phrases.List(earlier)}");
    }

    private static string People(CommandRequest request, Talk talk, string party, IEnumerable<string> delegation)
    {
        var head = talk.Heads.GetValueOrDefault(party);
        return string.Join("; ", delegation.Select(id =>
        {
            var person = request.Base.Find<Person>(id)!;
            var office = person.OfficeOn(talk.From.First)?.Title;
            return $"{person.Name}{(office is null ? "" : $", {office}")}{(id == head ? request.Phrases.Say(" (head)") : "")}";
        }));
    }

    private static Answer List(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var words = request.Phrases;
        var known = request.Base.Talks.Where(talk => IsAskedFor(request, talk)).ToList();
        foreach (var talk in known.Take(Listed))
        {
            builder.Add(Line(talk.Round is { } round ? talk.Name + words.Say($", round {round}") : talk.Name, Dates(words, talk, request.AsOf), talk, request.AsOf, AnswerFactKind.Date) with { Sources = builder.Cite(talk.Sources) });
        }

        builder.TellAge();
        builder.Suggest("/talks latest");
        return known.Count == 0
            ? NotYet(request, request.Phrases.Say("talks"))
            : known.Count == 1 ? builder.Build(words.Say("Talks"), words.Say($"One meeting{Only(request)} is recorded by {request.AsOf}."))
            : builder.Build(words.Say("Talks"), words.Say($"{known.Count} talks{Only(request)} are recorded by {request.AsOf}, newest first{(known.Count > Listed ? words.Say($"; the newest {Listed} are shown") : "")}."));
    }

    private static Answer Next(CommandRequest request)
    {
        foreach (var talk in request.Base.Talks.Reverse())
        {
            if (IsAskedFor(request, talk) && talk.From.First > request.AsOf)
            {
                return One(request, talk);
            }
        }

        return NotYet(request, request.Phrases.Say("talks to come"));
    }

    private static Answer NotYet(CommandRequest request, string what)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/talks latest");
        return builder.Build(request.Phrases.Say("Talks"), request.Phrases.Say($"The base does not know of {what}{Only(request)} by {request.AsOf}."), AnswerStatus.Unknown);
    }

    // Until a talk is over, nobody can know its last day.
    private static string Dates(Phrasebook words, Talk talk, DateOnly asOf) =>
        talk.To.Last > asOf ? words.Say($"from {talk.From}") :
        talk.From.IsDay && talk.To.IsDay ? words.Range(talk.From.Last, talk.To.Last)
        : talk.From == talk.To ? words.Day(talk.From)
        : $"{words.Day(talk.From)} – {words.Day(talk.To)}";

    private static string? Place(Phrasebook words, Talk talk)
    {
        var place = string.Join(", ", new[] { talk.Venue, talk.City, talk.Country }.OfType<string>());
        var beside = talk.Beside is null ? "" : words.Say($", on the sidelines of {talk.Beside}");
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
