using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts stats [path] [--format text|json]</c>: what the base holds and how well it is sourced.</summary>
internal static class FactsStatsVerb
{
    private const int Listed = 10;

    public static Command Create()
    {
        var path = FactsVerb.Path();
        var format = FactsVerb.Format("text", "json");
        var verb = new Command("stats", "Counts facts by kind, party and month; lists what is thinly sourced or open-ended.") { path, format };
        verb.SetAction(result =>
        {
            var stats = FactStats.Of(FactsVerb.Load(FactFolder.Read(FactsVerb.Folder(result.GetValue(path)))));
            if (result.GetValue(format) == "json")
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(stats, FactsVerb.Json));
            }
            else
            {
                Print(stats, Console.Out);
            }
        });
        return verb;
    }

    private static void Print(FactStats stats, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stats.Facts} facts, base {stats.Version}, sources through {stats.CoverageThrough:yyyy-MM-dd}"));
        Counts(output, "by kind", stats.ByKind);
        Counts(output, "by party", stats.ByParty);
        Counts(output, "by month", stats.ByMonth);
        Ids(output, "numbers on a single source", stats.SingleSourceNumbers);
        Ids(output, "second-hand, no source read", stats.SecondHand);
        Ids(output, "in force without an end", stats.OpenEnded);
        Ids(output, "sources nothing rests on", stats.UnusedSources);
    }

    private static void Counts(TextWriter output, string title, IReadOnlyDictionary<string, int> counts) =>
        output.WriteLine($"{title}: {string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")))}");

    private static void Ids(TextWriter output, string title, IReadOnlyList<string> ids) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {ids.Count}{(ids.Count == 0 ? "" : ": ")}{string.Join(", ", ids.Take(Listed))}{(ids.Count > Listed ? " … (all with --format json)" : "")}"));
}
