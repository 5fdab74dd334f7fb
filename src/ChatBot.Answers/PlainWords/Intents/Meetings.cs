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
            : Reading.Of("/talks latest");
    }
}
