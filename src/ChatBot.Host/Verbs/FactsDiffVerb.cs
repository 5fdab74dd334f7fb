using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts diff A B</c>: what changed between two folders or git revisions, and which answers change with it.</summary>
internal static class FactsDiffVerb
{
    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "A folder of facts, or a git revision such as HEAD~1." };
        var after = new Argument<string>("after") { Description = "A folder of facts, a git revision, or . for config/facts as it is now." };
        var now = new Option<string?>("--now") { Description = "Answer as of this day (UTC)." };
        var verb = new Command("diff", "Shows what changed between two bases, by fact and field, and which answers change.") { before, after, now };
        verb.SetAction((result, cancellationToken) => DiffAsync(result.GetValue(before)!, result.GetValue(after)!, result.GetValue(now), cancellationToken));
        return verb;
    }

    private static async Task<int> DiffAsync(string before, string after, string? now, CancellationToken cancellationToken)
    {
        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        var old = await ReadAsync(before, cancellationToken);
        var young = await ReadAsync(after, cancellationToken);
        var changes = FactDiff.Between(old, young);
        foreach (var fact in changes.GroupBy(change => change.Fact, StringComparer.Ordinal))
        {
            Console.Out.WriteLine(fact.First() is { Field: "" } whole ? $"{fact.Key}: {(whole.Before is null ? $"new in {whole.After}" : $"gone from {whole.Before}")}" : fact.Key);
            foreach (var change in fact.Where(change => change.Field.Length > 0))
            {
                Console.Out.WriteLine($"  {change.Field}: {change.Before ?? "(none)"} → {change.After ?? "(none)"}");
            }
        }

        var answers = Compare(FactsVerb.Load(old), FactsVerb.Load(young), clock);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changes.Select(change => change.Fact).Distinct(StringComparer.Ordinal).Count()} facts changed, {answers} answers with them"));
        return CommandLineHost.Answered;
    }

    // Every keyed question is asked of both bases: cheaper than to work out which a fact can touch, and misses none.
    private static int Compare(FactBase old, FactBase young, TimeProvider clock)
    {
        var (before, after) = (Answering.Router(new FactStore(old), clock, Freshness.UsualStaleAfterDays), Answering.Router(new FactStore(young), clock, Freshness.UsualStaleAfterDays));
        var changed = 0;
        foreach (var line in Questions(old).Union(Questions(young), StringComparer.Ordinal))
        {
            var (then, now) = (Told(before, line), Told(after, line));
            if (!then.SequenceEqual(now, StringComparer.Ordinal))
            {
                changed++;
                Console.Out.WriteLine($"{line}");
                foreach (var gone in then.Except(now, StringComparer.Ordinal))
                {
                    Console.Out.WriteLine($"  - {gone}");
                }

                foreach (var come in now.Except(then, StringComparer.Ordinal))
                {
                    Console.Out.WriteLine($"  + {come}");
                }
            }
        }

        return changed;
    }

    private static IEnumerable<string> Questions(FactBase facts) =>
        facts.Parties.SelectMany(party => new[] { $"/tariff {party.Id}", $"/tariff {party.Id} history", $"/truce status {party.Id}", $"/deal {party.Id}", $"/timeline {party.Id}" })
            .Concat(facts.People.SelectMany(person => new[] { $"/quote {person.Id}", $"/who {person.Id}" }))
            .Concat(facts.Topics.Select(topic => $"/topic {topic.Id}"))
            .Concat(facts.Talks.Select(talk => $"/talks {talk.Id}"));

    private static List<string> Told(CommandRouter router, string line)
    {
        var answer = router.Answer(line);
        return [answer.Headline, .. answer.Facts.Select(fact => $"{fact.Label}: {fact.Value}")];
    }

    /// <exception cref="StartRefusedException">It is neither a folder nor a revision that git knows.</exception>
    private static async Task<IReadOnlyList<FactFile>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var folder = FactsVerb.Folder(null);
        return name == "." ? FactFolder.Read(folder)
            : Directory.Exists(name) ? FactFolder.Read(name)
            : await ReadRevisionAsync(folder, name, cancellationToken);
    }

    private static async Task<IReadOnlyList<FactFile>> ReadRevisionAsync(string folder, string revision, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-C", folder, "archive", "--format=zip", "--end-of-options", revision })
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start) ?? throw new StartRefusedException("git does not start; name two folders instead.");
        using var zip = new MemoryStream();
        var said = git.StandardError.ReadToEndAsync(cancellationToken);
        await git.StandardOutput.BaseStream.CopyToAsync(zip, cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        if (git.ExitCode != 0)
        {
            throw new StartRefusedException($"'{revision}' is neither a folder nor a revision of git: {(await said).Trim()}");
        }

        var files = new List<FactFile>();
        await using var archive = new ZipArchive(zip);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var text = new StreamReader(await entry.OpenAsync(cancellationToken));
            files.Add(new FactFile(entry.FullName, await text.ReadToEndAsync(cancellationToken)));
        }

        return files;
    }
}
