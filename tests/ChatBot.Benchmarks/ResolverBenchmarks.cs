using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>From a word to the facts that bear it.</summary>
[MemoryDiagnoser]
public class ResolverBenchmarks
{
    private readonly Lexicon lexicon = Lexicon.Of(CuratedFacts.Base);

    [Benchmark(Baseline = true)]
    public ImmutableArray<Fact> Exact() => lexicon.Parties.Exact(Fold.Key("China"));

    [Benchmark]
    public ImmutableArray<Fact> Flag() => lexicon.Parties.Exact(Fold.Key("🇨🇳"));

    [Benchmark]
    public ImmutableArray<Fact> Mistyped() => lexicon.Parties.Mistyped(Fold.Key("chyna"));

    [Benchmark]
    public ImmutableArray<Fact> Nearest() => lexicon.Parties.Nearest(Fold.Key("atlantis"));
}
