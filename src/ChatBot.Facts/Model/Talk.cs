using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>A round of negotiation, a summit, a call or a signing.</summary>
public sealed record Talk : Fact
{
    public override FactKind Kind => FactKind.Talk;

    public required string Name { get; init; }

    public required TalkKind TalkKind { get; init; }

    /// <summary>Its number among the rounds, where sources count them.</summary>
    public int? Round { get; init; }

    public required FactDate From { get; init; }

    public required FactDate To { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public string? Venue { get; init; }

    /// <summary>The occasion beside which it was held.</summary>
    public string? Beside { get; init; }

    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>People by party.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Delegations { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Who led, by party.</summary>
    public FrozenDictionary<string, string> Heads { get; init; } = FrozenDictionary<string, string>.Empty;

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>First day on which the outcome and the details were public.</summary>
    public required DateOnly OutcomeKnown { get; init; }

    /// <summary>What came of it; see <see cref="OutcomeKnown"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Further sentences on how it went; known only once it was over.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    public override string Label => Name;

    /// <summary>True when <paramref name="person"/> sat in one of the delegations.</summary>
    public bool HadPresent(string person)
    {
        foreach (var delegation in Delegations.Values)
        {
            if (delegation.Contains(person))
            {
                return true;
            }
        }

        return false;
    }
}

public enum TalkKind
{
    Negotiation,
    Summit,
    Call,
    Signing,
}
