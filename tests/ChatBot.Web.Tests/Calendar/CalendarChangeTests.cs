using System.Text;
using System.Text.Json;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using ChatBot.Web.Api;
using ChatBot.Web.Calendar;

namespace ChatBot.Web.Tests.Calendar;

/// <summary>What a subscriber's calendar does when the base changes, read by ical.js: the same UID, a higher SEQUENCE, and CANCELLED where a thing is off.</summary>
public sealed class CalendarChangeTests
{
    private static readonly FactOrigin Origin = new("test.yaml", 1);
    private static readonly DateOnly Said = new(2026, 1, 5);
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public async Task Talks_whose_day_moved_keep_their_entry_and_have_a_later_sequence()
    {
        var before = await OnlyAsync(Talks(10));
        var after = await OnlyAsync(Talks(17) with { Corrected = new Correction(FactDate.Day(Day(2, 1)), "moved by a week") });
        Assert.Equal(Uid(before), Uid(after));
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Equal(("2026-04-10", "2026-04-17"), (Start(before), Start(after)));
        Assert.Equal("CONFIRMED", Status(after));
        Assert.StartsWith("2026-02-01", after.GetProperty("changed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Talks_no_longer_held_to_be_right_are_cancelled()
    {
        var before = await OnlyAsync(Talks(10));
        var after = await OnlyAsync(Talks(10) with { Deprecated = "the ministry says that none were agreed" });
        Assert.Equal(Uid(before), Uid(after));
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Equal("CANCELLED", Status(after));
    }

    [Fact]
    public async Task Measure_that_was_withdrawn_cancels_the_day_it_was_to_begin()
    {
        var before = Assert.Single(await ReadAsync(Threat()), item => Start(item) == "2026-05-01");
        var after = Assert.Single(await ReadAsync(Threat(withdrawn: true)), item => Uid(item) == Uid(before));
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Equal(("CONFIRMED", "CANCELLED"), (Status(before), Status(after)));
        Assert.StartsWith("2026-02-10", after.GetProperty("changed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truce_that_was_extended_moves_its_end()
    {
        var before = await OnlyAsync(Truce(1));
        var after = await OnlyAsync(Truce(2));
        Assert.Equal(Uid(before), Uid(after));
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Equal(("2026-06-01", "2026-09-01"), (Start(before), Start(after)));
    }

    [Fact]
    public async Task What_is_told_later_is_not_in_the_calendar_of_an_earlier_day() =>
        Assert.Equal("CONFIRMED", Status(Assert.Single(await ReadAsync(Threat(withdrawn: true), Day(2, 1)), item => Start(item) == "2026-05-01")));

    private static Talk Talks(int day) => new()
    {
        Id = "next-round",
        Name = "Next round",
        TalkKind = TalkKind.Negotiation,
        From = FactDate.Day(Day(4, day)),
        To = FactDate.Day(Day(4, day + 1)),
        OutcomeKnown = DateOnly.MaxValue,
        Parties = ["us"],
        Sources = ["source"],
        Known = Said,
        Origin = Origin,
    };

    private static Measure Threat(bool withdrawn = false)
    {
        var announced = new MeasureStep { Announced = FactDate.Day(Said), Known = Said, Effective = FactDate.Day(Day(5, 1)), Status = StepStatus.Threatened, Rate = 25, Sources = ["source"], Origin = Origin };
        var off = new MeasureStep { Announced = FactDate.Day(Day(2, 10)), Known = Day(2, 10), Status = StepStatus.Withdrawn, Sources = ["source"], Origin = Origin };
        return new Measure { Id = "threat", Name = "Threatened tariff", MeasureKind = MeasureKind.Tariff, Imposer = "us", Targets = ["us"], Basis = "Section 301", Scope = "most goods", Stacks = false, Known = Said, Origin = Origin, Steps = withdrawn ? [announced, off] : [announced] };
    }

    private static Truce Truce(int terms)
    {
        TruceTerm[] all =
        [
            new() { Agreed = FactDate.Day(Said), Known = Said, Until = FactDate.Day(Day(6, 1)), Main = true, Status = TermStatus.InForce, What = "agreed", Sources = ["source"], Origin = Origin },
            new() { Agreed = FactDate.Day(Day(2, 20)), Known = Day(2, 20), Until = FactDate.Day(Day(9, 1)), Main = true, Status = TermStatus.InForce, What = "extended", Sources = ["source"], Origin = Origin },
        ];
        return new Truce { Id = "truce", Name = "Truce", Parties = ["us"], Known = Said, Origin = Origin, Terms = [.. all.Take(terms)] };
    }

    private static async Task<JsonElement> OnlyAsync(Fact fact) => Assert.Single(await ReadAsync(fact));

    private static async Task<List<JsonElement>> ReadAsync(Fact fact, DateOnly? today = null)
    {
        var facts = FactBase.Create(
        [
            new Source { Id = "source", Publisher = "A paper", Published = FactDate.Day(Said), Tier = SourceTier.Press, Known = Said, Origin = Origin },
            new Party { Id = "us", Name = "United States", Short = "US", Origin = Origin },
            fact,
        ], "test");
        var calendar = CalendarEndpoint.Write(facts, FactScope.Read(facts, null, null).Scope, today ?? Today, new Uri("https://chatbot.example.org"));
        var read = await NodeScript.RunAsync("read-calendar.mjs", Encoding.UTF8.GetBytes(calendar), TestContext.Current.CancellationToken);
        return [.. JsonSerializer.Deserialize<JsonElement>(read).EnumerateArray()];
    }

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static string? Uid(JsonElement item) => item.GetProperty("uid").GetString();

    private static int Sequence(JsonElement item) => item.GetProperty("sequence").GetInt32();

    private static string? Start(JsonElement item) => item.GetProperty("start").GetString();

    private static string? Status(JsonElement item) => item.GetProperty("status").GetString();
}
