using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <content>Names of the base among the words: whole, inflected, as a flag, or mistyped; and the words that nothing explains.</content>
internal sealed partial class Question
{
    private const int LongestUnspaced = 6;
    private const int ShortName = 3;
    private const int ShortestMistyped = 4;

    // In a sentence a word of seven letters that differs in two is more likely another word.
    private const int LongMistyped = 8;

    // Words that are a name with an ending or a slip of the finger.
    private readonly HashSet<int> inflected = [];

    private ImmutableArray<string>? unexplained;

    // Of English, German, French, Spanish and Turkish; the longer first.
    private static readonly ImmutableArray<string> Endings =
        ["ischen", "ische", "isches", "ischer", "iennes", "ienne", "iens", "ese", "ans", "ien", "ian", "isch", "oises", "oise", "aises", "aise", "nes", "ern", "ers", "en", "er", "es", "em", "an", "ne", "li", "e", "n", "s"];

    // "carneys reaction"
    private static readonly ImmutableArray<string> Possessive = ["s"];

    /// <summary>Words that nothing above explains: neither a name, nor a day, nor a number, nor a word of the vocabulary, nor one that says nothing.</summary>
    public ImmutableArray<string> Unexplained => unexplained ??= [.. FindUnexplained()];

    private IEnumerable<string> FindUnexplained()
    {
        var lexicon = Lexicon.Of(Base);
        var folded = Words.ToList();
        var named = new HashSet<int>(inflected);
        foreach (var index in (NameIndex[])[lexicon.Parties, lexicon.People, lexicon.Topics, lexicon.Talks, lexicon.Terms, lexicon.Deals, lexicon.Measures])
        {
            foreach (var (_, at, count) in NamesInText.Places(folded, index, static _ => true))
            {
                named.UnionWith(Enumerable.Range(at, count));
            }
        }

        var goods = QuestionProducts.Places(folded).SelectMany(place => Enumerable.Range(place.At, place.Count)).ToHashSet();
        for (var i = 0; i < folded.Count; i++)
        {
            var word = folded[i];
            if (!named.Contains(i) && word.Length > 1 && !char.IsAsciiDigit(word[0]) && word[0] < Fold.FirstCjk && QuestionVocabulary.Of(word) is null && !FillerWords.Contains(word)
                && !goods.Contains(i) && !CalendarWords.IsOfTheCalendar(word) && !explained.Exists(sentence => sentence.Contains(word, StringComparison.Ordinal)))
            {
                yield return word;
            }
        }
    }

    // A word that the base itself uses is no slip of the finger, and one that says what is asked is no name.
    private List<Fact> Mistyped(NameIndex index)
    {
        var meant = new List<Fact>();
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            if (word.Length > ShortestMistyped && QuestionVocabulary.Of(word) is null && !FillerWords.Contains(word) && char.IsAsciiLetter(word[0])
                && index.Mistyped(word, word.Length < LongMistyped ? 1 : 2) is [var fact] && !FactSearch.Of(Base).Knows(word) && !meant.Contains(fact))
            {
                meant.Add(fact);
                inflected.Add(i);
                explained.Add($"{word} read as {fact.Label}");
            }
        }

