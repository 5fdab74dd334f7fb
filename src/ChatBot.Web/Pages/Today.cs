using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>Where things stand on a day: truce, rates, what is ahead, what happened last.</summary>
public sealed record Today
{
    private const int Shown = 6;

    public required DateOnly Day { get; init; }

    public required PageText Truce { get; init; }

    /// <summary>The highest first; only parties whose layers the base holds in full.</summary>
    public required ImmutableArray<TodayRate> Rates { get; init; }

    /// <summary>Dated events to come, the next one first.</summary>
    public required ImmutableArray<ListEntry> Ahead { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<ListEntry> Latest { get; init; }

    public static Today Of(FactBase facts, CommandRouter router)
    {
        var day = router.Today;
        var happenings = facts.Events.Where(happening => happening.IsKnownBy(day) && happening.Deprecated is null).ToList();
        return new Today
        {
            Day = day,
            Truce = new PageText(router.Answer("/truce status").Headline, facts.Truces is [.., var truce] ? FactLinks.Path(truce) : "/"),
            Rates = [.. facts.Parties.Select(party => RateOf(router, party)).OfType<TodayRate>().OrderByDescending(rate => rate.Percent).ThenBy(rate => rate.Party.Text, StringComparer.Ordinal)],
            Ahead = [.. happenings.Where(happening => happening.Date.First > day).OrderBy(happening => happening.Date).Take(Shown).Select(Entry)],
            Latest = [.. happenings.Where(happening => happening.Date.First <= day).Take(Shown).Select(Entry)],
        };
    }

    private static ListEntry Entry(TradeEvent happening) => new("event", FactLinks.To(happening), happening.Date.ToString());

    private static TodayRate? RateOf(CommandRouter router, Party party)
    {
        if (party.Id == "us" || router.Answer($"/tariff {party.Id}") is not { Status: AnswerStatus.Ok, Facts: [{ Kind: AnswerFactKind.Rate, Number: { } percent } rate, ..] } answer)
        {
            return null;
        }

        var peak = answer.Facts.FirstOrDefault(fact => fact.Kind == AnswerFactKind.Peak && fact.Target == party.Id);
        return new TodayRate(new PageText(party.Short, FactLinks.Path(party)), percent, Wording.Percent(percent), rate.From is { } from ? Wording.Day(from) : "", peak?.Number is { } top ? Wording.Percent(top) : "");
    }
}

/// <summary>The rate on the goods of one party.</summary>
public sealed record TodayRate(PageText Party, decimal Percent, string Rate, string Since, string Peak);

/// <summary>The page of today with what stands around it.</summary>
public sealed record TodayModel(Today Today, SiteFrame Frame);
