using ChatBot.Answers.Commands;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/compare &lt;party&gt; &lt;party&gt; [as-of]</c>: what the US charges on most goods of two to four parties, side by side.</summary>
internal sealed class CompareCommand : ICommand
{
    private const string Home = "us";
    private static readonly string[] Names = ["party", "second-party", "third-party", "fourth-party"];

    public CommandSpec Spec { get; } = new("compare", "US tariff rates on the goods of two to four parties, side by side, with their layers")
    {
        Parameters =
        [
            new Parameter("party", ParameterKind.Party, "Whose goods: china") { Required = true },
            new Parameter("second-party", ParameterKind.Party, "Beside whose: vietnam") { Required = true },
            new Parameter("third-party", ParameterKind.Party, "A third: india"),
            new Parameter("fourth-party", ParameterKind.Party, "A fourth: mexico"),
            new Parameter("as-of", ParameterKind.Date, "As charged, and as known, on this day"),
        ],
        Examples = ["compare china vietnam", "compare china vietnam india", "compare japan eu 2025-09-10"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var told = new List<string>();
        bool anyAllIn = false, anyOnTop = false;
        foreach (var party in Asked(request))
        {
            var territory = request.Base.CustomsTerritoryOf(party);
            if (territory.Id != party.Id)
            {
                builder.Note($"Goods from {request.Base.PartyInText(party.Id)} are charged as those of {request.Base.PartyInText(territory.Id)}.");
            }

            var name = request.Base.PartyName(territory.Id);
            if (territory.Id == Home || request.Base.MeasuresOn(Home, territory.Id).IsEmpty)
            {
                builder.Note(territory.Id == Home
                    ? "The US charges others; /tariff us says what is charged on its own goods."
                    : $"The base does not know of a US tariff measure on goods from {name}.");
                told.Add($"{name} not known");
                continue;
            }

            var pair = new TariffPair(request, Home, territory.Id);
            var now = TariffHistory.Of(pair.Base, pair.Imposer, pair.Target, pair.AsOf) is [.., var last] ? last : (TariffPeriod?)null;
            anyAllIn |= now?.AllIn == true;
            anyOnTop |= now is { AllIn: false };
            told.Add($"{name} {Wording.Rate(now?.Total ?? 0, now?.AllIn == true)}");
            TariffNow.AddTotal(pair, builder, now, $"{pair.ImposerName} on most goods from {request.Base.PartyInText(territory.Id)}");
            builder.Suggest($"/tariff {territory.Id}");
        }

        if (anyAllIn && anyOnTop)
        {
            builder.Note("A rate that includes the ordinary (MFN) duty is a ceiling; the others come on top of that duty.");
        }

        var title = $"US tariffs side by side: {Wording.List([.. Asked(request).Select(party => party.Short)])}";
        return builder.Build(title, $"{string.Join(", ", told)}: {(anyAllIn ? "" : "additional ")}US tariff on most goods on {Wording.Day(request.AsOf)}.");
    }

    private static List<Party> Asked(CommandRequest request)
    {
        var asked = new List<Party>(Names.Length);
        foreach (var name in Names)
        {
            if (request.Arguments.Get<Party>(name) is { } party && !asked.Contains(party))
            {
                asked.Add(party);
            }
        }

        return asked;
    }
}
