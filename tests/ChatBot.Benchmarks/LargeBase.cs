using System.Diagnostics;
using System.Globalization;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Testing;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- large</c>: 100,000 synthetic facts beside 2,000 in one run. Goals: loaded in 5 s and 400 MiB, keyed commands as fast
/// as on the small base, no answer held up for more than 50 ms by a reload.
/// </summary>
internal static class LargeBase
{
    private const int Large = 100_000;
    private const int Small = 2_000;
    private const int Rounds = 20_000;
    private static readonly string[] Keyed = ["/tariff china", "/truce status", "/quote person-7", "/who person-7"];

    public static async Task RunAsync()
    {
        var smallStore = new FactStore(FactLoader.Load(SyntheticFacts.Files(Small)).Base!);
        var files = SyntheticFacts.Files(Large);
        var before = Heap();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = FactLoader.Load(files);
        var loaded = watch.Elapsed;
        process.Refresh();
        Say($"load: {result.Base!.All.Length} facts in {files.Count} files, {loaded.TotalSeconds:0.00} s ({(process.TotalProcessorTime - cpu).TotalSeconds:0.00} s of a processor), {(Heap() - before) / 1048576.0:0} MiB kept, {result.Faults.Length} faults");

        var store = new FactStore(result.Base);
        var (small, large) = (Router(smallStore), Router(store));
        foreach (var line in Keyed)
        {
            var (one, other) = (Time(small, line), Time(large, line));
            Say($"{line}: {one:0.0} µs on {Small} facts, {other:0.0} µs on {Large}, ratio {other / one:0.00}");
        }

        var reload = Task.Run(() =>
        {
            var next = FactLoader.Load(files).Base!;
            Lexicon.Of(next);
            store.Swap(next);
        });
        var (longest, answers) = (TimeSpan.Zero, 0);
        while (!reload.IsCompleted)
        {
            watch.Restart();
            large.Answer(Keyed[answers++ % Keyed.Length]);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }

        // The first answer on the new base is an asker's too.
        watch.Restart();
        large.Answer(Keyed[0]);
        var first = watch.Elapsed;
        await reload;
        Say($"reload: {answers} answers meanwhile, the longest {longest.TotalMilliseconds:0.0} ms; the first on the new base {first.TotalMilliseconds:0.0} ms");
        Say($"peak working set {process.PeakWorkingSet64 / 1048576} MiB");
    }

    private static CommandRouter Router(FactStore store) => new(CommandCatalog.Create(), store, TimeProvider.System);

    private static double Time(CommandRouter router, string line)
    {
        for (var i = 0; i < Rounds / 4; i++)
        {
            router.Answer(line);
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Rounds; i++)
        {
            router.Answer(line);
        }

        return watch.Elapsed.TotalMicroseconds / Rounds;
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
