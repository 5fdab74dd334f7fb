using System.Text.Json;

namespace ChatBot.Slack.Interactivity;

/// <summary>Reads what may be absent or of another kind than expected: Slack's payloads grow, and nothing in them is assumed.</summary>
internal static class JsonText
{
    /// <summary>The text at a path of names; null where there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } found ? Read(found) : null;

    /// <summary>Whether the value at a path of names is true.</summary>
    public static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path).ValueKind == JsonValueKind.True;

    /// <summary>The elements of the array at a path of names; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    // An escape for half a character is valid JSON, and yet no text.
    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement At(this JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var next))
            {
                return default;
            }

            element = next;
        }

        return element;
    }
}
