using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/truce [status|history] [pair]</c>: in force, ending, lapsed, until when and by which instrument.</summary>
internal sealed class TruceCommand : ICommand
{
    private const string Home = "us";
    internal const string DefaultPartner = "china";

    public CommandSpec Spec { get; } = new("truce", "Whether the tariff truce holds, until when, by which instrument, and what it suspends")
    {
        Parameters =
        [
            new Parameter("what", ParameterKind.Choice, "status (default) or history") { Choices = ["status", "history"] },
            new Parameter("pair", ParameterKind.Party, "The other party; china unless you say otherwise"),
        ],
        Examples = ["truce status", "truce history", "truce status china"],
    };

    public Answer Answer(CommandRequest request)
    {
        var partner = request.Arguments.Get<Party>("pair")?.Id is { } id and not Home ? id : DefaultPartner;
        var history = With(request.Base, partner, request.AsOf);
        var name = request.Phrases.Party(request.Base, partner);
        if (history.Count > 0 && request.Arguments.Get<string>("what") == "history")
        {
            return Truces.TruceHistory.Answer(request, history, name);
        }

        return Newest(history, oneSided: false) is { } newest ? Truces.TruceStatus.Answer(request, newest, name) : None(request, Newest(history, oneSided: true), partner);
    }

    /// <summary>The truces and pauses of the US with a party that were known by a day.</summary>
    internal static List<Truce> With(FactBase facts, string partner, DateOnly day)
    {
        var known = new List<Truce>();
        foreach (var truce in facts.Truces)
        {
            if (truce.Parties.Contains(Home) && truce.Parties.Contains(partner) && truce.IsKnownBy(day))
            {
                known.Add(truce);
            }
        }

        return known;
    }

    /// <summary>The newest of some that both sides keep, or that one side keeps by itself; null where there is none.</summary>
    internal static Truce? Newest(List<Truce> truces, bool oneSided)
    {
        Truce? newest = null;
        foreach (var truce in truces)
        {
            newest = truce.IsOneSided == oneSided && (newest is null || truce.Known > newest.Known) ? truce : newest;
        }

        return newest;
    }

    // Where there is no truce, what one side set aside by itself comes nearest.
    private static Answer None(CommandRequest request, Truce? pause, string partner)
    {
        var words = request.Phrases;
        var builder = new AnswerBuilder(request);
        var title = words.Say($"Truce US–{words.Party(request.Base, partner)}");
        var other = words.PartyInText(request.Base, partner);
        var headline = words.Say($"None: the base does not know of a truce between the US and {other} by {request.AsOf}.");
        if (pause?.Terms.LastOrDefault(term => term.Known <= request.AsOf) is { } term)
        {
            builder.Add(Truces.TruceHistory.Told(builder, request, term));
            builder.Corrected(pause);
            builder.Suggest($"/truce history {partner}");
            headline += words.Say($" The nearest it holds: {pause.Name}, {term.Agreed}.");
        }

        builder.Suggest($"/tariff {partner}");
        builder.Suggest("/truce status china");
        return builder.Build(title, headline, AnswerStatus.Unknown);
    }
}
