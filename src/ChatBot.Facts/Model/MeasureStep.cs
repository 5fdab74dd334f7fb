using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>One change of a measure by one instrument. Rates are in the unit of the measure, percent for tariffs.</summary>
public sealed record MeasureStep
{
    /// <summary>The day the change became public.</summary>
    public required FactDate Announced { get; init; }

    /// <summary>First day on which an answer may use it: <c>known</c> where given, else the day it was announced.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The day from which it applies; null where none is fixed.</summary>
    public FactDate? Effective { get; init; }

    /// <summary>The day on which it runs out by its own terms.</summary>
    public FactDate? Until { get; init; }

    public required StepStatus Status { get; init; }

    public decimal? Rate { get; init; }

    /// <summary>Lower end where goods are charged differently.</summary>
    public decimal? RateLow { get; init; }

    /// <summary>Upper end where goods are charged differently.</summary>
    public decimal? RateHigh { get; init; }

    /// <summary>The rate of each party where one step gives many parties their own.</summary>
    public FrozenDictionary<string, decimal> Rates { get; init; } = FrozenDictionary<string, decimal>.Empty;

    /// <summary>The rate is a ceiling that includes the ordinary (MFN) duty.</summary>
    public bool AllIn { get; init; }

    /// <summary>The parties for which the rate is such a ceiling, where it is not for all.</summary>
    public ImmutableArray<string> AllInFor { get; init; } = [];

    /// <summary>The parties whose rate under this step no source gives; they have no rate here, and none is inferred.</summary>
    public ImmutableArray<string> UnrecordedFor { get; init; } = [];

    /// <summary>The goods of a party that the step leaves out, where that changes what most of its goods pay: <c>goods of USMCA origin</c>.</summary>
    public FrozenDictionary<string, string> Excluded { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Points of the rate that are suspended, and not part of <see cref="Rate"/>.</summary>
    public decimal? SuspendedPoints { get; init; }

    /// <summary>The day on which the suspension runs out.</summary>
    public FactDate? SuspendedUntil { get; init; }

    /// <summary>The goods this step is about, where one measure treats several differently.</summary>
    public string? Part { get; init; }

    /// <summary>The order, proclamation, notice or ruling.</summary>
    public string? Instrument { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    public string? Note { get; init; }

    public required FactOrigin Origin { get; init; }

    /// <summary>True for a step that an instrument put into law; announcements and threats are not.</summary>
    public bool Counts => Status is not (StepStatus.Announced or StepStatus.Threatened or StepStatus.Withdrawn);

    /// <summary>True when the rate for goods of <paramref name="party"/> includes the ordinary (MFN) duty.</summary>
    public bool IsAllIn(string party) => AllIn || AllInFor.Contains(party);

    /// <summary>The rate for goods of <paramref name="party"/>; null where the step gives none.</summary>
    public decimal? RateFor(string party) => Rates.TryGetValue(party, out var own) ? own : IsUnrecordedFor(party) ? null : Rate;

    /// <summary>The span of rates for goods of <paramref name="party"/>; null where they have one rate, their own or that of all.</summary>
    public (decimal Low, decimal High)? SpanFor(string party) =>
        !Rates.ContainsKey(party) && RateLow is { } low && RateHigh is { } high ? (low, high) : null;

    /// <summary>True when no source gives the rate of <paramref name="party"/> under this step.</summary>
    public bool IsUnrecordedFor(string party) => UnrecordedFor.Contains(party);
}

/// <summary>What a step did to its measure, in the words of the design.</summary>
public enum StepStatus
{
    Threatened,
    Announced,
    InForce,
    Reduced,
    Suspended,
    Ended,
    StruckDown,
    Withdrawn,
}
