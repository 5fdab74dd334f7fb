using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Rendering;

namespace ChatBot.Slack.Rendering;

/// <summary>An answer's chart where no file can be sent: in the response to a command or press.</summary>
/// <param name="publicUrl">The setting <c>Web:PublicUrl</c>; Slack fetches pictures by https alone.</param>
public sealed class ChartBlock(string? publicUrl)
{
    /// <summary>Of an image block's alt_text, in characters.</summary>
    private const int AltText = 2000;

    private readonly string? root = Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? publicUrl!.TrimEnd('/') : null;

    /// <summary>Writes a block into an open array: the picture, or how to see it; nothing where the answer has no chart.</summary>
    public void Write(Utf8JsonWriter json, Answer answer)
    {
        if (answer.Charts is not [var chart, ..])
        {
            return;
        }

        if (root is null)
        {
            BlockWriter.Context(json, ["To see this as a chart, mention the bot or write to it directly with the same question."]);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "image");
        json.WriteString("image_url", root + chart.Path);
        json.WriteString("alt_text", TextCut.Shorten(chart.AltText, AltText));
        json.WriteEndObject();
    }
}
