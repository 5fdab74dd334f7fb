using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Who charges whose goods, on the day that a request asks about.</summary>
internal sealed class TariffPair(CommandRequest request, string imposer, string target)
{
    public CommandRequest Request => request;

    public FactBase Base => request.Base;

    public string Imposer => imposer;

    public string Target => target;

    public DateOnly AsOf => request.AsOf;

    public string ImposerName { get; } = request.Base.PartyName(imposer);

    public string TargetName { get; } = request.Base.PartyName(target);

    public ImmutableArray<Measure> Measures { get; } = request.Base.MeasuresOn(imposer, target);

    /// <summary>additional US tariff on most goods from China.</summary>
    public string MostGoods => $"additional {OnMostGoods}";

    /// <summary>US tariff on most goods from China.</summary>
    public string OnMostGoods => $"{ImposerName} tariff on most goods from {Base.PartyInText(target)}";

    /// <summary>The step by which <paramref name="measure"/> charges on the day asked about; null where it charges nothing.</summary>
    public MeasureStep? Charging(Measure measure) => TariffLayers.Charging(Base, measure, target, AsOf, AsOf);

    /// <summary>The measures that add up to the rate on most goods.</summary>
    public ImmutableArray<Measure> Layers { get; } =
        request.Base.MeasuresOn(imposer, target).RemoveAll(measure => !TariffLayers.Stacks(measure));

    public TariffPair Reversed() => new(request, target, imposer);

    public AnswerFact Fact(string label, string value, AnswerFactKind kind) => new()
    {
        Label = label,
        Value = value,
        Kind = kind,
        Imposer = imposer,
        Target = target,
    };

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
