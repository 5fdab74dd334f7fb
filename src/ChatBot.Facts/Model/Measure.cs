using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>One legal layer of tariff, control, fee, quota or ban, with its whole history.</summary>
public sealed record Measure : Fact
{
    /// <summary>The word that stands for every party among <see cref="Targets"/>.</summary>
    public const string AllParties = "all";

    public override FactKind Kind => FactKind.Measure;

    public required string Name { get; init; }

    public required MeasureKind MeasureKind { get; init; }

    /// <summary>The party that imposes it.</summary>
    public required string Imposer { get; init; }

    /// <summary>The parties whose goods it reaches, or <see cref="AllParties"/>.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>Parties it never reaches although its targets name them.</summary>
    public ImmutableArray<string> Exempt { get; init; } = [];

    /// <summary>Measures of one family replace each other for a party; see <see cref="Fallback"/>.</summary>
    public string? Family { get; init; }

    /// <summary>Counts for a party only on days on which the party has no measure of its own in the same <see cref="Family"/>.</summary>
    public bool Fallback { get; init; }

    /// <summary>The statute it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The goods it reaches, with the exceptions that matter.</summary>
    public required string Scope { get; init; }

    /// <summary>Counts toward the additional rate on most goods.</summary>
    public required bool Stacks { get; init; }

    /// <summary>Unit of the rates; percent ad valorem unless it says otherwise.</summary>
    public string Unit { get; init; } = "percent";

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>In the order in which they take effect.</summary>
    public required ImmutableArray<MeasureStep> Steps { get; init; }

    public override string Label => Name;

    public bool IsPercentTariff => MeasureKind == MeasureKind.Tariff && Unit == "percent";

    /// <summary>True when it is a percentage that adds to the rate on most goods.</summary>
    public bool IsLayer => Stacks && IsPercentTariff;

    /// <summary>True when the measure reaches goods of <paramref name="party"/>.</summary>
    public bool Reaches(string party) =>
        party != Imposer && !Exempt.Contains(party) && (Targets.Contains(party) || Targets.Contains(AllParties));
}

public enum MeasureKind
{
    Tariff,
    ExportControl,
    PortFee,
    Quota,
    Ban,
}
