using System.Text.RegularExpressions;
using ChatBot.Answers.Features;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Truces and deals.</summary>
internal static partial class Agreements
{
    private const int ShortestWord = 4;

    // Days after a round on which its outcome is made known.
    private const int Soon = 2;

    public static Reading? Truce(Question question)
    {
        if (!(question.Is(Concept.Truce) || EndsWithTheTruce(question)) || (question.Is(Concept.Tariff) && question.Parties.Length > 1))
        {
            return null;
        }

        // "Has it been extended" and "what did each side promise" ask for the terms; "when does it end" for where it stands.
        return Standing(question, AsksForTerms(question) ? "history" : "status");
    }

    /// <summary>The truce with the party that is named, or with China.</summary>
    public static Reading Standing(Question question, string view)
    {
        // "10 January is when the pause ends, no?" names a day of the truce; "where did it stand in June" a day to look back from.
        var looksBack = question.Day is { } day && !question.Text.Contains("came and went", StringComparison.OrdinalIgnoreCase) && !question.Words.Any(word => word is "passed" or "lapsed" or "behind") && (question.Has(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)) || question.Words.Where((word, i) => word is "was" or "were" or "stood" or "did" or "had" || (word == "back" && !(i > 0 && question.Words[i - 1] is "pushed" or "moved" or "put" or "kicked"))).Any());
        var named = CalledBy(question);
        if (named is null && view == "status" && question.Partner is null && Begun(question) is { } begun)
        {
            return Reading.Of($"/truce status as-of:{Wording.Iso(begun)}") with { HasItsOwnDays = true, Others = ["/truce status", "/truce history"] };
        }

