using ChatBot.Answers.Languages;
using ChatBot.Answers.Truces;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tariffs;

/// <summary>Where one measure stands on a day: in force since, suspended until, only threatened, withdrawn.</summary>
internal static class MeasureStanding
{
    /// <returns>Null where nothing of it was known on that day.</returns>
    public static MeasureLine? Of(FactBase facts, Phrasebook phrases, Measure measure, DateOnly asOf)
    {
        var counted = TariffLayers.LastOfAnyPart(measure, asOf, asOf);
        if ((counted ?? Latest(measure, asOf)) is not { } step)
        {
            return null;
        }

        if (counted is null)
        {
            var stands = phrases.Say($"{phrases.Say(Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '))} on {step.Announced}") + Planned(phrases, measure, step, asOf) + Threatened(phrases, measure, step, asOf);
            return new MeasureLine(measure, step, stands, step.Announced);
        }

        var extension = AnnouncedExtension.Of(facts, measure, step, asOf);
        var charged = Charged(phrases, measure, step) + Since(phrases, FirstAlike(measure, step, asOf)) + RateWords.Instrument(FirstAlike(measure, step, asOf).Instrument) + Until(phrases, step, extension, asOf);
        return new MeasureLine(measure, step, charged, extension?.Announced ?? step.Effective!.Value) { Extension = extension };
    }

    // A change of the list of goods is no change of the rate.
    private static MeasureStep FirstAlike(Measure measure, MeasureStep step, DateOnly asOf) =>
        step is { Rate: not null, Status: StepStatus.InForce } && measure.Targets is [var only] ? TariffLayers.FirstAtRate(measure, step, only, asOf) : step;

    // What is announced says how much is to come, and from when.
    private static string Planned(Phrasebook phrases, Measure measure, MeasureStep step, DateOnly asOf) =>
        step is not { Status: StepStatus.Announced, Effective: { } effective } || effective.First <= asOf ? ""
        : step.Rate is null ? phrases.Say($", from {effective}")
        : phrases.Say($", {phrases.Percents(step, measure.Targets is [var only] ? only : Measure.AllParties)} from {effective}");

    // "Did it ever bite": what was withdrawn says what had been threatened.
    private static string Threatened(Phrasebook phrases, Measure measure, MeasureStep step, DateOnly asOf)
    {
        var threat = step.Status == StepStatus.Withdrawn ? measure.Steps.FirstOrDefault(earlier => earlier is { Status: StepStatus.Threatened, Rate: not null } && earlier.Known <= asOf) : null;
        return threat is null ? ""
            : $"; {phrases.Say($"{phrases.Percents(threat, measure.Targets is [var only] ? only : Measure.AllParties)} threatened on {threat.Announced}")}";
    }

    // A threat, and what was announced but never begun, has no step that counts.
    private static MeasureStep? Latest(Measure measure, DateOnly asOf)
    {
        MeasureStep? latest = null;
        foreach (var step in measure.Steps)
        {
            latest = step.Known <= asOf && step.Announced.First <= asOf ? step : latest;
        }

        return latest;
    }

    private static string Charged(Phrasebook phrases, Measure measure, MeasureStep step) =>
        step.Rate is null or 0 || step.Rates.Count > 0 ? "" : $"{phrases.Percents(step, measure.Targets is [var only] ? only : Measure.AllParties)}, ";

    // A change of which no source gives any rate does not say that the rate before it goes on.
    private static string Since(Phrasebook phrases, MeasureStep step) => step.Rate is null && !step.UnrecordedFor.IsEmpty
        ? phrases.Say($"changed on {step.Effective}; the rate since then is not recorded")
        : step.Status is StepStatus.Ended or StepStatus.StruckDown or StepStatus.Withdrawn ? phrases.Say($"{phrases.Say(Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '))} on {step.Effective}")
        : phrases.Say($"{phrases.Say(Vocabulary<StepStatus>.WordOf(step.Status).Replace('-', ' '))} since {step.Effective}");

    private static string Until(Phrasebook phrases, MeasureStep step, AnnouncedExtension? extension, DateOnly asOf) => step.Until is not { } until ? ""
        : extension is not null ? phrases.Say($", until {until}") + phrases.Say($"; an extension to {extension.Until} was announced on {extension.Announced}, no implementing notice is recorded")
        : until.Last >= asOf ? phrases.Say($", until {until}")
        : phrases.Say($", until {until}; that day has passed and nothing later is recorded as in force");
}
