using System.Buffers;
using System.Text.RegularExpressions;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Who somebody is, and what somebody said.</summary>
internal static partial class People
{
    private const int ShortWord = 5;
    private const int ShortestPhrase = 8;
    private const double Half = 0.5;

    // Days within which words are an answer to what came before.
    private const int Soon = 14;
    private const string TruceTopic = "tariff-truce";

    private static readonly SearchValues<char> Quoting = SearchValues.Create("\"“”„«»");

    public static Reading? Words(Question question)
    {
        var speaks = question.Is(Concept.Said) || (question.People.Length == 1 && question.Is(Concept.Voice) && !question.Is(Concept.Who) && (question.Percentages.IsEmpty || question.Partner is null)) || (question.People.Length == 1 && question.Has("on") && question.Topics.Length > 0 && !question.Is(Concept.Who) && !question.Is(Concept.Tariff));
        if (!speaks || SaysNothingOfSpeech(question) || question.Words.Any(word => word is "bio" or "cv" or "title"))
        {
            return null;
        }

        // "What did he post last night": the base does not follow the day.
        if (question.Is(Concept.TooNew) && question.People is [var lately, ..] && Names.Closest(question) is null or { Id: Names.AllTariffs })
        {
            return Unanswerable.NotYet(question, $"/quote speaker:{lately.Id}");
        }

        // "157 %? Who said it?": the rate is told beside whose figure that is.
        if (question.People.IsEmpty && !question.Percentages.IsEmpty && (question.Is(Concept.Who) || question.Is(Concept.Source)))
        {
            return question.Topics.Any(topic => !Names.IsGeneral(topic)) ? ByWord(question) : null;
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

        return Spoken(question);
    }

    /// <summary>What the first person who is named said: in the words, or on the topic, of the question.</summary>
    public static Reading? Spoken(Question question)
    {
        if (question.People.IsEmpty && question.Unexplained.Any(question.IsCapitalised))
        {
            return Reading.Refused(question.Phrases.Say("The base holds no words of that speaker, and gives no other speaker's in their place."));
        }

        if (question.People is [var heard, ..] && SpokenWord(question, heard) is { } spoken)
        {
            return Reading.Of($"/quote speaker:{heard.Id} words:{spoken}") with { HasItsOwnDays = true, Others = [$"/quote speaker:{heard.Id}", $"/who {heard.Id}"] };
        }

        // "tariffs" and "truce" as topics are only meant where nothing closer is named.
        var topic = (Names.Closest(question) is { Id: not Names.AllTariffs } closest ? closest : null)
            ?? (question.Is(Concept.Truce) ? question.Base.Find<Topic>(TruceTopic) : null)
            ?? question.Topics.FirstOrDefault();
        if (question.People.IsEmpty && (question.Is(Concept.Who) || question.Has("whose") || question.Text.AsSpan().ContainsAny(Quoting)) && ByWord(question) is { } byWord)
        {
            return byWord;
        }

        if (topic is null && question.People is [var present, ..] && question.Talks is [var talk, ..]
            && question.Base.Quotes.FirstOrDefault(quote => quote.Speaker == present.Id && quote.Deprecated is null && quote.IsKnownBy(question.Today) && quote.Date.First >= talk.From.First && quote.Date.First <= talk.To.Last.AddDays(Soon)) is { } then)
        {
            return Reading.Of($"/quote speaker:{present.Id} as-of:{Wording.Iso(then.Known)}") with { HasItsOwnDays = true, Others = [$"/quote speaker:{present.Id}", $"/talks {talk.Id}"] };
        }

        return question.People is [var speaker, ..]
                ? Reading.Of(topic is null ? $"/quote speaker:{speaker.Id}" : $"/quote speaker:{speaker.Id} topic:{topic.Id}") with { Others = [$"/who {speaker.Id}"] }
            : OfSide(question, topic) is { } side ? side
            : topic is not null ? Reading.Of($"/topic {topic.Id}")
            : question.Talks is [var round, ..] ? Reading.Of($"/talks {round.Id}")
            : question.Intents.OfFamily(Taught.Intent.Quote) < Half ? null
            : Reading.Refused(question.Phrases.Say("The base holds no words of that speaker, and gives no other speaker's in their place."));
    }

    // "How did Beijing react": the newest words of anybody of that side, on the topic that is named, or the first after the round that is.
    private static Reading? OfSide(Question question, Topic? topic)
    {
        if (NamesSomebodyElse(question) || (question.Partner ?? question.Parties.FirstOrDefault()) is not { } side)
        {
            return null;
        }

        var said = question.Base.Quotes.Where(quote => quote.Deprecated is null && quote.IsKnownBy(question.Day ?? question.Today)
            && (topic is null || Names.IsGeneral(topic) || quote.Topics.Contains(topic.Id)) && question.Base.Find<Person>(quote.Speaker)?.Side == side.Id).ToList();
        if (question.Talks is [var talk, ..] && said.FindLast(quote => quote.Date.First >= talk.From.First && quote.Date.First <= talk.To.Last.AddDays(Soon)) is { } first)
        {
            return Reading.Of($"/quote speaker:{first.Speaker} as-of:{Wording.Iso(first.Known)}") with { HasItsOwnDays = true, Others = [$"/talks {talk.Id}"] };
        }

        return said is [var newest, ..] ? Reading.Of($"/quote speaker:{newest.Speaker}{(topic is null || Names.IsGeneral(topic) ? "" : $" topic:{topic.Id}")}") with { Others = topic is null ? [] : [$"/topic {topic.Id}"] } : null;
    }

    /// <summary>“Pair of twos”, “we are getting 55”: words in quotation marks that one speaker used, in their order.</summary>
    public static Reading? Quoted(Question question)
    {
        foreach (Match match in InMarks().Matches(question.Text))
        {
            var phrase = Fold.Key(match.Groups["words"].ValueSpan);
            var said = phrase.Length < ShortestPhrase ? [] : question.Base.Quotes.Where(quote => quote.Deprecated is null && quote.IsKnownBy(question.Today)
                && (Fold.Key(quote.Text).Contains(phrase, StringComparison.Ordinal) || SaysInOrder(quote, match.Groups["words"].Value))).ToList();
            var asked = question.People is [var named, ..] ? named : null;
            said = asked is not null && said.Exists(quote => quote.Speaker == asked.Id) ? said.FindAll(quote => quote.Speaker == asked.Id) : said;
            if (said is [var first, ..] && said.TrueForAll(quote => quote.Speaker == first.Speaker)
                && match.Groups["words"].Value.Split(' ').Select(word => Fold.Key(word)).Where(word => word.Length > 1).MinBy(word => question.Base.Quotes.Count(quote => FoldedQuote.Of(quote).Says(word))) is { } rarest)
            {
                var line = $"/quote speaker:{first.Speaker} words:{rarest}";
                return asked is not null && first.Speaker != asked.Id
                    ? Reading.Corrected(question.Phrases.Say($"Those words are recorded of {question.Base.Find<Person>(first.Speaker)?.Name ?? first.Speaker}, not of {asked.Name}."), line)
                    : Reading.Of(line) with { HasItsOwnDays = true, Others = [$"/quote speaker:{first.Speaker}"] };
            }
        }

        return null;
    }

    // "We are getting 55", where he said "we are getting a total of 55% tariffs".
    private static bool SaysInOrder(Quote quote, string phrase)
    {
        var words = Fold.Spaced(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = words.Count(word => !FillerWords.Contains(word)) > 1 ? [.. words.Where(word => !FillerWords.Contains(word))] : words;
        var at = 0;
        foreach (var word in Fold.Spaced(quote.Text).Split(' '))
        {
            at += at < words.Length && words[at] == word ? 1 : 0;
        }

        return words.Length > 1 && at == words.Length;
    }

    /// <summary>"Who came up with the bazooka comparison": where nothing else is named, the only one who used its rarest word.</summary>
    public static Reading? WhoUsed(Question question) =>
        question.People.IsEmpty && ((question.Is(Concept.Who) && question.Topics.IsEmpty && question.Parties.IsEmpty) || question.Has("whose")) ? ByWord(question) : null;

    /// <summary>"Quotes on soybeans, all speakers".</summary>
    public static Reading? WordsOfEverybody(Question question) =>
        question.People.IsEmpty && OfEverybody(question) && !question.Unexplained.Any(question.IsCapitalised) && Names.Closest(question) is { } topic && !Names.IsGeneral(topic) ? Reading.Of($"/quote topic:{topic.Id}") : null;

    private static bool OfEverybody(Question question) => (question.Is(Concept.Said) && question.Words.Any(word => word is "anyone" or "anybody" or "somebody" or "someone") && question.Parties.IsEmpty) || question.Words.Any(word => word is "quote" or "quotes" or "quotations" or "statements" or "soundbites" or "speakers" or "zitate" or "citas" or "citations" or "alintilar")
        || question.Text.Contains("语录", StringComparison.Ordinal) || question.Text.Contains("引语", StringComparison.Ordinal);

    // "Who was it that talked of a bazooka": the only one who used the rarest word.
    private static Reading? ByWord(Question question)
    {
        string? rarest = null;
        var found = new List<Quote>();
        foreach (var word in question.Unexplained.Where(word => word.Length > ShortWord && !IsOffice(word)).Concat(question.Percentages.Select(percent => Wording.Number(percent))))
        {
            var said = question.Base.Quotes.Where(quote => quote.Deprecated is null && quote.IsKnownBy(question.Today) && FoldedQuote.Of(quote).Says(word)).ToList();
            if (said.Count > 0 && (rarest is null || said.Count < found.Count))
            {
                (rarest, found) = (word, said);
            }
        }

        return rarest is not null && found.TrueForAll(quote => quote.Speaker == found[0].Speaker) ? Reading.Of($"/quote speaker:{found[0].Speaker} words:{rarest}") : null;
    }

    // "The bazooka quote": a word that decides nothing else, where the speaker used it; the rarest of several.
    private static string? SpokenWord(Question question, Person speaker)
    {
        var said = question.Base.Quotes.Where(quote => quote.Speaker == speaker.Id && quote.Deprecated is null && quote.IsKnownBy(question.Today)).Select(FoldedQuote.Of).ToList();
        var closest = question.Topics.Any(topic => topic.Id != Names.AllTariffs);
        var few = closest ? 1 : int.MaxValue;
        return question.Unexplained
            .Where(word => !IsOffice(word))
            .Concat(QuestionProducts.Places(question.Words).Where(goods => goods.Count == 1).Select(goods => question.Words[goods.At]))
            .Concat(question.Percentages.Select(percent => Wording.Number(percent)))
            .Concat(question.Words.Where(word => word.Length is 2 or 3 && word.All(char.IsAsciiDigit)))
            .Select(word => (Word: word, Count: said.Count(quote => quote.Says(word))))
            .Where(found => found.Count > 0 && found.Count <= few && (!closest || found.Word.Length > ShortWord))
            .OrderBy(found => found.Count)
            .ThenByDescending(found => found.Word.Length)
            .Select(found => found.Word)
            .FirstOrDefault();
    }

    private static bool IsOffice(string word) => word is "minister" or "president" or "secretary" or "premier" or "chancellor" or "commissioner" or "negotiator" or "official" or "officials" or "stated" or "answered";

    // "In September 2025, say on the 1st": a way of speaking; and "say the truce is over" names nobody who said it.
    private static bool SaysNothingOfSpeech(Question question) =>
        question.People.IsEmpty && question.Has("say") && !question.Has("about") && (question.Is(Concept.Truce) || (question.Is(Concept.Tariff) && question.Day is not null));

    // "What did angela merkel say": a word of the speaker's name that the whole base never uses.
    private static bool IsUnheardSpeaker(Question question)
    {
        // "Has Macron commented": a name that is nobody's in the base.
        if (question.Unexplained.Any(question.IsCapitalised))
        {
            return true;
        }

        // "Has merz commented", "elon musk said": two words side by side of which the base knows neither, or a word that is no name of it where the speaker stands.
        for (var i = 0; i + 1 < question.Words.Length; i++)
        {
            if ((IsStranger(question, question.Words[i]) && IsStranger(question, question.Words[i + 1]))
                || (question.Words[i] is "has" or "have" or "did" or "does" && question.Unexplained.Contains(question.Words[i + 1]) && i + 2 < question.Words.Length && QuestionVocabulary.Of(question.Words[i + 2]) == Concept.Said))
            {
                return true;
            }
        }

        var (did, say) = (question.Words.IndexOf("did"), question.Words.IndexOf("say"));
        for (var i = did + 1; did >= 0 && i < say; i++)
        {
            if (!FillerWords.Contains(question.Words[i]) && question.Topics.IsEmpty && Lexicon.Of(question.Base).Parties.Exact(question.Words[i]).IsEmpty && QuestionVocabulary.Of(question.Words[i]) is null && question.Words[i].Length > 2 && !FactSearch.Of(question.Base).Knows(question.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "Tim Cook on the China tariffs": two words side by side that nothing explains.
    private static bool NamesSomebodyElse(Question question)
    {
        for (var i = 0; i + 1 < question.Words.Length; i++)
        {
            if (question.Unexplained.Contains(question.Words[i]) && question.Unexplained.Contains(question.Words[i + 1]))
            {
                return true;
            }
        }

        return question.Unexplained.Any(word => IsStranger(question, word)) || question.Unexplained.Any(question.IsCapitalised);
    }

    private static bool IsStranger(Question question, string word) =>
        question.Language == "en" && question.Unexplained.Contains(word) && !FactSearch.Of(question.Base).Knows(word) && !Taught.IntentWeights.Taught.Knows(word);

    public static Reading? Who(Question question) =>
        question.Is(Concept.Who) ? Named(question) : null;

    public static Reading? Named(Question question) =>
        Successor(question) is { } successor ? Reading.Of($"/who {successor.Id}") with { HasItsOwnDays = true, Others = [$"/who {question.People[0].Id}"] }
        : question.Talks is [var talk, ..] ? Reading.Of($"/talks {talk.Id}")
        : question.Place is { } place ? Meetings.AtPlace(question, place)
        : question.Partner is { } side && question.People.All(person => person.Side != side.Id) && Meetings.OnDay(question) is { } met ? Reading.Of($"/talks {met.Id}") with { HasItsOwnDays = true }
        : question.People is [var person, ..] ? Reading.Of($"/who {person.Id}") with { Others = [$"/quote speaker:{person.Id}"] }
        : null;

    // "Wang got replaced by whom": who held the same office after, or before where that is asked.
    private static Person? Successor(Question question)
    {
        var after = question.Words.Any(word => word is "replaced" or "replaces" or "replacing" or "succeeded" or "succeeds" or "successor");
        var before = question.Words.Any(word => word is "predecessor") || question.Text.Contains("before him", StringComparison.OrdinalIgnoreCase) || question.Text.Contains("before her", StringComparison.OrdinalIgnoreCase);
        if (!(after || before) || question.People is not [var person] || person.Offices is not [.., { } office])
        {
            return null;
        }

        var others = question.Base.People.Where(other => other.Id != person.Id && other.Side == person.Side && other.Offices is [.., { } held]
            && (held.Title.StartsWith(office.Title, StringComparison.Ordinal) || office.Title.StartsWith(held.Title, StringComparison.Ordinal))).Take(2).ToList();
        return others is [var only] ? only : null;
    }

    [GeneratedRegex("[\"“”„«](?<words>[^\"“”„»]{4,120})[\"“”»]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InMarks();
}
