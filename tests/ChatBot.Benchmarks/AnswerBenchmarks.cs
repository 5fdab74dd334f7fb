using BenchmarkDotNet.Attributes;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>From a typed line to an answer. Goal for a keyed command: 20 µs median, 16 KiB allocated.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private readonly CommandRouter router = Asking.Router(CuratedFacts.Base);

    [Benchmark(Baseline = true)]
    public Answer Tariff() => router.Answer("/tariff china");

    [Benchmark]
    public Answer TariffAsOf() => router.Answer("/tariff china 2025-10-27");

    [Benchmark]
    public Answer TariffByOptions() => router.Answer(new Answers.Commands.CommandLine { Name = "tariff", Options = [new("party", "china")] });

    [Benchmark]
    public Answer Truce() => router.Answer("/truce status");

    [Benchmark]
    public Answer Quote() => router.Answer("/quote bessent rare earths");
}
