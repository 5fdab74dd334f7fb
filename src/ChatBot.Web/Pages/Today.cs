using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>Where things stand on a day: truce, rates, what is ahead, what happened last.</summary>
public sealed record Today
{
    private const int Shown = 6;
    private const int RatesInBrief = 12;

    public required DateOnly Day { get; init; }

    /// <summary>The day is not today.</summary>
    public bool Past { get; init; }

    /// <summary>The day of the newest source.</summary>
    public required DateOnly? Through { get; init; }

    public required string TruceName { get; init; }

    public required PageText Truce { get; init; }

    /// <summary>The highest first; only parties whose layers the base holds in full.</summary>
    public required ImmutableArray<TodayRate> Rates { get; init; }

    /// <summary>How many more there are than are shown.</summary>
    public int RatesLeft { get; init; }

    /// <summary>Dated events to come, the next one first.</summary>
    public required ImmutableArray<ListEntry> Ahead { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<ListEntry> Latest { get; init; }

    /// <param name="facts">The base.</param>
    /// <param name="router">Answers from it.</param>
    /// <param name="asOf">A day that the router understands; today where it is null.</param>
    public static Today Of(FactBase facts, CommandRouter router, string? asOf = null)
    {
        var truce = router.Answer("/truce status", asOf);
        var day = truce.AsOf;
        var happenings = facts.Events.Where(happening => happening.IsKnownBy(day) && happening.Deprecated is null).ToList();
        return new Today
        {
            Day = day,
            Past = asOf is not null,
            Through = facts.CoverageThrough(day),
            TruceName = truce.Title,
            Truce = new PageText(truce.Headline, facts.Truces.FirstOrDefault(held => held.Name == truce.Title) is { } held ? FactLinks.Path(held) : "/?q=/truce%20status"),
            Rates = [.. facts.Parties.Select(party => RateOf(facts, router, party, asOf)).OfType<TodayRate>().OrderByDescending(rate => rate.Percent).ThenBy(rate => rate.Party.Text, StringComparer.Ordinal)],
            Ahead = [.. happenings.Where(happening => happening.Date.First > day).OrderBy(happening => happening.Date).Take(Shown).Select(Entry)],
            Latest = [.. happenings.Where(happening => happening.Date.First <= day).Take(Shown).Select(Entry)],
        };
    }

    /// <summary>The same with the rates of those parties alone that most facts speak of.</summary>
    public Today Brief(FactBase facts)
    {
        var links = FactLinks.Of(facts);
        var most = Rates.OrderByDescending(rate => links.SpeakingOf(rate.Id).Length).Take(RatesInBrief).ToHashSet();
        return this with { Rates = [.. Rates.Where(most.Contains)], RatesLeft = Rates.Length - most.Count };
    }

    private static ListEntry Entry(TradeEvent happening) => new("event", FactLinks.To(happening), happening.Date.ToString());

    private static TodayRate? RateOf(FactBase facts, CommandRouter router, Party party, string? asOf)
    {
        if (party.Id == "us" || router.Answer($"/tariff {party.Id}", asOf) is not { Status: AnswerStatus.Ok, Facts: [{ Kind: AnswerFactKind.Rate, Number: { } percent } rate, ..] } answer)
        {
            return null;
        }

        var peak = answer.Facts.FirstOrDefault(fact => fact.Kind == AnswerFactKind.Peak && fact.Target == party.Id);
        var source = rate.Sources is [var first, ..] ? facts.SourceOf(first) : null;
        return new TodayRate(party.Id, new PageText(party.Short, FactLinks.Path(party)), percent)
        {
            Rate = Wording.Percent(percent),
            Since = rate.From?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "",
            Peak = peak?.Number is { } top ? Wording.Percent(top) : "",
            Source = source is null ? "" : new PageText(source.Publisher, FactLinks.Path(source)),
        };
    }
}

/// <summary>The rate on the goods of one party, as it is written.</summary>
public sealed record TodayRate(string Id, PageText Party, decimal Percent)
{
    public required string Rate { get; init; }

    public required string Since { get; init; }

    public required string Peak { get; init; }

    public required PageText Source { get; init; }
}

/// <summary>The page of today with what stands around it.</summary>
public sealed record TodayModel(Today Today, SiteFrame Frame);

/// <summary>The form that changes the day of a page.</summary>
public sealed record AsOfModel(string Path, DateOnly Day);
