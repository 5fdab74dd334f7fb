using System.CommandLine;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Loading;
using Spectre.Console;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts add &lt;kind&gt; [--field name=value …]</c>: asks for the fields and writes the entry in the right file and place.</summary>
internal static class FactsAddVerb
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = "quote, event, figure, source …" };
        var path = new Option<string?>("--path") { Description = "The folder of facts; config/facts unless given." };
        var fields = new Option<string[]>("--field") { Description = "name=value, once for each field; asks where none is given. Ids of a list are parted by commas, texts by semicolons." };
        var verb = new Command("add", "Adds a fact: asks for its fields, checks them and the whole base, writes it in its place.") { kind, path, fields };
        verb.SetAction(result => Add(result.GetValue(kind)!, FactsVerb.Folder(result.GetValue(path)), result.GetValue(fields) ?? [], AnsiConsole.Console));
        return verb;
    }

    internal static int Add(string kind, string folder, string[] fields, IAnsiConsole console)
    {
        if (NewFact.Of(kind) is not { } fact)
        {
            return Refuse($"'{kind}' is no kind of fact; say one of {string.Join(", ", FactSchema.Kinds)}.");
        }

        if (fields.Length == 0 && !console.Profile.Capabilities.Interactive)
        {
            return Refuse($"There is no terminal to ask in; give --field name=value for each field, {string.Join(", ", fact.Missing())} at least.");
        }

        if (fields.Length == 0)
        {
            Ask(fact, console);
        }

        foreach (var field in fields)
        {
            var parts = field.Split('=', 2);
            if ((parts.Length == 2 ? fact.Set(parts[0], parts[1]) : $"--field is '{field}'; write name=value, such as date=2026-11-24") is { } problem)
            {
                return Refuse($"{problem}.");
            }
        }

        return fact.Missing() is [_, ..] missing
            ? Refuse($"{fact.Plural} need {string.Join(", ", missing)} as well; give --field {missing[0]}=…")
            : Write(fact, folder, console);
    }

    private static void Ask(NewFact fact, IAnsiConsole console)
    {
        foreach (var field in fact.Fields)
        {
            var prompt = new TextPrompt<string>($"{field.Name.EscapeMarkup()} [grey]{field.Meaning.EscapeMarkup()}{(field.Required ? "" : " (may stay empty)")}[/]");
            prompt.AllowEmpty = !field.Required;
            prompt.Validator = value => value.Length == 0 && !field.Required ? ValidationResult.Success()
                : fact.Set(field.Name, value) is { } problem ? ValidationResult.Error($"{problem}.".EscapeMarkup())
                : ValidationResult.Success();
            console.Prompt(prompt);
        }
    }

    // The whole base is checked with the entry in place; only then does the file change, in one rename.
    private static int Write(NewFact fact, string folder, IAnsiConsole console)
    {
        var (files, changed) = FactPlace.Insert(FactFolder.Read(folder), fact);
        var result = FactLoader.Load(files);
        if (result.Base is null)
        {
            return Refuse($"Nothing was written, for the base would have faults:{Environment.NewLine}{string.Join(Environment.NewLine, result.Faults)}");
        }

        FactFolder.Write(folder, changed);
        console.WriteLine($"{result.Base.Find(fact["id"]!)!.Origin}: {fact["id"]} is written.");
        return CommandLineHost.Answered;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLineHost.BadInput;
    }
}
