using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Facts.Loading;
using ChatBot.Testing;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Facts.Tests;

/// <summary>The schema that editors use accepts the curated files, refuses broken ones, and is what the program generates.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The validating package knows definitions by the name that they had before draft 2019-09.
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(FactSchema.Create().ToJsonString().Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken));

    public static TheoryData<string> CuratedFiles => [.. FactFolder.Read(CuratedFacts.Folder).Select(file => file.Path)];

    [Fact]
    public void Committed_schema_is_the_generated_one()
    {
        var path = Path.Combine(CuratedFacts.Folder, "facts.schema.json");
        var generated = FactSchema.Create().ToJsonString(Written) + "\n";
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            File.WriteAllText(path, generated);
        }

        Assert.Equal(generated, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(CuratedFiles))]
    public async Task Curated_file_is_accepted(string path) =>
        Assert.Empty((await Schema.Value).Validate(Json(await File.ReadAllTextAsync(Path.Combine(CuratedFacts.Folder, path), TestContext.Current.CancellationToken))));

    [Theory]
    [InlineData("quote:\n  - {id: q}")]
    [InlineData("topics:\n  - {id: t}")]
    [InlineData("topics:\n  - {id: T 1, name: T}")]
    [InlineData("topics:\n  - {id: t, name: T, nam: T}")]
    [InlineData("sources:\n  - {id: s, publisher: P, published: 2025-01-01, tier: blog}")]
    [InlineData("sources:\n  - {id: s, publisher: P, published: 1 May, tier: press}")]
    [InlineData("sources:\n  - {id: s, publisher: P, published: 2025-01-01, tier: press, url: 'javascript:alert(1)'}")]
    [InlineData("events:\n  - {id: e, date: 2025-01-01, title: T, deadline: soon, sources: [s]}")]
    [InlineData("measures:\n  - {id: m, name: M, kind: tariff, imposer: us, targets: [china], basis: B, scope: S, stacks: true, steps: [{announced: 2025-01-01, status: in-force, rate: -1, sources: [s]}]}")]
    public async Task Broken_file_is_refused(string yaml) => Assert.NotEmpty((await Schema.Value).Validate(Json(yaml)));

    // As an editor's YAML extension reads it: plain true, false and numbers have their type, all else is text.
    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
