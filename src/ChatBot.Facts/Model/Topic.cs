using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>What is talked about: rare earths, fentanyl, soybeans.</summary>
public sealed record Topic : Fact
{
    public override FactKind Kind => FactKind.Topic;

    public required string Name { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public override string Label => Name;
}
