using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Slack;

/// <content>Files, uploaded in three steps.</content>
internal sealed partial class SlackWebApi
{
    private JsonObject StartUpload(JsonObject a)
    {
        var length = a.Number("length") ?? (long.TryParse(a.Text("length"), CultureInfo.InvariantCulture, out var n) ? n : 0);
        if (a.Text("filename") is not { Length: > 0 } name || length <= 0 || a.Text("alt_txt") is { Length: > 1000 })
        {
            return No("invalid_arguments");
        }

        var file = new SlackUpload(world.NextId("F0"), name, length, a.Text("alt_txt") ?? "");
        world.Files[file.Id] = file;
        return Yes(("upload_url", $"{baseUrl()}/upload/{file.Id}"), ("file_id", file.Id));
    }

    private JsonObject CompleteUpload(JsonObject a)
    {
        var listed = (a["files"] is JsonValue text && JsonBodies.TryParse(System.Text.Encoding.UTF8.GetBytes(text.ToString()), out var parsed) ? parsed : a["files"]) as JsonArray ?? [];
        if (listed.Count == 0)
        {
            return No("invalid_arguments");
        }

        var channel = a.Text("channel_id") ?? a.Text("channels");
        if (channel is not null && world.Unreachable(channel) is { } unreachable)
        {
            return No(unreachable);
        }

        foreach (var item in listed)
        {
            if (!world.Files.TryGetValue(item.Text("id") ?? "", out var file) || file.Content is null)
            {
                return No("file_not_found");
            }

            world.Files[file.Id] = file with { ChannelId = channel, ThreadTimestamp = a.Text("thread_ts") };
            if (channel is not null)
            {
                world.Post(new JsonObject { ["text"] = $"{a.Text("initial_comment")} (file {file.Name}, {file.Length} bytes)".Trim(), ["thread_ts"] = a.Text("thread_ts") }, channel, ephemeral: false);
            }
        }

        return Yes(("files", JsonBodies.List(listed.Select(f => new JsonObject { ["id"] = f.Text("id"), ["title"] = f.Text("title") }))));
    }

    private async Task UploadAsync(HttpContext http)
    {
        byte[] content;
        if (http.Request.HasFormContentType)
        {
            using var copy = new MemoryStream();
            await (await http.Request.ReadFormAsync()).Files[0].CopyToAsync(copy);
            content = copy.ToArray();
        }
        else
        {
            content = await http.Request.ReadAllAsync();
        }

        var id = $"{http.Request.RouteValues["file"]}";
        var right = world.Files.TryGetValue(id, out var file) && file.Length == content.Length;
        if (right)
        {
            world.Files[id] = file! with { Content = content };
        }

        http.Response.StatusCode = right ? 200 : 400;
        await http.Response.WriteAsync(right ? $"OK - {content.Length}" : "The length is not what was announced.");
    }
}
