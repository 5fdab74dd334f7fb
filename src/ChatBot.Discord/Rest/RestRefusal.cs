using System.Text.Json;

namespace ChatBot.Discord.Rest;

/// <summary>What an error's body says, whether it is Discord's JSON or a page of the proxy in front, which is not read.</summary>
/// <param name="Code">Discord's JSON error code; 0 where it gave none.</param>
/// <param name="Message">Discord's sentence with the fields at fault; null where it gave none.</param>
/// <param name="RetryAfter">How long to wait, where it says so.</param>
/// <param name="Global">The limit of the whole bot was hit.</param>
internal sealed record RestRefusal(int Code, string? Message, TimeSpan? RetryAfter, bool Global)
{
    private const int LongestMessage = 500;
    private static readonly RestRefusal Nothing = new(0, null, null, false);

    public static RestRefusal Read(byte[] body, string? mediaType)
    {
        if (mediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Nothing;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Nothing;
            }

            var code = root.TryGetProperty("code"u8, out var number) && number.TryGetInt32Safely() is { } given ? given : 0;
            var message = root.TryGetProperty("message"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
            if (root.TryGetProperty("errors"u8, out var errors))
            {
                message = $"{message} {errors.GetRawText()}";
            }

            var wait = root.TryGetProperty("retry_after"u8, out var after) && after.ValueKind == JsonValueKind.Number ? RouteLimits.Seconds(after.GetRawText()) : null;
            var global = root.TryGetProperty("global"u8, out var all) && all.ValueKind == JsonValueKind.True;
            return new RestRefusal(code, message is { Length: > LongestMessage } ? message[..LongestMessage] : message, wait, global);
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}

/// <summary>Reading numbers that may be of another kind.</summary>
internal static class JsonNumber
{
    public static int? TryGetInt32Safely(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : null;
}
