using ChatBot.Answers.Words;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

public sealed class SpokenNamesTests
{
    [Fact]
    public void Names_of_parties_stand_under_a_party_of_the_base() =>
        Assert.All(SpokenNames.Parties.All, entry => Assert.True(CuratedFacts.Base.Find<Party>(entry.Key) is not null, entry.Key));

    [Fact]
    public void Names_of_topics_stand_under_a_topic_of_the_base() =>
        Assert.All(SpokenNames.Topics.All, entry => Assert.True(CuratedFacts.Base.Find<Topic>(entry.Key) is not null, entry.Key));

    /// <summary>Goods are looked for among the names, scopes and topics of measures; small parcels paid a duty of their own until all goods from China did.</summary>
    [Fact]
    public void Goods_have_or_had_a_tariff_of_their_own() =>
        Assert.All(SpokenNames.Goods.All, entry => Assert.Equal(AnswerStatus.Ok, Asking.Ask(entry.Key == "parcels" ? "/tariff china parcels as-of:2025-06-15" : $"/tariff {entry.Key}", today: "2026-11-25").Status));

    [Theory]
    [MemberData(nameof(Files))]
    public void Name_means_one_thing(string file)
    {
        var names = Of(file).All.SelectMany(entry => entry.Value.Select(name => (Key: Fold.Key(name), entry.Key))).Distinct().ToList();
        Assert.Empty(names.GroupBy(name => name.Item1, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(name => name.Item2))}"));
    }

    /// <summary>Two letters are a word of some language far more often than a name.</summary>
    [Theory]
    [InlineData("parties")]
    [InlineData("topics")]
    public void Name_in_Latin_letters_has_more_than_two(string file) =>
        Assert.DoesNotContain(Of(file).All.SelectMany(entry => entry.Value), name => name.Length <= 2 && name.All(char.IsAscii));

    public static TheoryData<string> Files => ["parties", "topics", "goods"];

    private static SpokenNames Of(string file) => file switch { "parties" => SpokenNames.Parties, "topics" => SpokenNames.Topics, _ => SpokenNames.Goods };
}
