using ChatBot.Answers.Tariffs;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>How the layers of a rate go together, and on which law one rests.</summary>
internal static class LayerLines
{
    /// <summary>"On top of the reciprocal one or instead of it": whether two layers that are named add up, and whether they are in force.</summary>
    public static string? Together(FirstLine line)
    {
        if (!line.Asks(Aspect.Together) || RateLines.Pair(line) is not var (imposer, target) || NamedMeasures.In(line, imposer, target) is not [var first, var second, ..])
        {
            return null;
        }

        var words = line.Words;
        var added = Overlap(first, second, target, line.AsOf)
            ? words.Say($"On top of each other: {first.Name} and {second.Name} add up while both are in force.")
            : words.Say($"{first.Name} and {second.Name} were never in force on the same day.");
        return $"{added} {Standing(line, first, target)} {Standing(line, second, target)}";
    }

    /// <summary>"Do the 301s stack with 232 on steel from China": the measures under both laws on those goods; how they go together is not held.</summary>
    public static string? OfTwoLaws(FirstLine line)
    {
        var laws = line.Question.Terms.Select(term => term.Name).Concat(line.Question.Topics.Where(Intents.Names.IsLaw).Select(topic => topic.Name)).Distinct(StringComparer.Ordinal).ToList();
        if (laws.Count < 2 || line.Answer.Command != "tariff" || line.Argument("product") is null || !(line.Asks(Aspect.Together) || line.Question.Is(Concept.Layers)))
        {
            return null;
        }

        var told = laws.Select(law => line.Answer.Facts.FirstOrDefault(fact => fact.Kind == AnswerFactKind.Layer && fact.Label.StartsWith(law, StringComparison.Ordinal))).OfType<AnswerFact>().Select(fact => $"{fact.Label}, {fact.Value.Split(';', '；')[0]}").ToList();
        return told.Count < 2 ? null : line.Words.Say($"Both are recorded as in force on these goods: {line.Words.List(told)}; whether one takes the place of the other is not in the base.");
    }

    /// <summary>"What law is the fentanyl tariff based on": its statute and instrument, and whether it still applies.</summary>
    public static string? Law(FirstLine line)
    {
        if (!line.Asks(Aspect.Law) || line.Answer.Command is not ("tariff" or "topic"))
        {
            return null;
        }

        var (imposer, target) = RateLines.Pair(line) ?? (QuestionReader.Home, line.Question.Partner?.Id ?? QuestionReader.DefaultPartner);
        var onGoods = line.Argument("product") is null ? null : line.Base.Measures.FirstOrDefault(listed => listed.Name == line.Answer.Facts.FirstOrDefault()?.Label);
        if ((onGoods ?? NamedMeasures.In(line, imposer, target).FirstOrDefault()) is not { } measure)
        {
            return null;
        }

        var instrument = measure.Steps.FirstOrDefault(step => step.Counts && step.Known <= line.AsOf && step.Instrument is not null)?.Instrument;
        return $"{line.Words.Say($"{measure.Name} rests on {measure.Basis}{RateWords.Instrument(instrument)}.")} {Standing(line, measure, target)}";
    }

    /// <summary>"How long did India pay the Russian oil tariff": from the first day of a layer that is named to its last.</summary>
    public static string? Duration(FirstLine line)
    {
        if (!line.Asks(Aspect.Duration) || !line.Numbers.IsEmpty || line.Answer.Command is not ("tariff" or "topic"))
        {
            return null;
        }

        var (imposer, target) = RateLines.Pair(line) ?? (QuestionReader.Home, line.Question.Partner?.Id ?? QuestionReader.DefaultPartner);
        if ((line.Question.Measures is [var called, ..] ? called : NamedMeasures.In(line, imposer, target) is [var named] ? named : null) is not { } measure
            || measure.Steps.FirstOrDefault(step => step.Counts && step.Known <= line.AsOf && step.Effective?.Last <= line.AsOf && step.RateFor(target) > 0) is not { } begun)
        {
            return null;
        }

        var from = begun.Effective!.Value.First;
        var over = measure.Steps.FirstOrDefault(step => step.Counts && step.Known <= line.AsOf && step.Effective?.First > from && step.Effective.Value.Last <= line.AsOf && step.RateFor(target) == 0);
        Add(line, measure, over ?? begun, target, over is null ? begun.RateFor(target) ?? 0 : 0, RateLines.Days(line, from, over?.Effective?.First.AddDays(-1)));
        return $"{measure.Name}: {RateLines.Days(line, from, over?.Effective?.First.AddDays(-1))}.";
    }

    // One sentence on what a layer is charged at now, or since when it is not, with its own line below.
    private static string Standing(FirstLine line, Measure measure, string target)
    {
        var words = line.Words;
        var charging = TariffLayers.Charging(line.Base, measure, target, line.AsOf, line.AsOf);
        var last = charging ?? TariffLayers.LastOfAnyPart(measure, line.AsOf, line.AsOf);
        if (last is null)
        {
            return words.Say($"{measure.Name}: not in force.");
        }

        var since = last.Effective ?? last.Announced;
        var rate = charging is null ? 0 : TariffLayers.RateOf(charging, target, line.AsOf);
        var told = charging is not null ? words.Say($"{words.Percent(rate)} since {since}")
            : last.Until is { } until && until.Last <= line.AsOf ? words.Say($"ended on {until}")
            : words.Say($"ended on {since}");
        Add(line, measure, last, target, rate, told);
        return $"{measure.Name}: {told}.";
    }

    /// <summary>A line on one layer, with the instrument of the step that it tells of.</summary>
    public static void Add(FirstLine line, Measure measure, MeasureStep step, string target, decimal rate, string told) => line.Add(new AnswerFact
    {
        Label = measure.Name,
        Value = told + RateWords.Instrument(step.Instrument),
        Kind = AnswerFactKind.Layer,
        Imposer = measure.Imposer,
        Target = target,
        Number = rate,
        Unit = "percent",
        From = (step.Effective ?? step.Announced).Last,
    }, step.Sources);

    private static bool Overlap(Measure first, Measure second, string target, DateOnly asOf)
    {
        foreach (var step in first.Steps.Concat(second.Steps))
        {
            if (step.Effective is { } day && day.Last <= asOf && TariffLayers.RateOn(first, target, day.Last, asOf) > 0 && TariffLayers.RateOn(second, target, day.Last, asOf) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
