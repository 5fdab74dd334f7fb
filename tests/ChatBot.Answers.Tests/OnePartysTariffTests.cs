using System.Text.RegularExpressions;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What <c>/tariff X</c> says is about X.</summary>
public sealed partial class OnePartysTariffTests
{
    public static TheoryData<string> Parties => [.. CuratedFacts.Base.Parties.Where(party => !party.IsOrganisation && party.Id is not ("us" or "china")).Select(party => party.Id)];

    [Theory]
    [MemberData(nameof(Parties))]
    public void Note_names_no_other_party_than_the_one_asked_about(string id)
    {
        var asked = CuratedFacts.Base.Find<Party>(id)!;
        var charged = CuratedFacts.Base.CustomsTerritoryOf(asked);
        foreach (var other in CuratedFacts.Base.Parties)
        {
            if (other.Id is "us" || other == asked || other == charged)
            {
                continue;
            }

            // What is corrected for two parties names both.
            Assert.DoesNotContain(Asking.Ask($"/tariff {id}").Notes, note => !note.StartsWith("Corrected", StringComparison.Ordinal) && Words(note).Contains($" {other.Short} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Ordinary_duty_lies_beneath_a_rate_that_does_not_include_it()
    {
        Assert.DoesNotContain(Asking.Ask("/tariff eu").Facts, fact => fact.Value.Contains("(MFN)", StringComparison.Ordinal));
        Assert.Contains(Asking.Ask("/tariff norway").Facts, fact => fact.Value.EndsWith("; the ordinary (MFN) duty", StringComparison.Ordinal));
    }

    [Fact]
    public void Threat_of_a_month_was_made_in_it() =>
        Assert.Contains(Asking.Ask("/tariff eu").Facts, fact => fact.Value.StartsWith("25\u00a0% threatened in May 2026 (", StringComparison.Ordinal));

    [Theory]
    [InlineData("/tariff china", "/truce status")]
    [InlineData("/tariff us", "/truce status")]
    [InlineData("/tariff norway", null)]
    [InlineData("/tariff japan", null)]
    public void Truce_is_suggested_where_there_is_one(string line, string? suggested) =>
        Assert.Equal(suggested, Asking.Ask(line).Suggestions.FirstOrDefault(suggestion => suggestion.StartsWith("/truce", StringComparison.Ordinal)));

    private static string Words(string note) => $" {NoWord().Replace(note, " ")} ";

    [GeneratedRegex(@"[^\w]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWord();
}
