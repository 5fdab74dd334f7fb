using ChatBot.Answers.Commands;
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
        Truce? newest = null, pause = null;
        var history = new List<Truce>();
        foreach (var truce in request.Base.Truces)
        {
            if (!truce.Parties.Contains(Home) || !truce.Parties.Contains(partner) || !truce.IsKnownBy(request.AsOf))
            {
                continue;
            }

            history.Add(truce);
            if (truce.IsOneSided)
            {
                pause = pause is null || truce.Known > pause.Known ? truce : pause;
            }
            else
            {
                newest = newest is null || truce.Known > newest.Known ? truce : newest;
            }
        }

        var name = request.Phrases.Party(request.Base, partner);
        if (history.Count > 0 && request.Arguments.Get<string>("what") == "history")
        {
            return Truces.TruceHistory.Answer(request, history, name);
        }

        return newest is null ? None(request, pause, partner) : Truces.TruceStatus.Answer(request, newest, name);
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
