using ChatBot.Answers.Commands;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/tariff &lt;party&gt; [product] [as-of] [view]</c>: the additional rate on most goods and what it is made of.</summary>
internal sealed class TariffCommand : ICommand
{
    private const string Home = "us";

    public CommandSpec Spec { get; } = new("tariff", "Additional tariff on a party's goods on a day: layers, threats, claims, the other direction")
    {
        Parameters =
        [
            new Parameter("party", ParameterKind.Party, "Whose goods: china, PRC, 中国, cn, 🇨🇳 …") { Required = true, Unless = "product" },
            new Parameter("product", ParameterKind.Words, "Goods with a measure of their own: steel, cars, chips …"),
            new Parameter("as-of", ParameterKind.Date, "A day: 2025-05-13, 13 May 2025, last Friday, 2 weeks ago"),
            new Parameter("view", ParameterKind.Choice, "now, the layers with their instruments, the history, or a chart") { Choices = ["now", "layers", "history", "chart"] },
        ],
        Examples = ["tariff china", "tariff china 2025-04-15", "tariff china layers", "tariff china history", "tariff japan autos", "tariff steel"],
    };

    public Answer Answer(CommandRequest request)
    {
        var product = request.Arguments.Get<string>("product");
        if (request.Arguments.Get<Party>("party") is not { } named)
        {
            return TariffProducts.OfEveryOrigin(request, Home, product!);
        }

        var party = request.Base.CustomsTerritoryOf(named);
        var (imposer, target) = party.Id == Home ? (OnlyImposerOn(request), Home) : (Home, party.Id);
        if (imposer is null || request.Base.MeasuresOn(imposer, target).IsEmpty)
        {
            return NoMeasure(request, party);
        }

        var pair = new TariffPair(request, imposer, target);
        var answer = product is not null ? TariffProducts.Answer(pair, product) : request.Arguments.Get<string>("view") switch
        {
            "history" => TariffTimeline.Answer(pair),
            "chart" => TariffChart.Answer(pair, party.Id),
            "layers" => TariffNow.Answer(pair, withInstruments: true),
            _ => TariffNow.Answer(pair, withInstruments: false),
        };
        return party.Id == named.Id ? answer : answer with
        {
            Notes = answer.Notes.Insert(0, pair.Words.Say($"Goods from {pair.Words.PartyInText(request.Base, named.Id)} are charged as those of {pair.Words.PartyInText(request.Base, party.Id)}.")),
        };
    }

    // "/tariff us" asks what others charge on US goods; the base names one such party, or the asker must say which.
    private static string? OnlyImposerOn(CommandRequest request)
    {
        string? only = null;
        foreach (var measure in request.Base.Measures)
        {
            if (measure.IsLayer && measure.Reaches(Home))
            {
                only ??= measure.Imposer;
            }
        }

        return only;
    }

    private static Answer NoMeasure(CommandRequest request, Party party)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/tariff china");
        return builder.Build(request.Phrases.Say($"Tariff on {request.Phrases.Name(party)}"), request.Phrases.Say($"The base does not know of a US tariff measure on goods from {request.Phrases.Name(party)}."), AnswerStatus.Unknown);
    }
}
