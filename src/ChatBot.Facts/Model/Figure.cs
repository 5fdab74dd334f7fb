
namespace ChatBot.Facts.Model;

/// <summary>A number as somebody stated it, whether or not it agrees with the layers.</summary>
public sealed record Figure : Fact
{
    public override FactKind Kind => FactKind.Figure;

    public required decimal Value { get; init; }

    /// <summary>percent, count, hours, ordinal, year, usd, tonnes …</summary>
    public required string Unit { get; init; }

    /// <summary>What the number is said to be.</summary>
    public required string What { get; init; }

    public required FigureKind FigureKind { get; init; }

    /// <summary>A person's id, or a publisher's name.</summary>
    public required string By { get; init; }

    public string? Imposer { get; init; }

    public string? Target { get; init; }

    /// <summary>The day it was stated.</summary>
    public required FactDate Date { get; init; }

    /// <summary>What it may be made of, where a source says so.</summary>
    public string? MadeOf { get; init; }

    public override string Label => What;
}

public enum FigureKind
{
    Claim,
    Threat,
    Average,
    Peak,
    Forecast,
    Volume,
}
