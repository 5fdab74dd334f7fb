using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>What is recognised in a question: concepts, names of the base, percentages.</summary>
internal sealed partial class Question
{
    private const int LongestName = 4;
    private const int LongestUnspaced = 6;
    private const int ShortName = 3;

    // From here on scripts are written without spaces.
    private const char FirstCjk = '\u2E80';

    private readonly HashSet<Concept> concepts = [];

    public Question(string text, Lexicon lexicon)
    {
        var words = new List<string>();
        foreach (Match match in Word().Matches(text))
        {
            words.Add(QuestionVocabulary.Spoken.GetValueOrDefault(Fold.Key(match.Value), match.Value));
        }

        words = [.. words.SelectMany(word => word.Split(' '))];
        Words = [.. words.Select(word => Fold.Key(word))];
        foreach (var word in Words)
        {
            if (QuestionVocabulary.Of(word) is { } concept)
            {
                concepts.Add(concept);
            }
        }

        var key = Fold.Key(text);
        concepts.UnionWith(QuestionVocabulary.Within(key));
        if (Line().IsMatch(text))
        {
            concepts.Add(Concept.TariffLine);
        }

        var unspaced = Unspaced(key);
        Parties = [.. Find(words, unspaced, lexicon.Parties).OfType<Party>()];
        People = [.. Find(words, unspaced, lexicon.People).OfType<Person>()];
        Topics = [.. Find(words, unspaced, lexicon.Topics).OfType<Topic>()];

        // "China" in a question is the party, although summits were held there.
        var places = words.Select(word => lexicon.Parties.Exact(Fold.Key(word)).IsEmpty ? word : "").ToList();
        Talks = [.. Find(places, unspaced.FindAll(piece => lexicon.Parties.Exact(piece).IsEmpty), lexicon.Talks).OfType<Talk>()];
        Place = Talks.IsEmpty ? SharedName(places, lexicon.Talks) : null;
        Percentages = [.. Percent().Matches(text).Select(match => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>The folded words in their order.</summary>
    public ImmutableArray<string> Words { get; }

    public ImmutableArray<Party> Parties { get; }

    public ImmutableArray<Person> People { get; }

    public ImmutableArray<Topic> Topics { get; }

    public ImmutableArray<Talk> Talks { get; }

    /// <summary>A name that several talks share, such as a city; null where there is none, or one round is named outright.</summary>
    public string? Place { get; }

    public ImmutableArray<decimal> Percentages { get; }

    public bool Is(Concept concept) => concepts.Contains(concept);

    public bool Has(string word) => Words.Contains(word, StringComparer.Ordinal);

    // The longest name at each place counts; a name that could mean several is left alone.
    private static List<Fact> Find(List<string> words, List<string> unspaced, NameIndex index)
    {
        var found = new List<Fact>();
        for (var i = 0; i < words.Count;)
        {
            var taken = 1;
            for (var count = Math.Min(LongestName, words.Count - i); count > 0; count--)
            {
                if (IsName(words, i, count) && index.Exact(Fold.Key(string.Join(' ', words.GetRange(i, count)))) is [var fact])
                {
                    Keep(found, fact);
                    taken = count;
                    break;
                }
            }

            i += taken;
        }

        foreach (var piece in unspaced)
        {
            if (index.Exact(QuestionVocabulary.Spoken.TryGetValue(piece, out var spoken) ? Fold.Key(spoken) : piece) is [var fact])
            {
                Keep(found, fact);
            }
        }

        return found;
    }

    private static string? SharedName(List<string> words, NameIndex index)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(LongestName, words.Count - i); count > 0; count--)
            {
                var name = string.Join(' ', words.GetRange(i, count));
                if (words[i].Length > 0 && IsName(words, i, count) && index.Exact(Fold.Key(name)).Length > 1)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static void Keep(List<Fact> found, Fact fact)
    {
        if (!found.Contains(fact))
        {
            found.Add(fact);
        }
    }

    // A short word in small letters is a word, unless people write that name so.
    private static bool IsName(List<string> words, int at, int count)
    {
        if (count > 1)
        {
            return true;
        }

        var key = Fold.Key(words[at]);
        return key.Length > 1
            && !(QuestionVocabulary.Common.Contains(key) && !(key == "us" && words[at] == "US"))
            && (key.Length > ShortName || words[at].Any(letter => char.IsUpper(letter) || letter >= FirstCjk) || QuestionVocabulary.ShortNames.Contains(key));
    }

    private static List<string> Unspaced(string key)
    {
        var pieces = new List<string>();
        for (var i = 0; i < key.Length; i++)
        {
            for (var length = Math.Min(LongestUnspaced, key.Length - i); length > 1 && key[i] >= FirstCjk; length--)
            {
                pieces.Add(key.Substring(i, length));
            }
        }

        return pieces;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}\-]*", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,3}(\.\d{1,2})?)\s?(%|per\s?cent\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Percent();

    // A tariff line such as 8517.13.00.
    [GeneratedRegex(@"\b\d{4}\.\d{2}(\.\d{2})?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Line();
}
