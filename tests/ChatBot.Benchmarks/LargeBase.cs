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
/// <c>-- large</c>: 100,000 synthetic facts beside 5,000 in one run; that many give a person as many quotes as an answer shows. Goals: loaded in 5 s and 400 MiB, keyed commands as fast
/// as on the small base, no answer held up for more than 50 ms by a reload. On a busy machine the run without a reload is the measure.
/// </summary>
internal static class LargeBase
{
    private const int Large = 100_000;
    private const int Small = 5_000;
    private const int Rounds = 20_000;
    private static readonly string[] Keyed = ["/tariff china", "/truce status", "/quote person-7", "/who person-7"];

    public static async Task RunAsync()
    {
        var smallStore = new FactStore(FactLoader.Load(SyntheticFacts.Files(Small)).Base!);
        var files = SyntheticFacts.Files(Large);
        var before = Heap();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var (pauses, watch) = (GC.GetTotalPauseDuration(), Stopwatch.StartNew());
        var reloader = new FactReloader();
        var result = reloader.Load(files);
        var loaded = watch.Elapsed;
        process.Refresh();
        var collected = GC.GetTotalPauseDuration() - pauses;
        Say($"load: {result.Base!.All.Length} facts in {files.Count} files, {loaded.TotalSeconds:0.00} s ({(process.TotalProcessorTime - cpu).TotalSeconds:0.00} s of a processor), {collected.TotalMilliseconds:0} ms of it collection, {(Heap() - before) / 1048576.0:0} MiB kept, {result.Faults.Length} faults");

        var store = new FactStore(result.Base);
        var (small, large) = (Router(smallStore), Router(store));
        foreach (var line in Keyed)
        {
            var (one, other) = (Time(small, line), Time(large, line));
            Say($"{line}: {one:0.0} µs on {Small} facts, {other:0.0} µs on {Large}, ratio {other / one:0.00}");
        }

        var quiet = await AnswerDuringAsync(large, () => Thread.Sleep(TimeSpan.FromSeconds(2)));
        Say($"no reload, as a measure of the machine: {quiet}");
        foreach (var (what, count) in new[] { ("one file edited", 1), ("every file edited", files.Count) })
        {
            files = [.. files.Select((file, i) => i < count ? file with { Text = file.Text + "# Edited.\n" } : file)];
            var edited = files;
            var during = await AnswerDuringAsync(large, () =>
            {
                var next = reloader.Load(edited).Base!;
                Lexicon.Of(next);
                store.Swap(next);
            });

            // The first answer on the new base is an asker's too.
            var first = Stopwatch.StartNew();
            large.Answer(Keyed[0]);
            Say($"reload, {what}: {during}; the first on the new base {first.Elapsed.TotalMilliseconds:0.0} ms");
        }

        process.Refresh();
        Say($"peak working set {process.PeakWorkingSet64 / 1048576} MiB");
    }

    /// <summary>Asks without a pause until <paramref name="work"/> is done on a thread of its own.</summary>
    private static async Task<string> AnswerDuringAsync(CommandRouter router, Action work)
    {
        var (longest, longestPause, answers, collections) = (TimeSpan.Zero, TimeSpan.Zero, 0, GC.CollectionCount(0));
        var (began, watch) = (Stopwatch.StartNew(), new Stopwatch());
        var done = Task.Run(work);
        while (!done.IsCompleted)
        {
            var pausedBefore = GC.GetTotalPauseDuration();
            watch.Restart();
            router.Answer(Keyed[answers++ % Keyed.Length]);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            var paused = GC.GetTotalPauseDuration() - pausedBefore;
            longestPause = paused > longestPause ? paused : longestPause;
        }

        await done;
        return string.Create(CultureInfo.InvariantCulture,
            $"{began.Elapsed.TotalSeconds:0.00} s, {answers} answers meanwhile, the longest {longest.TotalMilliseconds:0.0} ms, of it at most {longestPause.TotalMilliseconds:0.0} ms collection ({GC.CollectionCount(0) - collections} collections)");
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
