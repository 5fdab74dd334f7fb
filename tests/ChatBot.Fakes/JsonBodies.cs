using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes;

/// <summary>Reading and writing JSON over HTTP.</summary>
internal static class JsonBodies
{
    public static async Task WriteAsync(this HttpResponse response, int status, JsonNode? body)
    {
        response.StatusCode = status;
        if (body is not null)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(body.ToJsonString());
        }
    }

    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            node = null;
        }

        return node is not null;
    }

    public static async Task<byte[]> ReadAllAsync(this HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>The text at a key; null where there is none or it is no text.</summary>
    public static string? Text(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The whole number at a key, read or put there; null where there is none.</summary>
    public static long? Number(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v
        ? v.TryGetValue<long>(out var number) ? number : v.TryGetValue<int>(out var small) ? small : null
        : null;

    public static bool? Flag(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v && v.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>The objects of the list at a key.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonArray list ? list.OfType<JsonObject>() : [];

    public static JsonObject? Object(this JsonNode? node, string key) => node is JsonObject o ? o[key] as JsonObject : null;

    public static JsonArray List(IEnumerable<JsonNode?> items) => new(items.Select(i => i?.DeepClone()).ToArray());
}
