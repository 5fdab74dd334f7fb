using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Rendering;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ChatBot.Web.Mcp;

/// <summary>One read-only tool for each command, from the command's own declaration.</summary>
internal sealed class CommandTools(CommandRouter router)
{
    private static readonly JsonElement AnswerSchema = JsonSerializer.SerializeToElement(JsonNode.Parse("""
        { "type": "object", "required": ["command", "baseVersion", "status", "asOf", "title", "headline", "facts", "citations"],
          "properties": { "status": { "enum": ["ok", "unknown", "ambiguous", "invalid"] }, "headline": { "type": "string" }, "facts": { "type": "array" }, "citations": { "type": "array" } } }
        """));

    public List<Tool> Tools { get; } = [.. router.Commands.Select(command => ToolOf(command.Spec))];

    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public CallToolResult Call(string name, IDictionary<string, JsonElement>? arguments)
    {
        if (router.Commands.FirstOrDefault(command => command.Spec.Name == name)?.Spec is not { } spec)
        {
            throw new McpProtocolException($"There is no tool {Wording.Echo(name)}; tools/list names them all.", McpErrorCode.InvalidParams);
        }

        var named = spec.Parameters.Where(parameter => arguments?.ContainsKey(parameter.Name) == true)
            .Select(parameter => new KeyValuePair<string, string>(parameter.Name, arguments![parameter.Name].ToString()));
        var answer = CommandMeter.Measure("mcp", () => router.Answer(CanonicalLine.Of(spec, [.. named])));
        var json = new ArrayBufferWriter<byte>(8192);
        AnswerJson.Write(answer, json);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = string.Join('\n', TextLines.Of(answer).Select(line => line.Text)) }],
            StructuredContent = JsonSerializer.Deserialize<JsonElement>(json.WrittenSpan),
            IsError = answer.Status == AnswerStatus.Invalid,
        };
    }

    private static Tool ToolOf(CommandSpec spec)
    {
        var properties = new JsonObject();
        foreach (var parameter in spec.Parameters)
        {
            var property = new JsonObject { ["type"] = parameter.Kind == ParameterKind.Number ? "integer" : "string", ["description"] = parameter.Description };
            if (parameter.Choices.Length > 0)
            {
                property["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
            }

            if (parameter.Kind == ParameterKind.Number)
            {
                property["minimum"] = 1;
            }

            properties[parameter.Name] = property;
        }

        return new Tool
        {
            Name = spec.Name,
            Title = $"/{spec.Name}",
            Description = $"{spec.Description}. Every figure carries its date and its sources; what the base does not hold is said to be not known. Like: {string.Join("; ", spec.Examples)}",
            InputSchema = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray([.. spec.Parameters.Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name)]),
            }),
            OutputSchema = AnswerSchema,
            Annotations = new ToolAnnotations { Title = $"/{spec.Name}", ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }
}
