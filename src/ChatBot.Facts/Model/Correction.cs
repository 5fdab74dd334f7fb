using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>What a curator mended in a fact that answers had already used.</summary>
/// <param name="On">The day it was mended.</param>
/// <param name="What">What was wrong and is now right, in our own words.</param>
public sealed record Correction(FactDate On, string What)
{
    /// <summary>The parties whose answers it changes; empty for every answer that uses the fact.</summary>
    public ImmutableArray<string> For { get; init; } = [];

    /// <summary>True where an answer on goods of <paramref name="party"/> was another before; null for an answer that is not about one party.</summary>
    public bool Concerns(string? party) => For.IsEmpty || party is null || For.Contains(party);
}
