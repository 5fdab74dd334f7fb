using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Rounds of talks, by place, number, or as a list.</summary>
internal static class Meetings
{
    public static Reading? Read(Question question)
    {
        var asksRate = question.Is(Concept.Tariff);
        return question.Talks is [var talk, ..] && !asksRate ? Reading.Of($"/talks {talk.Id}")
            : question.Place is { } place && !asksRate ? Reading.Of($"/talks {place}")
            : !question.Is(Concept.Talks) || asksRate ? null
            : question.Is(Concept.Next) ? Reading.Of("/talks next")
            : question.People.Length > 1 ? Reading.Of("/talks list")
            : question.Topics.Length > 0 ? null
            : question.Is(Concept.All) ? Reading.Of("/talks list")
            : question.Partner is { } party && Latest(question, party.Id) is { } newest ? Reading.Of($"/talks {newest.Id}")
            : Reading.Of("/talks latest");
    }

    // The base keeps talks newest first; a call is no round.
    private static Talk? Latest(Question question, string party) => question.Base.Talks.FirstOrDefault(talk =>
        talk.Parties.Contains(party) && talk.TalkKind != TalkKind.Call && talk.From.First <= question.Today && talk.IsKnownBy(question.Today));
}
