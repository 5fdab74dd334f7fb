using System.Collections.Frozen;
using ChatBot.Answers.PlainWords.FirstLines;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords;

/// <summary>
/// What is asked of a person, a round, a deal or somebody's words that the base never speaks of: "how tall is Bessent", "what did he say about zebras".
/// Said first, so that the nearest thing it holds does not pass for the answer.
/// </summary>
internal static class Unmentioned
{
    private const int Longest = 14;
    private const int LongestOfEvents = 9;

    // What is told of people elsewhere.
    private static readonly FrozenSet<string> OfBodyAndHome = FrozenSet.Create(StringComparer.Ordinal, "old", "tall", "age", "born", "birthday", "height", "weigh", "weighs", "wife", "husband", "kids", "children", "married", "religion", "hobby", "hobbies", "favourite", "favorite", "worth", "rich", "salary", "zodiac", "shoe");
    private const int ShortestWord = 4;

    /// <returns>The reading as it is, where every word is one that people use or the base holds.</returns>
    public static Reading Of(Reading reading, Question question) =>
        reading is { Refusal: null, Correction: null, Definition: null, Courtesy: null, Lines: [var line] } && question.Words.Length <= Longest && Subject(line, question) is { } word
            ? Reading.Refused(Said(line, question, word), line) with { Rule = reading.Rule, HasItsOwnDays = true }
            : reading;

    private static string Said(string line, Question question, string word) => line.StartsWith("/quote", StringComparison.Ordinal) && question.People is [var speaker, ..]
        ? question.Phrases.Say($"No words of {speaker.Name} on “{Wording.Echo(word)}” are recorded.")
        : question.Phrases.Say($"The base holds nothing on “{Wording.Echo(word)}”.");

    private static string? Subject(string line, Question question) => line.Split(' ') switch
    {
        ["/quote", _] or ["/quote", _, ['a', 's', '-', ..]] => About(question) ?? Strange(question),
        ["/topic" or "/tariff" or "/compare", ..] when AsksNothingOfTrade(question) && Strangers(question).Count() > 1 => Strange(question),
        ["/who", ..] => OfBody(question) ?? Strange(question),
        ["/talks" or "/deal", ..] when question.Words.Length <= LongestOfEvents && !AsksOfIt(question) => Strange(question),
        _ => null,
    };

    // "Can lumber warp if it is stored outside": goods and a country alone are no question of trade.
    private static bool AsksNothingOfTrade(Question question) =>
        question.Concepts.All(concept => concept is Concept.All or Concept.Define or Concept.Who or Concept.Compare or Concept.Voice or Concept.Treaty or Concept.Court) && question.Percentages.IsEmpty && question.Day is null && question.Terms.IsEmpty && !question.Topics.Any(Intents.Names.IsLaw) && !question.Asks(Aspect.Law) && !question.Asks(Aspect.Still) && !question.Asks(Aspect.Confirm);

    // What came of it, who was there, where, when, how much: the answer holds that, whatever words stand beside.
    private static bool AsksOfIt(Question question) =>
        question.Asks(Aspect.Outcome) || question.Asks(Aspect.Present) || question.Asks(Aspect.Where) || question.Asks(Aspect.When) || question.Asks(Aspect.Subject) || question.Asks(Aspect.Duration) || question.Asks(Aspect.Amount) || question.Is(Concept.Signed);

    // "The old negotiator" is no question of age.
    private static string? OfBody(Question question) =>
        question.Words.Where((word, i) => OfBodyAndHome.Contains(word) && (word is not ("old" or "worth" or "rich") || (i > 0 && question.Words[i - 1] is "how" or "net"))).FirstOrDefault();

    // After "about" stands what the words should be on.
    private static string? About(Question question)
    {
        foreach (var word in question.Unexplained)
        {
            var at = question.Words.IndexOf(word);
            for (var i = at - 1; i >= 0 && at - i <= 3; i--)
            {
                if (question.Words[i] is "about" or "abt" or "regarding" or "concerning" or "uber" or "sobre")
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static string? Strange(Question question) => Strangers(question).FirstOrDefault();

    // Neither a word that people use, nor one of the base, nor what somebody does.
    private static IEnumerable<string> Strangers(Question question) => question.Unexplained.Where(word =>
        word.Length >= ShortestWord && question.Language == "en" && !IntentWeights.Taught.Knows(word) && !FactSearch.Of(question.Base).Knows(word) && !IsDoing(question, word));

    // "Did Stockholm flop", "what did they chew over": after who does it, or before a little word.
    private static bool IsDoing(Question question, string word)
    {
        var at = question.Words.IndexOf(word);
        var before = at > 0 ? question.Words[at - 1] : "";
        var after = at + 1 < question.Words.Length ? question.Words[at + 1] : "";
        var lexicon = Lexicon.Of(question.Base);
        return before is "they" or "he" or "she" or "it" or "we" or "you" or "i" or "anybody" or "anyone" or "somebody" or "someone" or "to" or "did" or "does" or "do" or "can" or "could" or "would" or "will" or "and" or "not" or "get" or "gets" or "got"
            || after is "over" or "out" or "up" or "off" or "down"
            || (before.Length > 0 && !(lexicon.Talks.Exact(before).IsEmpty && lexicon.Parties.Exact(before).IsEmpty && lexicon.People.Exact(before).IsEmpty));
    }
}
