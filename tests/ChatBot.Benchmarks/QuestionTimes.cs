using System.Diagnostics;
using System.Globalization;
using ChatBot.Answers.Search;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>
/// Also in <c>-- large</c>: how long questions in plain words and searches take. Goals: 2 ms median from question to answer
/// on the real base; 5 ms at the 99th percentile for a search over 100,000 facts.
/// </summary>
internal static class QuestionTimes
{
    private const int Rounds = 2_000;

    private static readonly string[] Questions =
    [
        "whats the tariff on china rn", "when does the truce run out", "bessant on rare earths quote", "is the 100% tariff still on?",
        "what does China charge us", "who is He Lifeng", "what happened since Geneva", "and for korea?", "wie hoch ist der Zoll auf China?", "what is Section 301",
    ];

    public static void Run()
    {
        var router = Asking.Router(CuratedFacts.Base);
        Say("question to answer, real base", Time(turn => router.Answer($"/ask {Questions[turn % Questions.Length]}")));
        var search = FactSearch.Of(AskBenchmarks.ManyEvents());
        Say("search over 100000 facts", Time(turn => search.Find(AskBenchmarks.Query(turn), 10)));
    }

    /// <returns>Milliseconds, the shortest first.</returns>
    private static double[] Time(Action<int> work)
    {
        for (var turn = 0; turn < Rounds; turn++)
        {
            work(turn);
        }

        var times = new double[Rounds];
        for (var turn = 0; turn < Rounds; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            work(turn);
            times[turn] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Say(string what, double[] times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: median {times[Rounds / 2]:0.00} ms, 99th percentile {times[Rounds * 99 / 100]:0.00} ms"));
}
