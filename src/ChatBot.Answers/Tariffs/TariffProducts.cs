using System.Collections.Immutable;
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
        var words = pair.Words;
        string? first = null;
        var besides = true;
        foreach (var measure in goods.Sorted(pair.Measures, pair.Target))
        {
            var told = Add(pair, builder, measure);
            first ??= told;
            besides &= told is null || !measure.Basis.Contains("232", StringComparison.Ordinal);
        }

        // A layer on most goods comes on top, save on goods under Section 232; its scope says so.
        foreach (var layer in first is null || !besides ? [] : pair.Layers)
        {
            Add(pair, builder, layer);
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
        var title = words.Say($"{pair.ImposerName} tariff on {Wording.Echo(product)} from {pair.TargetInText}");
        if (first is null)
        {
            return builder.Build(title, words.Say($"The base does not know a {pair.ImposerName} measure on “{Wording.Echo(product)}” from {pair.TargetInText} in force on {pair.AsOf}; {$"/tariff {pair.Target}"} has the rate on most goods."), AnswerStatus.Unknown);
        }

        builder.Note(words.Say("Whether these rates add to the additional rate on most goods depends on each measure's scope; a duty by tariff line is not in the base."));
        return builder.Build(title, $"{first}.");
    }

    /// <summary>What <paramref name="imposer"/> charges on goods of every origin, with the parties that have a rate of their own.</summary>
    public static Answer OfEveryOrigin(CommandRequest request, string imposer, string product)
    {
        var builder = new AnswerBuilder(request);
        var goods = new Goods(request, product);
        var words = request.Phrases;
        var name = words.Party(request.Base, imposer);
        string? first = null;
        foreach (var measure in goods.Sorted(request.Base.Measures, Measure.AllParties))
        {
            if (measure.Imposer == imposer && TariffLayers.StepOn(measure, request.AsOf, request.AsOf) is { } step)
            {
                var told = AddForEveryone(request, builder, measure, step);
                first ??= told;
            }
        }

        foreach (var measure in request.Base.Measures)
        {
            if (measure.Imposer == imposer && goods.Names(measure))
            {
                TariffOutlook.AddPlans(new TariffPair(request, imposer, measure.Targets is [var only] ? only : Measure.AllParties), builder, measure);
            }
        }

        builder.Suggest($"/tariff japan {Wording.Echo(product)}");
        var title = words.Say($"{name} tariff on {Wording.Echo(product)}");
        return first is null
            ? builder.Build(title, words.Say($"The base does not know a {name} measure on “{Wording.Echo(product)}” in force on {request.AsOf}."), AnswerStatus.Unknown)
            : builder.Build(title, $"{first}.");
    }

    /// <returns>A headline; null where the measure charges nothing on the day.</returns>
    private static string? Add(TariffPair pair, AnswerBuilder builder, Measure measure)
    {
        if ((pair.Charging(measure) ?? FreedFrom(pair, measure)) is not { } step)
        {
            return TariffLayers.StepOn(measure, pair.AsOf, pair.AsOf) is { } silent && silent.IsUnrecordedFor(pair.Target)
                ? AddLastRecorded(pair, builder, measure, silent)
                : null;
        }

        var since = TariffLayers.FirstAtRate(measure, step, pair.Target, pair.AsOf).Effective!.Value;
        var words = pair.Words;
        var rate = words.Percents(step, pair.Target);
        builder.Add(new AnswerFact
        {
            Label = measure.Name,
            Value = $"{words.Say($"{rate} since {since}")}; {measure.Scope}{builder.Reservation(step.Sources)}",
            Kind = AnswerFactKind.Layer,
            Imposer = pair.Imposer,
            Target = pair.Target,
            Number = step.RateFor(pair.Target),
            Unit = "percent",
            AllIn = step.IsAllIn(pair.Target),
            From = since.Last,
            Status = StatusWords.InForce,
            Sources = builder.Cite(step.Sources),
        });
        builder.Hindsight(step.Note, measure.Name);
        builder.Remarks(measure, measure.Name);
        return words.Say($"{rate}: {measure.Name}, since {since}");
    }

    // An order that brings a party down to nothing answers the question as much as a rate does.
    private static MeasureStep? FreedFrom(TariffPair pair, Measure measure) =>
        TariffLayers.StepOn(measure, pair.AsOf, pair.AsOf) is { Status: StepStatus.Reduced } step && step.RateFor(pair.Target) == 0 ? step : null;

    /// <summary>What the party paid before a change of which no source gives its rate.</summary>
    private static string? AddLastRecorded(TariffPair pair, AnswerBuilder builder, Measure measure, MeasureStep silent)
    {
        if (TariffLayers.LastRecorded(measure, silent, pair.Target, pair.AsOf) is not { } last)
        {
            return null;
        }

        var words = pair.Words;
        var rate = words.Percents(last, pair.Target);
        var changed = TariffLayers.FirstUnrecorded(measure, silent, pair.Target).Effective!.Value;
        var gap = words.Say($"last recorded; the measure changed on {changed}, and nothing later on {pair.TargetName} is recorded");
        builder.Add(new AnswerFact
        {
            Label = measure.Name,
            Value = $"{rate}, {gap}; {measure.Scope}{builder.Reservation(last.Sources)}",
            Kind = AnswerFactKind.Layer,
            Imposer = pair.Imposer,
            Target = pair.Target,
            AllIn = last.IsAllIn(pair.Target),
            From = last.Effective!.Value.Last,
            To = changed.First,
            Sources = builder.Cite([.. last.Sources, .. silent.Sources]),
        });
        builder.Remarks(measure, measure.Name);
        return $"{rate}, {gap}: {measure.Name}";
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
        var words = request.Phrases;
        var value = new StringBuilder(words.Say($"{words.Percents(step, target)} since {since}"));
        foreach (var (party, own) in step.Rates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            value.Append("; ").Append(words.Party(request.Base, party)).Append(' ').Append(words.Rate(own, step.IsAllIn(party)));
        }

        foreach (var party in step.UnrecordedFor)
        {
            value.Append("; ").Append(words.Say($"{words.Party(request.Base, party)} not recorded"));
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
        builder.Hindsight(step.Note, measure.Name);
        builder.Corrected(measure);
        return target == Measure.AllParties
            ? words.Say($"{words.Percents(step, target)}: {measure.Name}, since {since}")
            : words.Say($"{words.Percents(step, target)} on goods from {words.PartyInText(request.Base, target)}: {measure.Name}, since {since}");
    }

    /// <summary>The goods somebody named.</summary>
    private sealed class Goods(CommandRequest request, string product)
    {
        // "Rebar" is steel; what the base files under no such word is looked for as it was typed.
        private readonly string key = Fold.Key(PlainWords.QuestionProducts.Of(Fold.Key(product)) ?? product);

        private readonly Fact? topic = Topic(request, Fold.Key(product)) ?? (PlainWords.QuestionProducts.Of(Fold.Key(product)) is { } goods ? Topic(request, Fold.Key(goods)) : null);

        public bool Names(Measure measure) =>
            measure is { IsPercentTariff: true, Stacks: false }
            && ((topic is not null && measure.Topics.Contains(topic.Id)) || SaysSo(measure));

        /// <summary>
        /// The measures on the goods: those aimed at <paramref name="target"/> before the others, and among each those named after
        /// the goods before those that mention them, and these before those that only share their topic.
        /// </summary>
        public List<Measure> Sorted(ImmutableArray<Measure> measures, string target)
        {
            var sorted = new List<Measure>();
            foreach (var own in (ReadOnlySpan<bool>)[true, false])
            {
                foreach (var closeness in (ReadOnlySpan<int>)[2, 1, 0])
                {
                    foreach (var measure in measures)
                    {
                        if (measure.Targets.Contains(target) == own && Names(measure) && Closeness(measure) == closeness)
                        {
                            sorted.Add(measure);
                        }
                    }
                }
            }

            return sorted;
        }

        private static Fact? Topic(CommandRequest request, string name) => Lexicon.Of(request.Base).Topics.Exact(name) is [var only] ? only : null;

        private bool SaysSo(Measure measure) => Closeness(measure) > 0;

        private int Closeness(Measure measure) =>
            Fold.Key(measure.Name).Contains(key, StringComparison.Ordinal) ? 2 : Fold.Key(measure.Scope).Contains(key, StringComparison.Ordinal) ? 1 : 0;
    }
}
