using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChatBot.Facts.Loading;

/// <summary>The JSON Schema (draft 2020-12) of a fact file, for editors that complete and underline.</summary>
public static class FactSchema
{
    /// <param name="plural">The one kind the file may hold; any where null.</param>
    public static JsonObject Create(string? plural = null)
    {
        var groups = new JsonObject();
        var definitions = new JsonObject();
        foreach (var (kind, _, shape) in Shapes.All.Where(known => plural is null || known.Plural == plural))
        {
            groups[kind] = new JsonObject { ["type"] = "array", ["items"] = Reference(shape, definitions) };
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = plural is null ? "ChatBot fact file" : $"ChatBot {plural}",
            ["type"] = "object",
            ["properties"] = groups,
            ["additionalProperties"] = false,
            ["$defs"] = definitions,
        };
    }

    /// <summary>The kinds of fact as files name them.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. Shapes.All.Select(known => known.Plural)];

    private static JsonObject Reference(Shape shape, JsonObject definitions)
    {
        if (!definitions.ContainsKey(shape.Name))
        {
            definitions[shape.Name] = null;
            var properties = new JsonObject();
            foreach (var field in shape.Fields)
            {
                var schema = Of(field.Type, definitions);
                schema["description"] = field.Meaning;
                properties[field.Name] = schema;
            }

            definitions[shape.Name] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray([.. shape.Fields.Where(field => field.Required).Select(field => JsonValue.Create(field.Name))]),
                ["additionalProperties"] = false,
            };
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{shape.Name}" };
    }

    private static JsonObject Of(FieldType type, JsonObject definitions) => type switch
    {
        FieldType.Id => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", ["maxLength"] = 80 },
        FieldType.IdList => ListOf(Of(new FieldType.Id(), definitions)),
        FieldType.TextList => ListOf(Of(new FieldType.Text(), definitions)),
        FieldType.Date => new JsonObject { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
        FieldType.Flag => new JsonObject { ["type"] = "boolean" },
        FieldType.Link => new JsonObject { ["type"] = "string", ["pattern"] = "^https?://" },
        FieldType.Number number => new JsonObject { ["type"] = "number", ["minimum"] = number.Least, ["maximum"] = number.Most },
        FieldType.Word word => new JsonObject { ["enum"] = new JsonArray([.. word.Allowed.Select(allowed => JsonValue.Create(allowed))]) },
        FieldType.One one => Reference(one.Shape, definitions),
        FieldType.Records records => ListOf(Reference(records.Shape, definitions)),
        FieldType.MapOf { Key: { } key } map => new JsonObject { ["type"] = "object", ["propertyNames"] = Of(key, definitions), ["additionalProperties"] = Of(map.Value, definitions) },
        FieldType.MapOf map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value, definitions) },
        _ => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
    };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };
}
