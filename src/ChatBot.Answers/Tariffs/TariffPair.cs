using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Who charges whose goods, on the day that a request asks about.</summary>
internal sealed class TariffPair(CommandRequest request, string imposer, string target)
{
    public CommandRequest Request => request;

    public FactBase Base => request.Base;

    /// <summary>The language to answer in.</summary>
    public Phrasebook Words => request.Phrases;

    public string Imposer => imposer;

    public string Target => target;

    public DateOnly AsOf => request.AsOf;

    public string ImposerName { get; } = request.Phrases.Party(request.Base, imposer);

    public string TargetName { get; } = request.Phrases.Party(request.Base, target);

    /// <summary>As a sentence names it: the US.</summary>
    public string TargetInText { get; } = request.Phrases.PartyInText(request.Base, target);

    public ImmutableArray<Measure> Measures { get; } = request.Base.MeasuresOn(imposer, target);

    /// <summary>additional US tariff on most goods from China.</summary>
    public string MostGoods => Words.Say($"additional {ImposerName} tariff on most goods from {TargetInText}");

    /// <summary>US tariff on most goods from China.</summary>
    public string OnMostGoods => Words.Say($"{ImposerName} tariff on most goods from {TargetInText}");

    /// <summary>The step by which <paramref name="measure"/> charges on the day asked about; null where it charges nothing.</summary>
    public MeasureStep? Charging(Measure measure) => TariffLayers.Charging(Base, measure, target, AsOf, AsOf);

    /// <summary>The measures that add up to the rate on most goods.</summary>
    public ImmutableArray<Measure> Layers { get; } = request.Base.LayersOn(imposer, target);

    public TariffPair Reversed() => new(request, target, imposer);

    /// <summary>The newest day, up to the as-of day, on which a source of one of the layers was published.</summary>
    public DateOnly NewestSource()
    {
        var newest = DateOnly.MinValue;
        foreach (var measure in Layers)
        {
            foreach (var step in measure.Steps)
            {
                if (step.Known > AsOf)
                {
                    continue;
                }

                foreach (var id in step.Sources)
                {
                    var published = Base.SourceOf(id).Known;
                    newest = published <= AsOf && published > newest ? published : newest;
                }
            }
        }

        return newest;
    }
}
