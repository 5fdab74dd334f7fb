using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Discord.Tests;

/// <summary>A base just large enough: 42 parties, two people, one topic, one talk, one source.</summary>
internal static class SmallBase
{
    public static readonly DateOnly Today = new(2025, 10, 28);

    public static Source Source(string id = "reuters", bool read = true, string? url = "https://example.org/a_(b)?q=1", string? title = "Talks [end]") => new()
    {
        Id = id,
        Publisher = "Reuters",
        Title = title,
        Url = url,
        Published = FactDate.Day(new DateOnly(2025, 10, 26)),
        Tier = SourceTier.Wire,
        Read = read,
        Known = new DateOnly(2025, 10, 26),
        Origin = new FactOrigin("test.yaml", 1),
    };

    public static FactBase Create()
    {
        var origin = new FactOrigin("test.yaml", 1);
        var day = FactDate.Day(new DateOnly(2025, 10, 26));
        var facts = new List<Fact>
        {
            Source(),
            new Party { Id = "china", Name = "China", Short = "China", Codes = ["CN"], Aliases = ["中国", "PRC"], Origin = origin },
            new Party { Id = "indochina", Name = "Indochina", Short = "Indochina", Origin = origin },
            new Person { Id = "scott-bessent", Name = "Scott Bessent", Side = "us", Origin = origin },
            new Person { Id = "he-lifeng", Name = "He Lifeng", Side = "china", Origin = origin },
            new Topic { Id = "rare-earths", Name = "Rare earths", Origin = origin },
            new Talk { Id = "kuala-lumpur", Name = "Fifth round, Kuala Lumpur", TalkKind = TalkKind.Negotiation, Round = 5, From = day, To = day, OutcomeKnown = day.Last, City = "Kuala Lumpur", Parties = ["china"], Origin = origin },
        };
        for (var i = 0; i < 40; i++)
        {
            facts.Add(new Party { Id = $"land-{i}", Name = $"Land {i}", Short = $"Land {i}", Origin = origin });
        }

        return FactBase.Create(facts, "abcdef123456");
    }
}
