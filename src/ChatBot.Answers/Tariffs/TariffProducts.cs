using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Measures on particular goods, found by topic or by the words of their name and scope.</summary>
internal static class TariffProducts
{
    /// <summary>What goods of one party pay; the party's own rates come first.</summary>
    public static Answer Answer(TariffPair pair, string product)
    {
        var builder = new AnswerBuilder(pair.Request);
        var goods = new Goods(pair.Request, product);
        string? first = null;
        foreach (var measure in pair.Measures.Where(goods.Names).OrderByDescending(measure => measure.Targets.Contains(pair.Target)).ThenByDescending(goods.AreInName))
        {
            var headline = Add(pair, builder, measure);
            first ??= headline;
        }

        foreach (var measure in pair.Measures)
        {
            if (goods.Names(measure))
            {
                TariffOutlook.AddPlans(pair, builder, measure);
            }
        }

        builder.Suggest($"/tariff {pair.Target}");
        builder.Suggest($"/tariff {Wording.Echo(product)}");
        var title = $"{pair.ImposerName} tariff on {Wording.Echo(product)} from {pair.Base.PartyInText(pair.Target)}";
        if (first is null)
        {
            return builder.Build(title, $"The base does not know a {pair.ImposerName} measure on “{Wording.Echo(product)}” from {pair.Base.PartyInText(pair.Target)} in force on {Wording.Day(pair.AsOf)}; /tariff {pair.Target} has the rate on most goods.", AnswerStatus.Unknown);
        }

        builder.Note("Whether these rates add to the additional rate on most goods depends on each measure's scope; a duty by tariff line is not in the base.");
        return builder.Build(title, $"{first}.");
    }

    /// <summary>What <paramref name="imposer"/> charges on goods of every origin, with the parties that have a rate of their own.</summary>
    public static Answer OfEveryOrigin(CommandRequest request, string imposer, string product)
    {
        var builder = new AnswerBuilder(request);
        var goods = new Goods(request, product);
        var name = request.Base.PartyName(imposer);
        string? first = null;
        foreach (var measure in request.Base.Measures.Where(measure => measure.Imposer == imposer && goods.Names(measure))
            .OrderByDescending(measure => measure.Targets.Contains(Measure.AllParties)).ThenByDescending(goods.AreInName))
        {
            if (TariffLayers.StepOn(measure, request.AsOf, request.AsOf) is { } step)
            {
                var headline = AddForEveryone(request, builder, measure, step);
                first ??= headline;
            }
        }

        builder.Suggest($"/tariff japan {Wording.Echo(product)}");
        var title = $"{name} tariff on {Wording.Echo(product)}";
        return first is null
            ? builder.Build(title, $"The base does not know a {name} measure on “{Wording.Echo(product)}” in force on {Wording.Day(request.AsOf)}.", AnswerStatus.Unknown)
            : builder.Build(title, $"{first}.");
    }

    /// <returns>A headline; null where the measure charges nothing on the day.</returns>
    private static string? Add(TariffPair pair, AnswerBuilder builder, Measure measure)
    {
        if (pair.Charging(measure) is not { } step)
        {
            return null;
        }

        var since = TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf).Effective!.Value;
        var rate = Wording.Percents(step, pair.Target);
        builder.Add(pair.Fact(measure.Name, $"{rate} since {since}; {measure.Scope}{builder.Reservation(step.Sources)}", AnswerFactKind.Layer) with
        {
            Number = step.RateFor(pair.Target),
            Unit = "percent",
            AllIn = step.IsAllIn(pair.Target),
            From = since.Last,
            Status = StatusWords.InForce,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note);
        builder.Remarks(measure);
        return $"{rate}: {measure.Name}, since {since}";
    }

    private static string? AddForEveryone(CommandRequest request, AnswerBuilder builder, Measure measure, MeasureStep step)
    {
        // A measure on one party is told at that party's rate, a measure on all at the rate of those without their own.
        var target = measure.Targets is [var only] ? only : Measure.AllParties;
        var rate = TariffLayers.RateOf(step, target, request.AsOf);
        if (rate == 0 && step.RateHigh is null)
        {
            return null;
        }

        var since = TariffLayers.FirstAtRate(measure, step, target, request.AsOf).Effective!.Value;
        var value = new StringBuilder(Wording.Percents(step, target)).Append(" since ").Append(since);
        foreach (var (party, own) in step.Rates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            value.Append("; ").Append(request.Base.PartyName(party)).Append(' ').Append(Wording.Rate(own, step.IsAllIn(party)));
        }

        builder.Add(new AnswerFact
        {
            Label = measure.Name,
            Value = value.Append("; ").Append(measure.Scope).Append(builder.Reservation(step.Sources)).ToString(),
            Kind = AnswerFactKind.Layer,
            Number = rate,
            Unit = "percent",
            AllIn = step.IsAllIn(target),
            From = since.Last,
            Status = StatusWords.InForce,
            Imposer = measure.Imposer,
            Target = target,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note);
        return $"{Wording.Percents(step, target)}: {measure.Name}, since {since}";
    }

    /// <summary>The goods somebody named.</summary>
    private sealed class Goods(CommandRequest request, string product)
    {
        private readonly string key = Fold.Key(product);
        private readonly Fact? topic = Lexicon.Of(request.Base).Topics.Exact(Fold.Key(product)) is [var only] ? only : null;

        /// <summary>The measure bears the very word, beside those that only share its topic.</summary>
        public bool AreInName(Measure measure) => Fold.Key(measure.Name).Contains(key, StringComparison.Ordinal);

        public bool Names(Measure measure) =>
            measure is { IsPercentTariff: true, Stacks: false }
            && ((topic is not null && measure.Topics.Contains(topic.Id))
                || Fold.Key(measure.Name).Contains(key, StringComparison.Ordinal)
                || Fold.Key(measure.Scope).Contains(key, StringComparison.Ordinal));
    }
}
