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

    private Taught.IntentShares? intents;
    private IReadOnlySet<FirstLines.Aspect>? aspects;

    // The words with their capitals.
    private readonly List<string> spelled;

    /// <param name="text">As it was asked.</param>
    /// <param name="facts">Whose names are looked for.</param>
    /// <param name="today">What "last Friday" counts from.</param>
    /// <param name="day">The day that was asked about outside the words; null where there is none.</param>
    /// <param name="phrases">The asker's own language.</param>
    public Question(string text, FactBase facts, DateOnly today, DateOnly? day = null, Languages.Phrasebook? phrases = null)
    {
        text = Contracted().Replace(text, "${word} is");
        text = Contracting().Replace(text, "${word} will");
        Text = text;
        Base = facts;
        Today = today;
        text = TurkeyDay().Replace(text, "thanksgiving");
        var lexicon = Lexicon.Of(facts);
        var words = new List<string>();
        text = ChineseDates.Written(InCharge().Replace(QuestionExclusions.Without(text), "leads"), today);
        foreach (Match match in Word().Matches(text))
        {
            words.Add(QuestionVocabulary.Spoken.GetValueOrDefault(Fold.Key(match.Value), match.Value));
        }

        words = WithSections([.. words.SelectMany(word => word.Split(' ')).SelectMany(word => Unhyphened(word, lexicon)).Select(word => Slips.Mended(word, facts))], lexicon);
        Words = [.. words.Select(word => Fold.Key(word))];
        spelled = words;
        Language = QuestionLanguage.Of(text, Words);
        foreach (var word in Words)
        {
            // In French "comment" asks how.
            if (QuestionVocabulary.Of(word) is { } concept && !(word == "comment" && Language == "fr"))
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
        Parties = [.. WithoutSubjects(WithoutRefused(Find(words, unspaced, lexicon.Parties, IsPartyName), lexicon.Parties), lexicon).Concat(Flags(text, lexicon.Parties)).Concat(Inflected(lexicon.Parties, Endings)).Distinct().OfType<Party>()];

        // The "hong" of Hong Kong is nobody's name.
        var unnamed = Without(words, lexicon.Parties);
        People = [.. Find(unnamed, unspaced, lexicon.People, IsName).OfType<Person>()];
        if (People.IsEmpty)
        {
            People = [.. Inflected(lexicon.People, Possessive).OfType<Person>()];
        }

        if (People.IsEmpty)
        {
            People = [.. Mistyped(lexicon.People).OfType<Person>()];
        }

        if (Partner is null && !Is(Concept.Said) && !Is(Concept.Who))
        {
            Parties = [.. Parties, .. Mistyped(lexicon.Parties).OfType<Party>()];
        }

        // "Mexico's president … with Trump": an office beside a country comes before the other people.
        if (Parties.FirstOrDefault(party => party.Id != QuestionReader.Home) is { } side && People.All(person => person.Side != side.Id) && IsOfficeOf(side) && OfficeHolders.Of(Words, side, facts, today) is { } head)
        {
            People = [head, .. People];
            explained.Add($"the office of {head.Id}");
        }

        if (People.IsEmpty && OfficeHolders.Of(Words, Parties.FirstOrDefault(), facts, today) is { } holder)
        {
            People = [holder];
            explained.Add($"the office of {holder.Id}");
        }

        Parties = [.. WithoutPlaces([.. Parties])];
        Topics = [.. Find(words, unspaced, lexicon.Topics, IsName).OfType<Topic>()];

        // "China" in a question is the party, although summits were held there.
        // The country where a round was held names it after "in".
        var places = words.Select((word, i) => lexicon.Parties.Exact(Fold.Key(word)).IsEmpty || (i > 0 && words[i - 1] is "in" or "In" && !Is(Concept.Tariff) && lexicon.Talks.Exact(Fold.Key(word)) is [Talk]) ? word : "").ToList();
        Talks = [.. Find(places, unspaced.FindAll(piece => lexicon.Parties.Exact(piece).IsEmpty), lexicon.Talks, IsName).OfType<Talk>()];
        if (Talks.IsEmpty && Summit(facts, today) is { } summit)
        {
            Talks = [summit];
        }

        if (Talks.IsEmpty && Parties.IsEmpty && People.IsEmpty && Topics.IsEmpty && Mistyped(lexicon.Talks) is [Talk mistyped])
        {
            Talks = [mistyped];
        }

        People = [.. People.Where(person => !Talks.Any(talk => talk.City is { } city && person.Name.Contains(city, StringComparison.Ordinal)))];
        Place = Talks.IsEmpty ? SharedName(places, lexicon.Talks) : null;
        Terms = [.. Find(words, unspaced, lexicon.Terms, IsName).OfType<Term>()];
        Deals = [.. Find(words, unspaced, lexicon.Deals, IsNameOfSeveralWords).OfType<Deal>()];
        Measures = [.. Find(words, unspaced, lexicon.Measures, IsNameOfSeveralWords).OfType<Measure>()];
        Products = QuestionProducts.In(Words);
        Phrases = Languages.Phrasebooks.Of(Language, phrases ?? Languages.Phrasebook.English);
        Day = day ?? QuestionDays.Of(text, Words, Talks, facts, today);
        Ahead = Day is null ? QuestionDays.Ahead(text, Words, facts, today) : null;
        EitherDay = Day is null ? QuestionDays.OfEitherOrder(text) : [];
        Percentages = [.. Percent().Matches(NumberWords.InDigits(text)).Select(match => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>As it was asked.</summary>
    public string Text { get; }

    public FactBase Base { get; }

    public DateOnly Today { get; }

    /// <summary>The day asked about; null for today.</summary>
    public DateOnly? Day { get; }

    /// <summary>A day to come that is asked about; null where there is none.</summary>
    public DateOnly? Ahead { get; }

    /// <summary>Two days, where a date in digits could be either; else none.</summary>
    public ImmutableArray<DateOnly> EitherDay { get; }

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
            .. Deals.Select(deal => $"deal {deal.Id}"),
            .. Measures.Select(measure => $"measure {measure.Id}"),
            .. Terms.Select(term => $"term {term.Id}"),
            .. Percentages.Select(percent => $"percentage {Wording.Number(percent)}"),
            .. Product is null ? (string[])[] : [$"product {Product}"],
            .. Day is { } day ? [$"day {Wording.Iso(day)}"] : (string[])[],
            $"language {Language}",
            $"seems to ask for {string.Join(", ", Intents.Sorted.Take(3).Select(intent => $"{intent.Intent} {Math.Round(100 * intent.Share)} %"))}",
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

    public ImmutableArray<Deal> Deals { get; }

    /// <summary>Measures by what people call them, such as "the Bolsonaro levy".</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>A name that several talks share, such as a city; null where there is none, or one round is named outright.</summary>
    public string? Place { get; }

    public ImmutableArray<decimal> Percentages { get; }

    /// <summary>What its words are about.</summary>
    public IReadOnlyCollection<Concept> Concepts => concepts;

    /// <summary>What it seems to ask for, by the examples.</summary>
    public Taught.IntentShares Intents => intents ??= Taught.IntentWeights.Taught.Of(this);

    /// <summary>Whether a certain part of an answer is asked for, such as the peak of a rate.</summary>
    public bool Asks(FirstLines.Aspect aspect) => (aspects ??= FirstLines.AspectWords.Of(this)).Contains(aspect);

    public bool Is(Concept concept) => concepts.Contains(concept);

    public bool Has(string word) => Words.Contains(word, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,3}(\.\d{1,2})?)\s?(%|per\s?cent\b|pct\b|percentage points?\b)|\bthe (?<number>\d{2,3})(?= (thing|in effect|in force)\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();

    // No day of Türkiye's.
    [GeneratedRegex(@"\bturkey day\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TurkeyDay();

    // "Who is in charge of talks" is no question of what is charged.
    [GeneratedRegex(@"\bin charge of\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InCharge();

    // "what's" is "what is"; "China's" is not.
    [GeneratedRegex(@"\b(?<word>what|who|when|where)['’]s\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contracted();

    // "What'll China pay"
    [GeneratedRegex(@"\b(?<word>what|who|when|they|it|he|she|that|there)['’]ll\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contracting();

    // A tariff line such as 8517.13.00.
    [GeneratedRegex(@"\b\d{4}\.\d{2}(\.\d{2})?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
