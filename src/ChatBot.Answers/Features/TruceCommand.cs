using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/truce [status|history] [pair]</c>: in force, ending, lapsed, until when and by which instrument.</summary>
internal sealed class TruceCommand : ICommand
{
    private const string Home = "us";
    private const string DefaultPartner = "china";

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
        Truce? newest = null;
        var history = new List<Truce>();
        foreach (var truce in request.Base.Truces)
        {
            if (truce.Parties.Contains(Home) && truce.Parties.Contains(partner) && truce.IsKnownBy(request.AsOf))
            {
                history.Add(truce);
                newest = newest is null || truce.Known > newest.Known ? truce : newest;
            }
        }

        var name = request.Base.PartyName(partner);
        if (newest is null)
        {
            var builder = new AnswerBuilder(request);
            builder.Suggest("/truce status china");
            return builder.Build(request.Phrases.Say($"Truce US–{name}"), request.Phrases.Say($"None: the base does not know of a truce between the US and {name} by {request.AsOf}."), AnswerStatus.Unknown);
        }

        return request.Arguments.Get<string>("what") == "history"
            ? Truces.TruceHistory.Answer(request, history, name)
            : Truces.TruceStatus.Answer(request, newest, name);
    }
}
