using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Discord;

/// <summary>A request's body: JSON, or multipart with files beside <c>payload_json</c>, named <c>files[0]</c> and on (reference, uploading files).</summary>
/// <param name="Json">The object.</param>
/// <param name="Text">The same as it was written.</param>
/// <param name="Files">In the order of their numbers.</param>
internal sealed record DiscordBody(JsonObject Json, string Text, IReadOnlyList<DiscordUpload> Files)
{
    private const long LargestFile = 10 * 1024 * 1024;

    /// <returns>The body; null where it was refused, the response then being written.</returns>
    public static async Task<DiscordBody?> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            List<DiscordUpload> files = [];
            foreach (var file in form.Files)
            {
                if (file.Name != $"files[{files.Count}]" || file.FileName.Length == 0)
                {
                    await http.RefuseAsync(400, 50035, "Invalid Form Body");
                    return null;
                }

                using var copy = new MemoryStream();
                await file.CopyToAsync(copy);
                files.Add(new DiscordUpload(file.FileName, file.ContentType ?? "application/octet-stream", copy.ToArray()));
            }

            if (files.Exists(f => f.Content.LongLength > LargestFile))
            {
                await http.RefuseAsync(413, 40005, "Request entity too large");
                return null;
            }

            return await ParsedAsync(http, System.Text.Encoding.UTF8.GetBytes(form["payload_json"].ToString()), files);
        }

        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            await http.RefuseAsync(400, 50035, "Invalid Form Body");
            return null;
        }

        return await ParsedAsync(http, await request.ReadAllAsync(), []);
    }

    private static async Task<DiscordBody?> ParsedAsync(HttpContext http, byte[] json, IReadOnlyList<DiscordUpload> files)
    {
        if (JsonBodies.TryParse(json, out var node) && node is JsonObject body)
        {
            return new DiscordBody(body, System.Text.Encoding.UTF8.GetString(json), files);
        }

        await http.RefuseAsync(400, 50109, "The request body contains invalid JSON.");
        return null;
    }
}

/// <summary>Discord's way to say no.</summary>
internal static class DiscordRefusals
{
    public static Task RefuseAsync(this HttpContext http, int status, int code, string message) => http.RefuseAsync(new DiscordRefusal(status, code, message));

    public static Task RefuseAsync(this HttpContext http, DiscordRefusal refusal)
    {
        var body = new JsonObject { ["message"] = refusal.Message, ["code"] = refusal.Code };
        if (refusal.Errors is { } errors)
        {
            body["errors"] = errors.DeepClone();
        }

        return http.Response.WriteAsync(refusal.Status, body);
    }
}
