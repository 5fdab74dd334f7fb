using BenchmarkDotNet.Attributes;
using ChatBot.Facts.Loading;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>From files to a validated base. Goal for the project's own base: 0.5 s.</summary>
[MemoryDiagnoser]
public class LoaderBenchmarks
{
    private readonly IReadOnlyList<FactFile> files = FactFolder.Read(CuratedFacts.Folder);

    [Benchmark]
    public FactLoadResult Load() => FactLoader.Load(files);

    [Benchmark]
    public FactLoadResult ReadAndLoad() => FactLoader.Load(FactFolder.Read(CuratedFacts.Folder));
}
