using ChatBot.Facts.Model;

namespace ChatBot.Answers.Timelines;

/// <summary>What a chronology is about: a party, a topic, or everything.</summary>
/// <param name="Named">The party or topic; null for everything.</param>
internal sealed record TimelineSubject(Fact? Named)
{
    public const string TruceTopic = "tariff-truce";

    public bool Covers(TradeEvent item) => Named switch
    {
        Party party => item.Parties.Contains(party.Id),
        Topic topic => item.Topics.Contains(topic.Id),
        _ => true,
    };

    public bool Covers(Talk talk) => Named switch
    {
        Party party => talk.Parties.Contains(party.Id),
        Topic topic => talk.Topics.Contains(topic.Id),
        _ => true,
    };

    public bool Covers(Deal deal) => Named switch
    {
        Party party => deal.Parties.Contains(party.Id),
        Topic topic => deal.Topics.Contains(topic.Id),
        _ => true,
    };

    // A worldwide measure on certain goods belongs to the chronology of those goods, not to that of every party.
    public bool Covers(Measure measure) => Named switch
    {
        Party party => measure.Imposer == party.Id || (measure.Reaches(party.Id) && (measure.Stacks || !measure.Targets.Contains(Measure.AllParties))),
        Topic topic => measure.Topics.Contains(topic.Id),
        _ => true,
    };

    /// <summary>A term belongs to the topic of truces and to those of the measures that it suspends.</summary>
    public bool Covers(Truce truce, TruceTerm term, Func<string, Measure?> find) => Named switch
    {
        Party party => truce.Parties.Contains(party.Id),
        Topic { Id: TruceTopic } => true,
        Topic topic => term.Suspends.Any(id => find(id)?.Topics.Contains(topic.Id) == true),
        _ => true,
    };
}
