using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Search;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>A question in plain words. Goals: 2 ms median on the real base; search over 100,000 facts 5 ms at the 99th percentile.</summary>
[MemoryDiagnoser]
public class AskBenchmarks
{
    private const int Many = 100_000;

    private static readonly ImmutableArray<string> Words =
        [.. CuratedFacts.Base.Events.SelectMany(item => SomeWords(item.Title)).Distinct(StringComparer.Ordinal)];

    private readonly CommandRouter router = Asking.Router(CuratedFacts.Base);
    private readonly FactSearch search = FactSearch.Of(ManyEvents());
    private int turn;

    [Benchmark(Baseline = true)]
    public Answer Ask() => router.Answer("/ask whats the tariff on china rn");

    [Benchmark]
    public Answer AskMistyped() => router.Answer("/ask bessant on rare earths quote");

    [Benchmark]
    public ImmutableArray<FoundFact> Search() =>
        search.Find(Query(turn++), 10);

    /// <summary>Two words that occur, a common one and a misspelt one.</summary>
    internal static string Query(int turn) => $"{Words[turn % Words.Length]} {Words[turn * 7 % Words.Length]} china tarriff";

    /// <summary>100,000 events with titles of twelve words.</summary>
    internal static FactBase ManyEvents() => FactBase.Create(
        Enumerable.Range(0, Many).Select(number => new TradeEvent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"event-{number}"),
            Origin = default,
            Date = FactDate.Day(new DateOnly(2000, 1, 1).AddDays(number % 9000)),
            Title = string.Join(' ', Enumerable.Range(0, 12).Select(word => Words[((number * 31) + (word * word * 97) + (number / 7 * word)) % Words.Length])),
        }),
        "many");

    private static string[] SomeWords(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
