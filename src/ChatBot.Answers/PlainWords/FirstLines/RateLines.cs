using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>One number or day out of the history of a rate.</summary>
internal static partial class RateLines
{
    private const int ShortestName = 4;

    // Days within which a figure is one of the time after a round.
    private const int Soon = 31;

    /// <summary>"Peak rate last year": the highest rate of the time, with its days.</summary>
    public static string? Extreme(FirstLine line)
    {
        if (!(line.Asks(Aspect.Peak) || line.Asks(Aspect.Low)) || Pair(line) is not var (imposer, target))
        {
            return null;
        }

        var year = Year(line.Question);
        TariffPeriod? found = null;
        foreach (var period in TariffHistory.Of(line.Base, imposer, target, line.AsOf))
        {
            var inTime = year is not { } named || (period.From.Year <= named && (period.To ?? line.AsOf).Year >= named);
            var further = found is not { } other || (line.Asks(Aspect.Peak) ? period.Total >= other.Total : period.Total <= other.Total);
            found = inTime && further ? period : found;
        }

        if (found is not { } extreme)
        {
            return null;
        }

        AddPeriod(line, imposer, target, extreme);
        var rate = line.Words.Rate(extreme.Total, extreme.AllIn);
        return line.Asks(Aspect.Peak) ? line.Words.Say($"The highest: {rate}, {Days(line, extreme)}.") : line.Words.Say($"The lowest: {rate}, {Days(line, extreme)}.");
    }

    /// <summary>"How long was the 145 in effect", "when did 145 start": the days of the periods with that rate.</summary>
    public static string? Duration(FirstLine line)
    {
        var beginning = line.Asks(Aspect.When) && line.Numbers.Length == 1;
        if (!(line.Asks(Aspect.Duration) || beginning) || Pair(line) is not var (imposer, target))
        {
            return null;
        }

        var periods = TariffHistory.Of(line.Base, imposer, target, line.AsOf);
        var meant = line.Numbers is [var number, ..] ? periods.FindAll(period => period.Total == number) : periods.GetRange(Math.Max(0, periods.Count - 1), Math.Min(1, periods.Count));
        if (meant.Count == 0 || (line.Numbers.IsEmpty && (line.Question.Is(Concept.Talks) || line.Question.Is(Concept.Threat))))
        {
            return null;
        }

        foreach (var period in meant)
        {
            AddPeriod(line, imposer, target, period);
        }

        return $"{line.Words.Rate(meant[0].Total, meant[0].AllIn)}: {string.Join("; ", meant.Select(period => Days(line, period)))}.";
    }

    /// <summary>"When did the fentanyl tariff go from 20 to 10": the day on which one step did that.</summary>
    public static string? Turn(FirstLine line)
    {
        if (!line.Asks(Aspect.When) || line.Answer.Command is not ("tariff" or "topic" or "timeline") || FromTo().Match(line.Question.Text) is not { Success: true } turn)
        {
            return null;
        }

        var to = decimal.Parse(turn.Groups["to"].Value, CultureInfo.InvariantCulture);
        var from = turn.Groups["from"].Success ? decimal.Parse(turn.Groups["from"].Value, CultureInfo.InvariantCulture) : (decimal?)null;
        var (imposer, target) = Pair(line) ?? (QuestionReader.Home, line.Question.Partner?.Id ?? QuestionReader.DefaultPartner);
        var measures = NamedMeasures.In(line, imposer, target);
        return measures.Select(measure => OfMeasure(line, measure, target, from, to)).FirstOrDefault(sentence => sentence is not null)
            ?? OfTotal(line, imposer, target, from, to)
            ?? line.Base.LayersOn(imposer, target).Select(measure => OfMeasure(line, measure, target, from, to)).FirstOrDefault(sentence => sentence is not null);
    }

