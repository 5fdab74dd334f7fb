using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Figures as people put them, each beside what the layers came to on that day.</summary>
internal static class TariffClaims
{
    private const int Shown = 5;

    // An older claim is history, found by /quote and /tariff history, not part of where things stand.
    private const int RecentDays = 90;

    public static void Add(TariffPair pair, AnswerBuilder builder)
    {
        var shown = 0;
        foreach (var figure in pair.Base.Figures)
        {
            if (shown < Shown && figure.Known <= pair.AsOf && figure.Known >= pair.AsOf.AddDays(-RecentDays)
                && figure.Imposer == pair.Imposer && figure.Target == pair.Target && figure.Unit == "percent"
                && figure.FigureKind is FigureKind.Claim or FigureKind.Threat or FigureKind.Peak or FigureKind.Average)
            {
                Add(pair, builder, figure);
                shown++;
            }
        }
    }

    private static void Add(TariffPair pair, AnswerBuilder builder, Figure figure)
    {
        var words = pair.Words;
        var value = builder.Value().Append(words.Percent(figure.Value)).Append(": ").Append(figure.What);
        if (figure.MadeOf is not null)
        {
            value.Append(" (").Append(figure.MadeOf).Append(')');
        }

        if (figure.FigureKind == FigureKind.Claim)
        {
            var layers = TariffLayers.TotalOn(pair.Base, pair.Imposer, pair.Target, figure.Known, pair.AsOf);
            if (layers == figure.Value)
            {
                words.Say(value, $"; the layers in force that day also came to {words.Percent(layers)}");
            }
            else
            {
                words.Say(value, $"; the layers in force that day came to {words.Percent(layers)}");
            }
        }

        var label = Label(pair.Base, words, figure);
        builder.Add(new AnswerFact
        {
            Label = label,
            Value = value.Append(builder.Reservation(figure.Sources)).ToString(),
            Kind = figure.FigureKind switch
            {
                FigureKind.Threat => AnswerFactKind.Threat,
                FigureKind.Peak => AnswerFactKind.Peak,
                _ => AnswerFactKind.Claim,
            },
            Imposer = pair.Imposer,
            Target = pair.Target,
            Number = figure.Value,
            Unit = figure.Unit,
            From = figure.Date.Last,
            By = figure.By,
            Sources = builder.Cite(figure.Sources),
        });
        builder.Remarks(figure, label);
    }

    /// <summary>What sort of figure it is, who stated it and when.</summary>
    public static string Label(FactBase facts, Phrasebook words, Figure figure) =>
        $"{words.Say(Word(figure.FigureKind))}, {facts.Find<Person>(figure.By)?.Name ?? figure.By}, {words.Day(figure.Date)}";

    private static string Word(FigureKind kind) => kind switch
    {
        FigureKind.Threat => "Said of a threat",
        FigureKind.Peak => "Peak as told",
        FigureKind.Average => "Average",
        _ => "Claim",
    };
}
