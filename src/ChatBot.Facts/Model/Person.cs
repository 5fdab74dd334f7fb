using System.Collections.Immutable;

namespace ChatBot.Facts.Model;

/// <summary>Someone who speaks or negotiates for a party.</summary>
public sealed record Person : Fact
{
    public override FactKind Kind => FactKind.Person;

    public required string Name { get; init; }

    /// <summary>The party spoken for.</summary>
    public required string Side { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>In the order of their start.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    public override string Label => Name;

    /// <summary>The office held on <paramref name="day"/>: the one that started last, undated ones counting as always held.</summary>
    public Office? OfficeOn(DateOnly day)
    {
        Office? held = null;
        foreach (var office in Offices)
        {
            if ((office.From is not { } from || from.First <= day) && (office.To is not { } to || day <= to.Last))
            {
                held = office;
            }
        }

        return held;
    }
}

/// <summary>An office and when it was held; a missing date is one that no source gives.</summary>
public sealed record Office
{
    public required string Title { get; init; }

    public FactDate? From { get; init; }

    public FactDate? To { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];
}
