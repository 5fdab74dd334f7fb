using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Facts;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts …</c>: the curator's tools, one file each.</summary>
internal static class FactsVerb
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("facts", "Tools for curators.")
    {
        FactsValidateVerb.Create(),
        FactsStatsVerb.Create(),
        FactsDueVerb.Create(),
        FactsDiffVerb.Create(),
        FactsAddVerb.Create(),
        FactsSchemaVerb.Create(),
    };

    public static Argument<string?> Path() => new("path") { Description = "The folder of facts; config/facts unless given.", Arity = ArgumentArity.ZeroOrOne };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"{string.Join(" or ", formats)}.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <exception cref="StartRefusedException">There is no such folder.</exception>
    public static string Folder(string? path) => ConfigFolder.FactsFolder(path ?? Settings.Read([])["Facts:Path"]);

    /// <exception cref="StartRefusedException">There is no such folder, or its facts have faults.</exception>
    public static FactBase Load(IReadOnlyList<FactFile> files)
    {
        var result = FactLoader.Load(files);
        return result.Base ?? throw StartRefusedException.For(result.Faults);
    }
}