    /// <summary>"Still 25?", "10 + 10 + 25 = 45?": whether the rate on most goods is what the asker thinks.</summary>
    public static string? Confirmed(FirstLine line)
    {
        var sum = Sum(line.Question.Text);
        if (!(sum is not null || line.Asks(Aspect.Confirm)) || line.Argument("view") is "history" or "chart" || Pair(line) is not var (imposer, target) || !IsOfTheWholeRate(line.Question))
        {
            return null;
        }

        if ((sum ?? (line.Numbers is [var only] ? only : null)) is not { } claimed)
        {
            return null;
        }

        var (total, allIn) = TariffLayers.SumOn(line.Base, imposer, target, line.AsOf, line.AsOf);
        if (total == claimed)
        {
            return line.Words.Say($"Yes, {line.Words.Rate(total, allIn)}.");
        }

        foreach (var period in TariffHistory.Of(line.Base, imposer, target, line.AsOf))
        {
            if (period.Total == claimed && period.To is { } end)
            {
                return line.Words.Say($"No, not {line.Words.Percent(claimed)}; that was the rate {line.Words.Range(period.From, end)}.");
            }
        }

        return line.Words.Say($"No, not {line.Words.Percent(claimed)}.");
    }

    /// <summary>"On average": what somebody computed, which is not the sum of the layers.</summary>
    public static string? Average(FirstLine line)
    {
        if (!line.Asks(Aspect.Average) || Pair(line) is not var (imposer, target))
        {
            return null;
        }

        var averages = line.Base.Figures.Where(figure => figure.FigureKind == FigureKind.Average && figure.Imposer == imposer && figure.Target == target && figure.IsKnownBy(line.AsOf) && figure.Deprecated is null).ToList();
        var newest = line.Base.Figures.Where(figure => figure.Unit == "percent" && figure.Imposer == imposer && figure.Target == target && figure.IsKnownBy(line.AsOf) && figure.Deprecated is null && IsNamed(line, figure.By)).MaxBy(figure => figure.Date.First)
            ?? (line.Question.Talks is [var talk, ..] && line.Question.Has("after") ? averages.FindAll(figure => figure.Date.First >= talk.From.First && figure.Date.First <= talk.To.Last.AddDays(Soon)).MinBy(figure => figure.Date.First) : null)
            ?? averages.MaxBy(figure => figure.Date.First);

        if (newest is null)
        {
            return line.Words.Say("No average is recorded; the sum of the layers is another figure.");
        }

        line.Add(new AnswerFact { Label = TariffClaims.Label(line.Base, line.Words, newest), Value = $"{line.Words.Percent(newest.Value)}: {newest.What}", Kind = AnswerFactKind.Claim, Number = newest.Value, Unit = newest.Unit, By = newest.By, Imposer = imposer, Target = target, From = newest.Date.Last }, newest.Sources);
        return line.Words.Say($"The newest average on record is {line.Words.Percent(newest.Value)} ({newest.By}, {newest.Date}: {newest.What}); the sum of the layers is another figure.");
    }

