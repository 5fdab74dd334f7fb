using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatBot.Facts.Loading;

namespace ChatBot.Host.Verbs;

/// <summary>Faults in SARIF 2.1.0, the form in which code reviews show them beside the line. Paths are below the folder of facts.</summary>
internal static class FaultsAsSarif
{
    private const string Root = "FACTS";

    public static JsonObject Of(ImmutableArray<FactFault> faults) => new()
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "ChatBot facts validate",
                    ["rules"] = new JsonArray([.. FactRule.All.Select(rule => new JsonObject { ["id"] = rule.Id, ["shortDescription"] = Text(rule.Sentence) })]),
                },
            },
            ["results"] = new JsonArray([.. faults.Select(Result)]),
        }),
    };

    private static JsonObject Result(FactFault fault) => new()
    {
        ["ruleId"] = fault.Rule,
        ["level"] = "error",
        ["message"] = Text(fault.Message),
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', fault.Origin.File.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root },
                ["region"] = new JsonObject { ["startLine"] = fault.Origin.Line },
            },
        }),
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
