using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts validate [path] [--format text|json|sarif]</c>: every fault of the whole base with its file and line.</summary>
internal static class FactsValidateVerb
{
    public static Command Create()
    {
        var path = FactsVerb.Path();
        var format = FactsVerb.Format("text", "json", "sarif");
        var verb = new Command("validate", "Checks the whole base; every fault as file:line: reason. Exit 1 where there is one.") { path, format };
        verb.SetAction(result => Validate(FactsVerb.Folder(result.GetValue(path)), result.GetValue(format)!));
        return verb;
    }

    private static int Validate(string folder, string format)
    {
        var watch = Stopwatch.StartNew();
        var files = FactFolder.Read(folder);
        var result = FactLoader.Load(files);
        switch (format)
        {
            case "json":
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    result.Faults.Select(fault => new { fault.Origin.File, fault.Origin.Line, fault.Rule, fault.Message }), FactsVerb.Json));
                break;
            case "sarif":
                Console.Out.WriteLine(JsonSerializer.Serialize(FaultsAsSarif.Of(result.Faults), FactsVerb.Json));
                break;
            default:
                foreach (var fault in result.Faults)
                {
                    Console.Out.WriteLine(fault);
                }

                break;
        }

        var facts = result.Base is { } loaded ? string.Create(CultureInfo.InvariantCulture, $"{loaded.All.Length} facts, base {loaded.Version}") : "no base";
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {facts}, {result.Faults.Length} faults, {watch.ElapsedMilliseconds} ms"));
        return result.Base is null ? CommandLineHost.Failed : CommandLineHost.Answered;
    }
}