        return meant;
    }

    // "US-Zoll", "China-Vietnam"; but "Section-232" and "Trump-Xi" are names.
    private static string[] Unhyphened(string word, Lexicon lexicon)
    {
        var key = Fold.Key(word);
        if (word.Split('-') is [{ Length: 1 or 2 } first, { Length: 1 or 2 } last] && first.All(char.IsAsciiDigit) && last.All(char.IsAsciiDigit))
        {
            return [first, "to", last];
        }

        return word.Contains('-', StringComparison.Ordinal) && QuestionVocabulary.Of(word) is null && QuestionVocabulary.Of(key) is null && !word.Any(char.IsAsciiDigit)
            && lexicon.Parties.Exact(key).IsEmpty && lexicon.People.Exact(key).IsEmpty && lexicon.Topics.Exact(key).IsEmpty && lexicon.Talks.Exact(key).IsEmpty && lexicon.Terms.Exact(key).IsEmpty
            ? word.Split('-', StringSplitOptions.RemoveEmptyEntries) : [word];
    }

    // "The 232", "s301": a section of trade law by its number alone.
    private static List<string> WithSections(List<string> words, Lexicon lexicon)
    {
        var written = new List<string>(words.Count);
        foreach (var word in words)
        {
            var number = word.Length > 3 && word[0] is 's' or 'S' ? word[1..] : word;
            var isSection = number.Length == 3 && number.All(char.IsAsciiDigit) && written is not [.., "section" or "Section"] && !(lexicon.Terms.Exact($"section{number}").IsEmpty && lexicon.Topics.Exact($"section{number}").IsEmpty);
            written.AddRange(isSection ? ["section", number] : [word]);
        }

        return written;
    }

    private static IEnumerable<Fact> Flags(string text, NameIndex parties)
    {
        foreach (Match flag in Flag().Matches(text))
        {
            if (parties.Exact(Fold.Key(flag.Value)) is [var fact])
            {
                yield return fact;
            }
        }
    }

    // "New Zealand's", "vietnamiens", "koreanische": a name with the ending of a language.
    private IEnumerable<Fact> Inflected(NameIndex parties, ImmutableArray<string> endings)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            if (word.Length <= ShortestMistyped || QuestionVocabulary.Common.Contains(word) || !parties.Exact(word).IsEmpty)
            {
                continue;
            }

            foreach (var ending in endings)
            {
                if (word.Length - ending.Length < ShortestMistyped || !word.EndsWith(ending, StringComparison.Ordinal))
                {
                    continue;
                }

                var stem = word[..^ending.Length];
                if (parties.Exact(stem) is [var fact] || (i > 0 && parties.Exact(Words[i - 1] + stem) is [var two] && (fact = two) is not null))
                {
                    explained.Add($"{word} read as {fact.Label}");
                    inflected.Add(i);
                    yield return fact;
                    break;
                }
            }
        }
    }

    /// <summary>Whether a folded word of an English question is written as a name is: with a capital first and no other, and not only where the text begins.</summary>
    public bool IsCapitalised(string word)
    {
        for (var i = 1; i < spelled.Count && Language == "en"; i++)
        {
            // A word of a title stands beside others that are known.
            if (Words[i] == word && IsWrittenAsName(i) && spelled.Exists(other => char.IsLower(other[0])) && !(i > 1 && IsWrittenAsName(i - 1) && !Unexplained.Contains(Words[i - 1])) && !(i + 1 < spelled.Count && IsWrittenAsName(i + 1) && !Unexplained.Contains(Words[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWrittenAsName(int at) => spelled[at].Length > 1 && char.IsUpper(spelled[at][0]) && !spelled[at].Skip(1).Any(char.IsUpper);

    private static List<string> Without(List<string> words, NameIndex parties)
    {
        var left = words.ToList();
        foreach (var (_, at, count) in NamesInText.Places(words, parties, IsName).Where(place => place.Count > 1))
        {
            for (var i = at; i < at + count; i++)
            {
                left[i] = "";
            }
        }

        return left;
    }

    private static List<Fact> Find(List<string> words, List<string> unspaced, NameIndex index, Func<List<string>, bool> isName)
    {
        List<Fact> found = [.. NamesInText.Find(words, index, isName).Distinct()];
        foreach (var piece in unspaced)
        {
            if (index.Exact(QuestionVocabulary.Spoken.TryGetValue(piece, out var spoken) ? Fold.Key(spoken) : piece) is [var fact] && !found.Contains(fact))
            {
                found.Add(fact);
            }
        }

        return found;
    }

    // "La cumbre de Pekín", "北京峰会": the last summit in a capital that otherwise means its country.
    private Talk? Summit(FactBase facts, DateOnly today)
    {
        if (!Text.Contains("峰会", StringComparison.Ordinal) && !Words.Any(static word => word is "cumbre" or "sommet" or "gipfel" or "gipfels" || word.StartsWith("zirve", StringComparison.Ordinal)))
        {
            return null;
        }

        return facts.Talks.FirstOrDefault(talk => talk.TalkKind == TalkKind.Summit && talk.From.First <= today && talk.City is { } city
            && (Words.Contains(Fold.Key(city)) || (city == "Beijing" && (Words.Any(static word => word is "pekin" or "peking") || Text.Contains("北京", StringComparison.Ordinal)))));
    }

    private static string? SharedName(List<string> words, NameIndex index)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(NamesInText.LongestName, words.Count - i); count > 0; count--)
            {
                var written = words.GetRange(i, count);
                var name = string.Join(' ', written);
                if (words[i].Length > 0 && IsName(written) && index.Exact(Fold.Key(name)).Length > 1)
                {
                    return name;
                }
            }
        }

        return null;
    }

    // A short word in small letters is a word, unless people write that name so.
    private static bool IsName(List<string> written)
    {
        if (written is not [var word])
        {
            // "It a" is not ITA, nor "in der" the Inder.
            return written.Exists(part => part.Length > ShortName);
        }

        var key = Fold.Key(word);
        return key.Length > 1
            && !(QuestionVocabulary.Common.Contains(key) && !(key == "us" && word == "US") && word != "Lee")
            && (key.Length > ShortName || word.Any(letter => char.IsUpper(letter) || letter >= Fold.FirstCjk) || QuestionVocabulary.ShortNames.Contains(key));
    }

    // "30 for 30"
    private static bool IsNameOfSeveralWords(List<string> written) => written.Count > 1 || IsName(written);

    private static List<string> Unspaced(string key)
    {
        var pieces = new List<string>();
        for (var i = 0; i < key.Length; i++)
        {
            for (var length = Math.Min(LongestUnspaced, key.Length - i); length > 1 && key[i] >= Fold.FirstCjk; length--)
            {
                pieces.Add(key.Substring(i, length));
            }
        }

        return pieces;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}\-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    // Two regional indicators.
    [GeneratedRegex(@"(\uD83C[\uDDE6-\uDDFF]){2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Flag();
}