    // "The Yale people": who computed it is called by a word of the name.
    private static bool IsNamed(FirstLine line, string by) => Fold.Spaced(by).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length >= ShortestName && line.Question.Has(word));

    /// <summary>"Any open threats": what is threatened or announced, or that nothing is.</summary>
    public static string? Threats(FirstLine line)
    {
        if (!line.Question.Is(Concept.Threat) || !line.Numbers.IsEmpty || Pair(line) is not var (imposer, target))
        {
            return null;
        }

        var open = line.Answer.Facts.Where(fact => fact.Kind == AnswerFactKind.Threat && fact.Imposer == imposer && fact.Target == target).Select(fact => $"{fact.Label}, {fact.Value.Split(';', '；')[0]}").ToList();
        return open.Count == 0
            ? line.Words.Say($"Nothing is threatened or announced against {line.Words.PartyInText(line.Base, target)} that is not in force, as recorded by {line.AsOf}.")
            : line.Words.Say($"Threatened or announced, and not in force: {string.Join("; ", open)}.");
    }

    /// <summary>Who charges whom in a tariff answer on most goods; null for any other answer.</summary>
    public static (string Imposer, string Target)? Pair(FirstLine line)
    {
        if (line.Answer.Command != "tariff" || line.Argument("product") is not null || line.Argument("party") is not { } party)
        {
            return null;
        }

        foreach (var fact in line.Answer.Facts)
        {
            if (fact is { Imposer: { } imposer, Target: { } target })
            {
                return (imposer, target);
            }
        }

        return party == QuestionReader.Home ? null : (QuestionReader.Home, party);
    }

    private static bool IsOfTheWholeRate(Question question) =>
        question.Terms.IsEmpty && question.Products.IsEmpty && question.People.IsEmpty && question.Topics.All(topic => topic.Id == Intents.Names.AllTariffs);

    private static string? OfMeasure(FirstLine line, Measure measure, string target, decimal? from, decimal to)
    {
        MeasureStep? before = null;
        foreach (var step in measure.Steps)
        {
            if (!step.Counts || step.Known > line.AsOf || step.RateFor(target) is not { } rate)
            {
                continue;
            }

            if (rate == to && before?.RateFor(target) is { } previous && previous != rate && (from is null || previous == from) && step.Effective is { } day)
            {
                LayerLines.Add(line, measure, step, target, rate, line.Words.Say($"{line.Words.Percent(rate)} since {day}"));
                return line.Words.Say($"{measure.Name}: from {line.Words.Percent(previous)} to {line.Words.Percent(rate)} on {day}{RateWords.Instrument(step.Instrument)}.");
            }

            before = step;
        }

        return null;
    }

    private static string? OfTotal(FirstLine line, string imposer, string target, decimal? from, decimal to)
    {
        var periods = TariffHistory.Of(line.Base, imposer, target, line.AsOf);
        for (var i = periods.Count - 1; i > 0; i--)
        {
            if (periods[i].Total == to && (from is null || periods[i - 1].Total == from))
            {
                AddPeriod(line, imposer, target, periods[i]);
                return line.Words.Say($"From {line.Words.Percent(periods[i - 1].Total)} to {line.Words.Percent(to)} on {periods[i].From}.");
            }
        }

        return null;
    }

    private static void AddPeriod(FirstLine line, string imposer, string target, TariffPeriod period)
    {
        var (fact, sources, _) = TariffTimeline.Told(line.Base, line.Words, imposer, target, period, line.AsOf);
        line.Add(fact, [.. sources]);
    }

    private static string Days(FirstLine line, TariffPeriod period) => Days(line, period.From, period.To);

    /// <summary>Two days and how many lie between them, both counted; or how many there have been so far.</summary>
    public static string Days(FirstLine line, DateOnly from, DateOnly? to) => to is { } end
        ? $"{line.Words.Range(from, end)}, {line.Words.Days(end.DayNumber - from.DayNumber + 1)}"
        : line.Words.Say($"since {from}, {line.Words.Days(line.AsOf.DayNumber - from.DayNumber + 1)} so far");

    private static int? Year(Question question)
    {
        for (var i = 0; i < question.Words.Length; i++)
        {
            if (question.Words[i] is ['2', '0', _, _] && int.TryParse(question.Words[i], CultureInfo.InvariantCulture, out var year))
            {
                return year;
            }

            if (question.Words[i] is "year" or "yr" && i > 0)
            {
                return question.Words[i - 1] switch { "last" or "past" or "previous" => question.Today.Year - 1, "this" => question.Today.Year, _ => null };
            }
        }

        return null;
    }

    /// <summary>The sum that a text writes out with plus signs; null where it has none.</summary>
    public static decimal? Sum(string text) => Added().Match(text) is { Success: true } added
        ? added.Groups["term"].Captures.Sum(term => decimal.Parse(term.Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(@"(?<!\d)(?<term>\d{1,3}(\.\d{1,2})?)\s?%?(\s*(\+|plus)\s*(?<term>\d{1,3}(\.\d{1,2})?)\s?%?)+(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Added();

    [GeneratedRegex(@"((?<!\d)(?<from>\d{1,3}(\.\d{1,2})?)\s?(%|percent|per cent)?\s?)?('?(den|dan)\s|降到|降至|升到|升至|\b(to|auf|a|à|down to|up to)\b)\s*%?(?<to>\d{1,3}(\.\d{1,2})?)(?![\d/:])(?!\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();
}
