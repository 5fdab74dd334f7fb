using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts validate [path]</c> and <c>facts schema</c>: the curator's tools.</summary>
internal static class FactsVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var path = new Argument<string?>("path") { Description = "The folder of facts; config/facts unless given.", Arity = ArgumentArity.ZeroOrOne };
        var validate = new Command("validate", "Checks the whole base; every fault as file:line: reason.") { path };
        validate.SetAction(result => Validate(result.GetValue(path)));
        var schema = new Command("schema", "Prints the JSON Schema of a fact file, for editors.");
        schema.SetAction(_ => Console.Out.WriteLine(FactSchema.Create().ToJsonString(Indented)));
        return new Command("facts", "Tools for curators.") { validate, schema };
    }

    private static int Validate(string? path)
    {
        var watch = Stopwatch.StartNew();
        var files = FactFolder.Read(ConfigFolder.FactsFolder(path ?? Settings.Read([])["Facts:Path"]));
        var result = FactLoader.Load(files);
        foreach (var fault in result.Faults)
        {
            Console.Out.WriteLine(fault);
        }

        var facts = result.Base is { } loaded ? string.Create(CultureInfo.InvariantCulture, $"{loaded.All.Length} facts, base {loaded.Version}") : "no base";
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {facts}, {result.Faults.Length} faults, {watch.ElapsedMilliseconds} ms"));
        return result.Base is null ? CommandLineHost.Failed : CommandLineHost.Answered;
    }
}
