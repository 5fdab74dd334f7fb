using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>What is recognised in a question: concepts, names of the base, percentages.</summary>
internal sealed partial class Question
{
    private readonly HashSet<Concept> concepts = [];

    private readonly List<string> explained = [];

    /// <param name="text">As it was asked.</param>
    /// <param name="facts">Whose names are looked for.</param>
    /// <param name="today">What "last Friday" counts from.</param>
    /// <param name="day">The day that was asked about outside the words; null where there is none.</param>
    /// <param name="phrases">The asker's own language.</param>
    public Question(string text, FactBase facts, DateOnly today, DateOnly? day = null, Languages.Phrasebook? phrases = null)
    {
        text = Contracted().Replace(text, "${word} is");
        Text = text;
        Base = facts;
        Today = today;
        var lexicon = Lexicon.Of(facts);
        var words = new List<string>();
        foreach (Match match in Word().Matches(text))
        {
            words.Add(QuestionVocabulary.Spoken.GetValueOrDefault(Fold.Key(match.Value), match.Value));
        }

        words = WithSections([.. words.SelectMany(word => word.Split(' ')).SelectMany(word => Unhyphened(word, lexicon))], lexicon);
        Words = [.. words.Select(word => Fold.Key(word))];
        foreach (var word in Words)
        {
            if (QuestionVocabulary.Of(word) is { } concept)
            {
                concepts.Add(concept);
                explained.Add($"{word} → {concept}");
            }
        }

        var key = Fold.Key(text);
        concepts.UnionWith(QuestionVocabulary.Within(key));
        if (Line().IsMatch(text))
        {
            concepts.Add(Concept.TariffLine);
        }

        var spaced = $" {string.Join(' ', Words)} ";
        foreach (var (concept, phrase) in QuestionVocabulary.Phrases)
        {
            if (spaced.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                concepts.Add(concept);
                explained.Add($"{phrase} → {concept}");
            }
        }

        var unspaced = Unspaced(key);
        Parties = [.. Find(words, unspaced, lexicon.Parties).Concat(Flags(text, lexicon.Parties)).Concat(Inflected(lexicon.Parties)).Distinct().OfType<Party>()];

        // The "hong" of Hong Kong is nobody's name.
        var unnamed = Without(words, lexicon.Parties);
        People = [.. Find(unnamed, unspaced, lexicon.People).OfType<Person>()];
        if (People.IsEmpty)
        {
            People = [.. Mistyped(lexicon.People).OfType<Person>()];
        }

        if (Parties.IsEmpty && !Is(Concept.Said) && !Is(Concept.Who))
        {
            Parties = [.. Mistyped(lexicon.Parties).OfType<Party>()];
        }

        if (People.IsEmpty && OfficeHolders.Of(Words, Parties.FirstOrDefault(), facts, today) is { } holder)
        {
            People = [holder];
            explained.Add($"the office of {holder.Id}");
        }

        Topics = [.. Find(words, unspaced, lexicon.Topics).OfType<Topic>()];

        // "China" in a question is the party, although summits were held there.
        var places = words.Select(word => lexicon.Parties.Exact(Fold.Key(word)).IsEmpty ? word : "").ToList();
        Talks = [.. Find(places, unspaced.FindAll(piece => lexicon.Parties.Exact(piece).IsEmpty), lexicon.Talks).OfType<Talk>()];
        People = [.. People.Where(person => !Talks.Any(talk => talk.City is { } city && person.Name.Contains(city, StringComparison.Ordinal)))];
        Place = Talks.IsEmpty ? SharedName(places, lexicon.Talks) : null;
        Terms = [.. Find(words, unspaced, lexicon.Terms).OfType<Term>()];
        Products = QuestionProducts.In(Words.Concat(unspaced.Select(piece => QuestionVocabulary.Spoken.GetValueOrDefault(piece, ""))));
        Language = QuestionLanguage.Of(text, Words);
        Phrases = Languages.Phrasebooks.Of(Language, phrases ?? Languages.Phrasebook.English);
        Day = day ?? QuestionDays.Of(text, Words, Talks, facts, today);
        Percentages = [.. Percent().Matches(text).Select(match => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>As it was asked.</summary>
    public string Text { get; }

    public FactBase Base { get; }

    public DateOnly Today { get; }

    /// <summary>The day asked about; null for today.</summary>
    public DateOnly? Day { get; }

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Goods with a tariff of their own.</summary>
    public ImmutableArray<string> Products { get; }

    /// <summary>The first of them; null where none are named.</summary>
    public string? Product => Products.FirstOrDefault();

    /// <summary>Words of the glossary.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Which words were taken for what, one sentence each.</summary>
    public IEnumerable<string> Explained =>
        [
            .. explained,
            .. Parties.Select(party => $"party {party.Id}"),
            .. People.Select(person => $"person {person.Id}"),
            .. Topics.Select(topic => $"topic {topic.Id}"),
            .. Talks.Select(talk => $"talk {talk.Id}"),
            .. Terms.Select(term => $"term {term.Id}"),
            .. Percentages.Select(percent => $"percentage {Wording.Number(percent)}"),
            .. Product is null ? (string[])[] : [$"product {Product}"],
            .. Day is { } day ? [$"day {Wording.Iso(day)}"] : (string[])[],
            $"language {Language}",
        ];

    /// <summary>The folded words in their order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The language to answer in: that of the question, or the asker's own where it is in English.</summary>
    public Languages.Phrasebook Phrases { get; }

    public ImmutableArray<Party> Parties { get; }

    /// <summary>The first party other than the US; null where none is named.</summary>
    public Party? Partner => Parties.FirstOrDefault(party => party.Id != QuestionReader.Home);

    public ImmutableArray<Person> People { get; }

    public ImmutableArray<Topic> Topics { get; }

    public ImmutableArray<Talk> Talks { get; }

    /// <summary>A name that several talks share, such as a city; null where there is none, or one round is named outright.</summary>
    public string? Place { get; }

    public ImmutableArray<decimal> Percentages { get; }

    public bool Is(Concept concept) => concepts.Contains(concept);

    public bool Has(string word) => Words.Contains(word, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,3}(\.\d{1,2})?)\s?(%|per\s?cent\b)|\bthe (?<number>\d{2,3})(?= (thing|in effect|in force)\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();

    // "what's" is "what is"; "China's" is not.
    [GeneratedRegex(@"\b(?<word>what|who|when|where)['’]s\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contracted();

    // A tariff line such as 8517.13.00.
    [GeneratedRegex(@"\b\d{4}\.\d{2}(\.\d{2})?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
