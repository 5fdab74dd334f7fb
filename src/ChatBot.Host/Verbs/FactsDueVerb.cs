using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts due [path] [--now D] [--within 30d] [--format text|json]</c>: what a curator should look at today.</summary>
internal static class FactsDueVerb
{
    private const int MostDays = 3650;
    private const int Listed = 15;

    public static Command Create()
    {
        var path = FactsVerb.Path();
        var now = new Option<string?>("--now") { Description = "Take this as today (UTC)." };
        var within = new Option<string>("--within") { Description = "How many days ahead and back, such as 30d.", DefaultValueFactory = _ => "30d" };
        var format = FactsVerb.Format("text", "json");
        var verb = new Command("due", "Lists what to look at: ends that come or passed, outcomes not recorded, thin and old sources.") { path, now, within, format };
        verb.SetAction(result => Due(FactsVerb.Folder(result.GetValue(path)), result.GetValue(now), result.GetValue(within)!, result.GetValue(format)!));
        return verb;
    }

    private static int Due(string folder, string? now, string within, string format)
    {
        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        if (!int.TryParse(within.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is 0 or > MostDays)
        {
            Console.Error.WriteLine($"--within is '{within}'; give a number of days from 1 to 3650, such as 30d.");
            return CommandLineHost.BadInput;
        }

        var due = FactsDue.Of(FactsVerb.Load(FactFolder.Read(folder)), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), days);
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(due.Select(item => new { item.Reason, item.Day, item.Fact, item.Origin.File, item.Origin.Line, item.Sentence }), FactsVerb.Json));
            return CommandLineHost.Answered;
        }

        foreach (var group in due.GroupBy(item => item.Reason, StringComparer.Ordinal))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()}{(group.Count() > Listed ? $", the newest {Listed} (all with --format json)" : "")}"));
            foreach (var item in group.Take(Listed))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {item.Day:yyyy-MM-dd} {item.Fact} ({item.Origin}): {item.Sentence}"));
            }
        }

        return CommandLineHost.Answered;
    }
}
