using System.Text;
using ChatBot.Answers;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages.Kinds;

/// <summary>A measure: on what it rests, what it reaches, and each of its steps.</summary>
internal static class MeasurePage
{
    public static Page Of(PageBuilder builder, Measure measure, DateOnly today)
    {
        var kind = Vocabulary<MeasureKind>.WordOf(measure.MeasureKind).Replace('-', ' ');
        builder.Row("Kind", kind);
        builder.Row("Imposed by", builder.Links([measure.Imposer]));
        builder.Row("On goods of", builder.Links(measure.Targets));
        builder.Row("Except", builder.Links(measure.Exempt));
        builder.Row("Basis", measure.Basis);
        builder.Row("Scope", measure.Scope);
        builder.Row("Topics", builder.Links(measure.Topics));
        builder.Row("Adds to the rate on most goods", measure.Stacks ? "yes" : "no");
        builder.Section("The measure", "measure");
        foreach (var step in measure.Steps.Reverse())
        {
            builder.Row(step.Effective is { } effective ? effective.ToString() : $"announced {step.Announced}", [Step(builder, measure, step)], step.Sources);
            builder.Row("", step.Note);
        }

        builder.Section("Its steps, newest first", "steps");
        var inEffect = measure.Steps.LastOrDefault(step => step.Counts && step.Effective is { } day && day.Last <= today);
        var last = inEffect ?? measure.Steps[^1];
        return new Page
        {
            Path = FactLinks.Path(measure),
            Title = measure.Name,
            Kind = "Measure",
            Headline = $"{Capital(kind)} of {builder.Base.PartyInText(measure.Imposer)} on goods of {Wording.List([.. measure.Targets.Select(builder.Base.PartyInText)])}. {(inEffect is null ? "Last recorded step" : "Last step in effect")}: {Step(builder, measure, last)}, {(last.Effective ?? last.Announced)}.",
        };
    }

    private static string Step(PageBuilder builder, Measure measure, MeasureStep step)
    {
        var status = Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' ');
        var text = new StringBuilder(status);
        if (step is { RateLow: { } low, RateHigh: { } high } && low != high)
        {
            text.Append(": ").Append(InUnit(low, measure.Unit)).Append(" to ").Append(InUnit(high, measure.Unit));
        }
        else if (step.Rate is { } rate)
        {
            text.Append(": ").Append(InUnit(rate, measure.Unit));
        }

        text.Append(step.AllIn ? ", ordinary duty included" : "");
        if (step.Rates.Count > 0)
        {
            text.Append(text.Length > status.Length ? ", " : ": ")
                .AppendJoin(", ", step.Rates.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{builder.Base.PartyName(pair.Key)} {InUnit(pair.Value, measure.Unit)}"));
        }

        text.Append(step.AllInFor.IsEmpty ? "" : $" (ordinary duty included for {Names(builder, step.AllInFor)})");
        text.Append(step.UnrecordedFor.IsEmpty ? "" : $"; the rate of {Names(builder, step.UnrecordedFor)} is not recorded");
        foreach (var (party, goods) in step.Excluded.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append("; not on ").Append(goods).Append(" from ").Append(builder.Base.PartyInText(party));
        }

        text.Append(step.Part is null ? "" : $"; {step.Part}");
        text.Append(step.Instrument is null ? "" : $" ({step.Instrument})");
        text.Append(step.Until is { } until ? $", until {until}" : "");
        text.Append(step.SuspendedPoints is { } points ? $"; {Wording.Number(points)} further points suspended{(step.SuspendedUntil is { } end ? $" until {end}" : "")}" : "");
        return text.ToString();
    }

    private static string Names(PageBuilder builder, IEnumerable<string> parties) => Wording.List([.. parties.Select(builder.Base.PartyInText)]);

    private static string InUnit(decimal value, string unit) => unit == "percent" ? Wording.Percent(value) : $"{Wording.Number(value)} {unit}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
