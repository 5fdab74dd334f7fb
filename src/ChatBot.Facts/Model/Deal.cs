using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A bilateral agreement with its history. How far it had come on a day follows from the steps known by that day.</summary>
public sealed record Deal : Fact
{
    public override FactKind Kind => FactKind.Deal;

    public required string Name { get; init; }

    public required ImmutableArray<string> Parties { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>In the order of their dates.</summary>
    public required ImmutableArray<DealStep> Steps { get; init; }

    public override string Label => Name;

    /// <summary>The last step that had happened and was public by <paramref name="day"/>; null before the first.</summary>
    public DealStep? StepOn(DateOnly day)
    {
        DealStep? last = null;
        foreach (var step in Steps)
        {
            last = step.IsTold(day) ? step : last;
        }

        return last;
    }

    /// <summary>The first told step of the unbroken run that has the status of <paramref name="day"/>: since when it stands so.</summary>
    public DealStep? StandsSince(DateOnly day)
    {
        DealStep? since = null;
        foreach (var step in Steps)
        {
            if (step.IsTold(day))
            {
                since = since?.Status == step.Status ? since : step;
            }
        }

        return since;
    }

    /// <summary>The step that set the rate which held on <paramref name="day"/>; null while none was set.</summary>
    public DealStep? RateOn(DateOnly day)
    {
        DealStep? last = null;
        foreach (var step in Steps)
        {
            last = step.IsTold(day) && step.HeadlineRate is not null ? step : last;
        }

        return last;
    }
}

/// <summary>One dated change of a deal.</summary>
public sealed record DealStep
{
    /// <summary>The day it happened, or from which it applies.</summary>
    public required FactDate Date { get; init; }

    /// <summary>First day on which an answer may use it: <c>known</c> where given, else the day it happened.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>How far the deal has come with this step.</summary>
    public required DealStatus Status { get; init; }

    /// <summary>What happened, in our own words.</summary>
    public required string What { get; init; }

    /// <summary>The tariff that the deal sets from this step on, percent.</summary>
    public decimal? HeadlineRate { get; init; }

    /// <summary>The rate is a ceiling that includes the ordinary (MFN) duty.</summary>
    public bool AllIn { get; init; }

    /// <summary>Terms that became public with this step.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    public string? Instrument { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    public string? Note { get; init; }

    public required FactOrigin Origin { get; init; }

    /// <summary>True when it was public and had come by <paramref name="day"/>.</summary>
    public bool IsTold(DateOnly day) => Known <= day && Date.Last <= day;
}

/// <summary>How far a deal has come.</summary>
public enum DealStatus
{
    Negotiating,

    /// <summary>Agreed in outline; the text is still to be settled.</summary>
    Framework,

    /// <summary>One side or both said that it is agreed; no text is signed.</summary>
    Announced,

    /// <summary>Signed, or ordered by the side whose order counts as signing; not yet applied.</summary>
    Signed,
    InForce,
    Suspended,
    Ended,
    Withdrawn,
}
