using System.Collections.Immutable;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>People called by their office: the treasury secretary, China's lead negotiator, the chief justice.</summary>
internal static class OfficeHolders
{
    /// <summary>The words of a role; a person holds it whose title has them all.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Roles =
    [
        ["treasury", "secretary"], ["commerce", "secretary"], ["press", "secretary"], ["trade", "secretary"], ["trade", "representative"], ["chief", "justice"],
        ["trade", "commissioner"], ["commission", "president"], ["prime", "minister"], ["vice", "premier"], ["commerce", "minister"], ["trade", "minister"],
        ["foreign", "minister"], ["finance", "minister"], ["economy", "minister"], ["president"],
    ];

    private static readonly ImmutableArray<string> Leading = ["leads", "lead", "leading", "heads", "heading", "runs", "handles", "handling", "speaks", "negotiates", "brief", "talking"];

    private const int ShortestBody = 4;

    private static readonly ImmutableArray<string> Sides = ["talks", "negotiations", "side", "delegation", "team"];

    /// <param name="words">Folded.</param>
    /// <param name="side">The party that is named; null where none is.</param>
    /// <param name="facts">Whose people are looked through.</param>
    /// <param name="day">The day on which the office is held.</param>
    /// <returns>Null where no role is named, or several people hold it.</returns>
    public static Person? Of(ImmutableArray<string> words, Party? side, FactBase facts, DateOnly day)
    {
        if (side is { IsOrganisation: true } && words.Any(word => word is "head" or "heads" or "leads" or "runs" or "chief" or "boss" or "leader" or "lady" or "guy" or "woman" or "man" or "chap") && facts.People.Where(person => person.Side == side.Id && person.OfficeOn(day) is not null).Take(2).ToList() is [var leader])
        {
            return leader;
        }

        var written = words.Select(Full).ToHashSet(StringComparer.Ordinal);
        if (side is not null && (written.Contains("negotiator") || (written.Overlaps(Leading) && written.Overlaps(Sides))))
        {
            return Head(side, facts, day);
        }

        // "Who handles trade for Brussels"
        if (side is not null && (written.Contains("trade") || (written.Contains("for") && (written.Contains("negotiates") || written.Contains("speaks") || written.Contains("talking")))) && written.Overlaps(Leading))
        {
            var holders = facts.People.Where(person => person.Side == side.Id && Holds(person, ["trade"], day, inside: true) && IsOfAGovernment(person.OfficeOn(day)!)).Take(2).ToList();
            return holders is [var only] ? only : Head(side, facts, day);
        }

        // "The Dutch minister": the only one of that side.
        if (side is not null && written.Contains("minister") && facts.People.Where(person => person.Side == side.Id && person.OfficeOn(day) is { } held && held.Title.Contains("minister", StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var minister])
        {
            return minister;
        }

        // "The lady who heads SECO": a body that one title alone names.
        if (written.Overlaps(Leading) && words.Where(word => word.Length >= ShortestBody && !FillerWords.Contains(word) && QuestionVocabulary.Of(word) is null && !Leading.Contains(word) && !Sides.Contains(word))
            .Select(word => facts.People.Where(person => Holds(person, [word], day, inside: true)).Take(2).ToList()).FirstOrDefault(holders => holders.Count == 1) is [var head])
        {
            return head;
        }

        // "Who runs Commerce"
        if (side is null && written.Overlaps(Leading) && (written.Contains("commerce") || written.Contains("treasury")))
        {
            written.Add("secretary");
        }

        foreach (var role in Roles)
        {
            // "The president" alone is nobody in particular.
            if (!role.All(written.Contains) || (role.Length == 1 && side is null))
            {
                continue;
            }

            var holders = facts.People.Where(person => (side is null || person.Side == side.Id) && Holds(person, role, day)).Take(2).ToList();
            return holders is [var only] ? only : null;
        }

        return null;
    }

    private static bool Holds(Person person, ImmutableArray<string> role, DateOnly day, bool inside = false)
    {
        // "US Treasury Secretary (in 2018)" is an office whose end no source gives.
        if (person.OfficeOn(day) is not { } office || office.Title.Contains('(', StringComparison.Ordinal))
        {
            return false;
        }

        var title = Fold.Spaced(office.Title);
        return role.All(word => title.Contains($" {word} ", StringComparison.Ordinal)) && (inside || role.Length > 1 || title.StartsWith($" {role[0]} ", StringComparison.Ordinal) || title.StartsWith($" us {role[0]} ", StringComparison.Ordinal));
    }

    // Who last led the party's delegation.
    private static Person? Head(Party side, FactBase facts, DateOnly day)
    {
        foreach (var talk in facts.Talks)
        {
            if (talk.TalkKind == TalkKind.Negotiation && talk.From.First <= day && talk.IsKnownBy(day) && talk.Heads.TryGetValue(side.Id, out var head))
            {
                return facts.Find<Person>(head);
            }
        }

        return facts.People.FirstOrDefault(person => person.Side == side.Id && person.OfficeOn(day) is { } office && office.Title.Contains("negotiat", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfAGovernment(Office office) => Fold.Spaced(office.Title).Split(' ').Any(word => word is "minister" or "commissioner" or "secretary" or "representative");

    private static string Full(string word) => word switch
    {
        "sec" or "section" => "secretary",
        "rep" => "representative",
        "negotiators" => "negotiator",
        "presidents" => "president",
        "ministers" => "minister",
        "premiers" => "premier",
        _ => word,
    };
}