        view = named is null ? view : "history";
        var pair = (named is null ? Other(question) : named.Parties.FirstOrDefault(party => party != QuestionReader.Home)) is { } id and not QuestionReader.DefaultPartner ? $" {id}" : "";
        return Reading.Of($"/truce {view}{pair}") with { Others = [$"/truce {(view == "status" ? "history" : "status")}{pair}"], Correction = Ended(question), HasItsOwnDays = !looksBack };
    }

    // "The Geneva pause": as it stood when what was agreed there took effect.
    private static DateOnly? Begun(Question question) => question.Talks is not [var talk, ..] ? null
        : question.Base.Truces.Where(truce => truce.Parties.Contains(QuestionReader.DefaultPartner)).SelectMany(truce => truce.Terms)
            .FirstOrDefault(term => term.Main && term.Until is not null && term.Agreed.First >= talk.From.First && term.Agreed.First <= talk.To.Last.AddDays(Soon))?.Effective?.Last;

    // "The Buenos Aires pause" is the truce of that name, not one with Argentina.
    private static Truce? CalledBy(Question question)
    {
        foreach (var truce in question.Base.Truces)
        {
            var name = Fold.Spaced(truce.Name);
            for (var i = 1; i < question.Words.Length; i++)
            {
                if (IsName(question.Words[i - 1]) && IsName(question.Words[i]) && name.Contains($" {question.Words[i - 1]} {question.Words[i]} ", StringComparison.Ordinal))
                {
                    return truce;
                }
            }
        }

        return null;
    }

    private static bool IsName(string word) => !FillerWords.Contains(word) && QuestionVocabulary.Of(word) is null;

    // "Sheinbaum's 90 days" are Mexico's.
    private static string? Other(Question question) => question.Partner?.Id ?? OfPeople(question);

    // "Was it extended" is told by where it stands; "how often", and what it was before, by its terms.
    private static bool AsksForTerms(Question question) =>
        !(question.Has("days") && question.Words.Any(word => word is "remain" or "left" or "remaining")) && (question.Is(Concept.All) || question.Is(Concept.Pledge) || question.Words.Any(word => word is "history" or "terms" or "first" or "original" or "originally" or "times" or "often" or "extensions" or "changed" or "verlauf" or "historial" or "gecmisi")
        || question.Words is [.., "before" or "b4"] || (question.Words.Any(word => word is "before" or "b4" or "old") && question.Words.Any(word => word is "pushed" or "moved" or "extended" or "prolonged" or "changed")) || question.Text.Contains("历史", StringComparison.Ordinal));

    // "Why did it end in November 2025": its recorded end, not the asker's, is told.
    private static string? Ended(Question question) =>
        question.Has("why") && question.Words.Any(word => word is "end" or "ended" or "collapse" or "collapsed" or "cancel" or "cancelled" or "canceled" or "scrap" or "scrapped" or "terminate" or "terminated") ? question.Phrases.Say("No such end of the truce is recorded.") : null;

    // What was lowered with China for a time runs as long as the truce.
    private static bool EndsWithTheTruce(Question question) =>
        (question.Is(Concept.Expiry) && question.Partner is null && question.Topics.IsEmpty && question.Day is { } day && question.Base.Truces.Any(truce => truce.Parties.Contains(QuestionReader.DefaultPartner) && truce.Terms.Any(term => term.Until?.Last == day)))
        || question.Is(Concept.Expiry) && question.Partner is { Id: QuestionReader.DefaultPartner } && question.Topics.All(topic => topic.Id is Names.AllTariffs or "tariff-truce");

    // "When did Indonesia sign" speaks of a deal only where a party is named.
    public static Reading? Deal(Question question) =>
        question.Deals is [var deal, ..] && !question.Is(Concept.Said) && !question.Is(Concept.Who) ? Named(question, deal)
        : !(question.Is(Concept.Deal) || (question.Is(Concept.Signed) && (question.Partner is not null || (question.Is(Concept.Who) && question.Talks.IsEmpty && question.Topics.IsEmpty)))) || question.Talks.Length > 0 || (question.Product is not null && (question.Is(Concept.Tariff) || question.Has("number"))) ? Pledged(question) ?? OfAmount(question)
        : Of(question);

    /// <summary>The deals with the party that is named, or whose talks or whose person are; else all.</summary>
    public static Reading Of(Question question) =>
        question.Deals is [var deal, ..] ? Named(question, deal)
        : (StruckIn(question) ?? question.Partner?.Id ?? OfTalks(question) ?? OfPeople(question)) is { } party ? With(question, party)
        : Names.Closest(question) is { } topic && !Names.IsGeneral(topic) ? Reading.Of($"/topic {topic.Id}")
        : question.Unexplained.FirstOrDefault() is { } word ? Reading.Unread(question, word, $"/deal {QuestionReader.Home}")
        : Reading.Of($"/deal {QuestionReader.Home}");

    // One of several deals with its party, counted from the newest.
    private static Reading Named(Question question, Deal deal)
    {
        var party = deal.Parties.First(party => party != QuestionReader.Home);
        var at = DealCommand.Told(question.Base, question.Day ?? question.Today).Where(other => other.Parties.Contains(party)).ToList().IndexOf(deal);
        return Reading.Of(at > 0 ? $"/deal {party} nth:{Wording.Number(at + 1)}" : $"/deal {party}");
    }

    private static Reading With(Question question, string party)
    {
        var told = DealCommand.Told(question.Base, question.Day ?? question.Today).Where(deal => deal.Parties.Contains(party)).ToList();
        var at = Pointed(question, told);
        return at is { } nth and > 0 ? Reading.Of($"/deal {party} nth:{Wording.Number(nth + 1)}")
            : at is null && told.Count > 1 && Names.Closest(question) is { } topic && !Names.IsGeneral(topic) && !told[0].Topics.Contains(topic.Id) && told.Exists(deal => deal.Topics.Contains(topic.Id)) ? Reading.Of($"/topic {topic.Id}")
            : Reading.Of($"/deal {party}");
    }

    // "The Boeing order from the Chinese": words that one alone of several deals holds point to it.
    private static int? Pointed(Question question, List<Deal> told)
    {
        var search = FactSearch.Of(question.Base);
        var lexicon = Lexicon.Of(question.Base);
        var pointed = new HashSet<int>();
        foreach (var word in told.Count < 2 ? [] : question.Words.Where(word => word.Length >= ShortestWord && IsName(word) && !told.Exists(deal => Fold.Spaced(deal.Name).Contains($" {word} ", StringComparison.Ordinal)) && lexicon.Parties.Exact(word).IsEmpty && lexicon.People.Exact(word).IsEmpty && lexicon.Topics.Exact(word).IsEmpty))
        {
            if (search.Find(word, 2, fact => fact is Deal deal && told.Contains(deal)) is [{ Fact: Deal only }])
            {
                pointed.Add(told.IndexOf(only));
            }
        }

        return pointed.Count == 1 ? pointed.First() : null;
    }

    // "550 billion, what's that for": the deals with one party alone hold that amount.
    private static Reading? OfAmount(Question question)
    {
        if (question.People.Length > 0 || question.Is(Concept.Said) || !question.Topics.IsEmpty || Amount().Match(question.Text) is not { Success: true } amount)
        {
            return null;
        }

        var written = $"{amount.Groups["number"].Value} billion";
        var parties = question.Base.Deals.Where(deal => deal.Steps.Any(step => step.IsTold(question.Today) && step.Terms.Any(term => term.Contains(written, StringComparison.Ordinal)))).Select(deal => deal.Parties.First(party => party != QuestionReader.Home)).Distinct().ToList();
        return question.Partner is null && parties is [var only] ? Reading.Of($"/deal {only}") : null;
    }

    // "What the Commission struck in Scotland" is a deal of those who met there.
    private static string? StruckIn(Question question)
    {
        var at = question.Words.IndexOf("in");
        var parties = Lexicon.Of(question.Base).Parties;
        if (at < 0 || at + 1 >= question.Words.Length || parties.Exact(question.Words[at + 1]) is not [Party host])
        {
            return null;
        }

        return question.Base.Talks.FirstOrDefault(talk => talk.Country is { } country && parties.Exact(Fold.Key(country)).Contains(host) && !talk.Parties.Contains(host.Id) && talk.From.First <= question.Today)
            ?.Parties.FirstOrDefault(party => party != QuestionReader.Home);
    }

    private static string? OfTalks(Question question) => question.Talks is [var talk, ..] ? talk.Parties.FirstOrDefault(party => party != QuestionReader.Home) : null;

    /// <summary>The side, other than the US, of the people who are named; null where there is none.</summary>
    public static string? OfPeople(Question question) => question.People.Select(person => person.Side).FirstOrDefault(side => side is not null and not QuestionReader.Home);

    // "How much energy did Brussels promise to buy", "how big is the Korean investment pledge".
    private static Reading? Pledged(Question question) =>
        question.Is(Concept.Pledge) && !question.Is(Concept.Said) && question.Topics.All(topic => topic.Id is "investment" or "energy" or "trade-deals" or Names.AllTariffs || topic.Id.EndsWith("-deal", StringComparison.Ordinal)) && question.Partner is { } partner && question.Base.Deals.Any(deal => deal.Parties.Contains(partner.Id) && deal.Known <= question.Today)
            ? Reading.Of($"/deal {partner.Id}")
            : null;

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,4}(\.\d+)?)\s?(billion|bn|b)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
