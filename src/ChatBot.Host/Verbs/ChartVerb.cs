using System.CommandLine;
using ChatBot.Facts;
using ChatBot.Web.Charts;

namespace ChatBot.Host.Verbs;

/// <summary><c>chart "/tariff china chart" --out file.png [--now T]</c>: the chart of an answer as a file.</summary>
internal static class ChartVerb
{
    public static Command Create()
    {
        var line = new Argument<string>("command line") { Description = "What to ask, for example \"/tariff china chart\"." };
        var path = new Option<string>("--out") { Description = "The PNG file to write.", Required = true };
        var now = new Option<string?>("--now") { Description = "Take this as the current time (UTC)." };
        var verb = new Command("chart", "Writes the chart of an answer to a file.") { line, path, now };
        verb.SetAction(result => Write(result.GetValue(line) ?? "", result.GetValue(path)!, result.GetValue(now)));
        return verb;
    }

    private static int Write(string line, string path, string? now)
    {
        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        var store = new FactStore(Answering.LoadFacts(Settings.Read([])["Facts:Path"]));
        var answer = Answering.Router(store, clock).Answer(line);
        if (answer.Charts is not [var chart, ..] || new ChartImages(store).Png(chart) is not { } png)
        {
            Console.Error.WriteLine($"That answer has no chart; \"/tariff china chart\" has one. {answer.Headline}");
            return CommandLineHost.NotKnown;
        }

        File.WriteAllBytes(path, png.Span);
        return CommandLineHost.Answered;
    }
}
