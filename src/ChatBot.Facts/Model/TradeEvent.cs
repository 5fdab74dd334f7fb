using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>An order, ruling, announcement, threat or deadline.</summary>
public sealed record TradeEvent : Fact
{
    public override FactKind Kind => FactKind.Event;

    public required FactDate Date { get; init; }

    public FactDate? Until { get; init; }

    public required string Title { get; init; }

    public string? Detail { get; init; }

    public ImmutableArray<string> Parties { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    public override string Label => Title;
}
