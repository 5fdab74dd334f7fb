using System.Net.Http.Headers;
using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Rest;

/// <summary>A payload as an HTTP body: JSON, or a form of the JSON and its files (reference, uploading files).</summary>
internal static class RestBody
{
    public static HttpContent Of(DiscordPayload payload)
    {
        var json = Part(payload.Json, "application/json");
        if (payload.Files.Count == 0)
        {
            return json;
        }

        var form = new MultipartFormDataContent();
        Add(form, json, "form-data; name=\"payload_json\"");
        for (var i = 0; i < payload.Files.Count; i++)
        {
            var file = payload.Files[i];
            Add(form, Part(file.Content, file.MediaType), $"form-data; name=\"files[{i}]\"; filename=\"{file.Name}\"");
        }

        return form;
    }

    private static ReadOnlyMemoryContent Part(ReadOnlyMemory<byte> bytes, string mediaType) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    // Written by hand: the framework leaves the names unquoted, which Discord does not read.
    private static void Add(MultipartFormDataContent form, HttpContent part, string disposition)
    {
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        form.Add(part);
    }
}
