using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Facts;

/// <summary>
/// One immutable, indexed snapshot of all facts. It is loaded and validated whole and then only read,
/// so that an answer sees one state of the base from beginning to end.
/// </summary>
public sealed class FactBase
{
    private readonly FrozenDictionary<string, Fact> byId;
    private readonly FrozenDictionary<(string Imposer, string Target), ImmutableArray<Measure>> measuresByPair;
    private readonly FrozenDictionary<(string Imposer, string Target), ImmutableArray<Measure>> layersByPair;

    private FactBase(string version, ImmutableArray<Fact> all)
    {
        Version = version;
        All = all;
        byId = IdsOf(all).ToFrozenDictionary(StringComparer.Ordinal);
        Sources = Of<Source>();
        Parties = Of<Party>();
        Topics = Of<Topic>();
        People = Of<Person>();
        Measures = Of<Measure>();
        Figures = NewestFirst(Of<Figure>(), figure => figure.Date);
        Truces = Of<Truce>();
        // A round of which only the month is known is not put after one that is known to have been late in it.
        Talks = [.. Of<Talk>().OrderByDescending(talk => talk.To.First).ThenBy(talk => talk.Id, StringComparer.Ordinal)];
        Quotes = BestAttestedOfEachDay(NewestFirst(Of<Quote>(), quote => quote.Date));
        Events = NewestFirst(Of<TradeEvent>(), tradeEvent => tradeEvent.Date);
        Deals = Of<Deal>();
        Terms = Of<Term>();
        QuotesBySpeaker = Quotes.GroupBy(quote => quote.Speaker, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        TalksByPerson = Talks.SelectMany(talk => talk.Delegations.Values.SelectMany(people => people).Distinct().Select(person => (Person: person, Talk: talk)))
            .GroupBy(pair => pair.Person, pair => pair.Talk, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        measuresByPair = PairMeasures();
        layersByPair = measuresByPair.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Where(measure => measure.IsLayer).ToImmutableArray());
        SourceDays = [.. Sources.Select(source => source.Known).Order()];
        NewestSourceDay = Sources.IsEmpty ? DateOnly.MinValue : Sources.Max(source => source.Published.IsDay ? source.Known : source.Published.First);
    }

    /// <summary>Content hash of the files, twelve hexadecimal digits.</summary>
    public string Version { get; }

    public ImmutableArray<Fact> All { get; }

    public ImmutableArray<Source> Sources { get; }

    public ImmutableArray<Party> Parties { get; }

    public ImmutableArray<Topic> Topics { get; }

    public ImmutableArray<Person> People { get; }

    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Newest first, as are talks, quotes and events.</summary>
    public ImmutableArray<Figure> Figures { get; }

    public ImmutableArray<Truce> Truces { get; }

    public ImmutableArray<Talk> Talks { get; }

    public ImmutableArray<Quote> Quotes { get; }

    public ImmutableArray<TradeEvent> Events { get; }

    public ImmutableArray<Deal> Deals { get; }

    /// <summary>The glossary.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>A person's quotes, newest first.</summary>
    public FrozenDictionary<string, ImmutableArray<Quote>> QuotesBySpeaker { get; }

    /// <summary>The talks that a person attended, newest first.</summary>
    public FrozenDictionary<string, ImmutableArray<Talk>> TalksByPerson { get; }

    /// <summary>Days on which sources were published, ascending.</summary>
    private ImmutableArray<DateOnly> SourceDays { get; }

    /// <summary>Builds the snapshot; ids must be unique.</summary>
    public static FactBase Create(IEnumerable<Fact> facts, string version)
    {
        var all = facts.ToList();
        var published = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var source in all.OfType<Source>())
        {
            published[source.Id] = source.Known;
        }

        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Known == DateOnly.MaxValue)
            {
                all[i] = all[i] with { Known = EarliestSource(all[i], published) };
            }
        }

        return new FactBase(version, [.. all]);
    }

    public Fact? Find(string id) => byId.GetValueOrDefault(id);

    public T? Find<T>(string id)
        where T : Fact => byId.GetValueOrDefault(id) as T;

    /// <summary>The source of that id; validation has made sure that there is one.</summary>
    public Source SourceOf(string id) => (Source)byId[id];

    /// <summary>The party's headline name, or the id itself where it names none.</summary>
    public string PartyName(string id) => Find<Party>(id)?.Short ?? id;

    /// <summary>The same in a language: the BCP 47 tag <c>de</c> has <c>Schweiz</c>.</summary>
    public string PartyName(string id, string language) =>
        Find<Party>(id) is { } party && party.Names.TryGetValue(language, out var name) ? name : PartyName(id);

    /// <summary>Every measure of <paramref name="imposer"/> that reaches goods of <paramref name="target"/>.</summary>
    public ImmutableArray<Measure> MeasuresOn(string imposer, string target) =>
        measuresByPair.TryGetValue((imposer, target), out var measures) ? measures : [];

    /// <summary>Those of them that add up to the rate on most goods.</summary>
    public ImmutableArray<Measure> LayersOn(string imposer, string target) =>
        layersByPair.TryGetValue((imposer, target), out var layers) ? layers : [];

    /// <summary>The party whose tariff territory its goods belong to: the EU for the Netherlands, most parties themselves.</summary>
    public Party CustomsTerritoryOf(Party party) => party.CustomsUnion is { } union ? Find<Party>(union) ?? party : party;

    /// <summary>The party as a sentence names it: <c>the US</c>, <c>China</c>.</summary>
    public string PartyInText(string id) => Find<Party>(id) is { } party ? (party.TakesArticle ? $"the {party.Short}" : party.Short) : id;

    /// <summary>
    /// The day of the base's newest source; from then on no fact is hindsight. A source dated only to a month or year
    /// may be of its first day, so that this day never lies in a month that is not yet over.
    /// </summary>
    public DateOnly NewestSourceDay { get; }

    /// <summary>The day of the newest source published by <paramref name="day"/>; null where there is none.</summary>
    public DateOnly? CoverageThrough(DateOnly day)
    {
        var index = SourceDays.BinarySearch(day.AddDays(1));
        var after = index >= 0 ? FirstOf(index) : ~index;
        return after == 0 ? null : SourceDays[after - 1];
    }

    private static Dictionary<string, Fact> IdsOf(ImmutableArray<Fact> all)
    {
        var ids = new Dictionary<string, Fact>(all.Length, StringComparer.Ordinal);
        foreach (var fact in all)
        {
            ids.Add(fact.Id, fact);
            foreach (var former in fact.Formerly)
            {
                ids.Add(former, fact);
            }
        }

        return ids;
    }

    private int FirstOf(int index)
    {
        while (index > 0 && SourceDays[index - 1] == SourceDays[index])
        {
            index--;
        }

        return index;
    }

    // A deprecated fact is found by its id and nowhere else.
    private ImmutableArray<T> Of<T>()
        where T : Fact => [.. All.OfType<T>().Where(fact => fact.Deprecated is null || fact is Source or Party or Topic or Person)];

    private static ImmutableArray<T> NewestFirst<T>(ImmutableArray<T> facts, Func<T, FactDate> date)
        where T : Fact => [.. facts.OrderByDescending(date).ThenBy(fact => fact.Id, StringComparer.Ordinal)];

    // A day may hold ten quotes of one person; the one that most sources carry, and the highest of them, answers best.
    private ImmutableArray<Quote> BestAttestedOfEachDay(ImmutableArray<Quote> quotes) =>
        [.. quotes.OrderByDescending(quote => quote.Date)
            .ThenByDescending(quote => quote.Sources.Length)
            .ThenBy(BestTier)
            .ThenBy(quote => quote.Id, StringComparer.Ordinal)];

    // A base is put together before its references are checked, so that a source may be missing here.
    private SourceTier BestTier(Quote quote)
    {
        var best = SourceTier.Analysis;
        foreach (var id in quote.Sources)
        {
            best = byId.GetValueOrDefault(id) is Source source && source.Tier < best ? source.Tier : best;
        }

        return best;
    }

    private static DateOnly EarliestSource(Fact fact, Dictionary<string, DateOnly> published)
    {
        var earliest = DateOnly.MaxValue;
        foreach (var source in fact.Sources)
        {
            if (published.TryGetValue(source, out var day) && day < earliest)
            {
                earliest = day;
            }
        }

        return earliest;
    }

    private FrozenDictionary<(string Imposer, string Target), ImmutableArray<Measure>> PairMeasures()
    {
        var pairs = new Dictionary<(string, string), ImmutableArray<Measure>.Builder>();
        var everyone = Parties.Where(party => party is { IsOrganisation: false, CustomsUnion: null }).Select(party => party.Id).ToImmutableArray();
        foreach (var measure in Measures)
        {
            foreach (var target in measure.Targets.Contains(Measure.AllParties) ? everyone : measure.Targets)
            {
                if (measure.Reaches(target))
                {
                    if (!pairs.TryGetValue((measure.Imposer, target), out var measures))
                    {
                        pairs[(measure.Imposer, target)] = measures = ImmutableArray.CreateBuilder<Measure>();
                    }

                    measures.Add(measure);
                }
            }
        }

        return pairs.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutable());
    }
}
