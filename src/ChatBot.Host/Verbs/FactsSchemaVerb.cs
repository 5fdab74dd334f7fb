using System.CommandLine;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary><c>facts schema [kind]</c>: the JSON Schema of a fact file, for editors.</summary>
internal static class FactsSchemaVerb
{
    public static Command Create()
    {
        var kind = new Argument<string?>("kind") { Description = $"One of {string.Join(", ", FactSchema.Kinds)}; all in one unless given.", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. FactSchema.Kinds]);
        var verb = new Command("schema", "Prints the JSON Schema of a fact file, for editors that complete and underline.") { kind };
        verb.SetAction(result => Console.Out.WriteLine(FactSchema.Create(result.GetValue(kind)).ToJsonString(FactsVerb.Json)));
        return verb;
    }
}
