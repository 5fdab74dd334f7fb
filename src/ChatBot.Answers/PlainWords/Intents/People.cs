using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Who somebody is, and what somebody said.</summary>
internal static class People
{
    private const string TruceTopic = "tariff-truce";

    public static Reading? Words(Question question)
    {
        var speaks = question.Is(Concept.Said) || (question.People.Length == 1 && question.Is(Concept.Voice) && !question.Is(Concept.Who) && (question.Percentages.IsEmpty || question.Partner is null)) || (question.People.Length == 1 && question.Has("on") && question.Topics.Length > 0 && !question.Is(Concept.Who) && !question.Is(Concept.Tariff));
        if (!speaks || SaysNothingOfSpeech(question))
        {
            return null;
        }

        // "157 %? Who said it?": the rate is told beside whose figure that is.
        if (question.People.IsEmpty && !question.Percentages.IsEmpty && (question.Is(Concept.Who) || question.Is(Concept.Source)))
        {
            return null;
        }

        // "Who said the truce goes on" asks what stands, and by whose word.
        if (question.Is(Concept.Who) && question.Is(Concept.Truce))
        {
            return null;
        }

        if (question.People.IsEmpty && IsUnheardSpeaker(question))
        {
            return Reading.Refused("The base holds no words of that speaker, and gives no other speaker's in their place.");
        }

        if (question.People is [var heard, ..] && Spoken(question, heard) is { } spoken)
        {
            return Reading.Of($"/quote speaker:{heard.Id} words:{spoken}") with { Others = [$"/quote speaker:{heard.Id}", $"/who {heard.Id}"] };
        }

        // "tariffs" and "truce" as topics are only meant where nothing closer is named.
        var topic = question.Topics.FirstOrDefault(candidate => candidate.Id != Names.AllTariffs)
            ?? (question.Is(Concept.Truce) ? question.Base.Find<Topic>(TruceTopic) : null)
            ?? question.Topics.FirstOrDefault();
        return question.People is [var speaker, ..]
                ? Reading.Of(topic is null ? $"/quote speaker:{speaker.Id}" : $"/quote speaker:{speaker.Id} topic:{topic.Id}") with { Others = [$"/who {speaker.Id}"] }
            : topic is not null ? Reading.Of($"/topic {topic.Id}")
            : Reading.Refused(question.Phrases.Say("The base holds no words of that speaker, and gives no other speaker's in their place."));
    }

    // "The bazooka quote": a word that decides nothing else, where the speaker used it; the rarest of several.
    private static string? Spoken(Question question, Person speaker)
    {
        var said = question.Base.Quotes.Where(quote => quote.Speaker == speaker.Id && quote.Deprecated is null && quote.IsKnownBy(question.Today)).Select(FoldedQuote.Of).ToList();
        var closest = question.Topics.Any(topic => topic.Id != Names.AllTariffs);
        return question.Unexplained
            .Concat(question.Percentages.Select(percent => Wording.Number(percent)))
            .Select(word => (Word: word, Count: said.Count(quote => quote.Says(word))))
            .Where(found => found.Count > 0 && !closest)
            .OrderBy(found => found.Count)
            .ThenByDescending(found => found.Word.Length)
            .Select(found => found.Word)
            .FirstOrDefault();
    }

    // "In September 2025, say on the 1st": a way of speaking; and "say the truce is over" names nobody who said it.
    private static bool SaysNothingOfSpeech(Question question) =>
        question.People.IsEmpty && question.Has("say") && !question.Has("about") && (question.Is(Concept.Truce) || (question.Is(Concept.Tariff) && question.Day is not null));

    // "What did angela merkel say": a word of the speaker's name that the whole base never uses.
    private static bool IsUnheardSpeaker(Question question)
    {
        var (did, say) = (question.Words.IndexOf("did"), question.Words.IndexOf("say"));
        for (var i = did + 1; did >= 0 && i < say; i++)
        {
            if (Lexicon.Of(question.Base).Parties.Exact(question.Words[i]).IsEmpty && QuestionVocabulary.Of(question.Words[i]) is null && question.Words[i].Length > 2 && !FactSearch.Of(question.Base).Knows(question.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static Reading? Who(Question question) =>
        !question.Is(Concept.Who) ? null
        : question.Talks is [var talk, ..] ? Reading.Of($"/talks {talk.Id}")
        : question.Place is { } place ? Meetings.AtPlace(question, place)
        : question.People is [var person, ..] ? Reading.Of($"/who {person.Id}") with { Others = [$"/quote speaker:{person.Id}"] }
        : null;
}
