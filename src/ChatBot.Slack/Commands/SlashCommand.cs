using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Interactivity;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Commands;

/// <summary>What Slack posts when somebody types a command.</summary>
/// <param name="Command">With its slash.</param>
/// <param name="Text">Everything after it.</param>
internal sealed partial record SlashCommand(string Command, string Text)
{
    private const int MostFields = 64;

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    /// <summary>Where an answer goes that the acknowledgement does not hold; Slack names one with every command.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>The form-encoded body as a JSON object of its fields; null where it has more than any command.</summary>
    public static ReadOnlyMemory<byte>? PayloadOf(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body).AsMemory()))
        {
            if (++count > MostFields)
            {
                return null;
            }

            fields[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
        }

        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    /// <summary>Reads the JSON object that a connection hands over; null where it names no command.</summary>
    public static SlashCommand? Of(JsonElement payload) =>
        payload.Text("command") is { Length: > 0 } command
            ? new SlashCommand(command, Unwrap(payload.Text("text") ?? "").Trim())
            {
                TeamId = payload.Text("team_id"),
                ChannelId = payload.Text("channel_id"),
                UserId = payload.Text("user_id"),
                ResponseUrl = Uri.TryCreate(payload.Text("response_url"), UriKind.Absolute, out var url) ? url : null,
            }
            : null;

    /// <summary>The line as typed in a terminal.</summary>
    public string Line => Text.Length == 0 && Command == $"/{CommandRouter.Umbrella}" ? "/help" : $"{Command} {Text}";

    /// <summary>The text as its author saw it.</summary>
    // Slack escapes & < > in what was typed, and with should_escape wraps users, channels and links: <@U1|ann>, <#C1|general>, <https://a.b|a.b>.
    public static string Unwrap(string text)
    {
        var bare = text.Contains('<', StringComparison.Ordinal) ? Wrapped().Replace(text, Shown) : text;
        return bare.Contains('&', StringComparison.Ordinal)
            ? bare.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : bare;
    }

    // What the asker saw: the label where there is one, else the address or the bare name.
    private static string Shown(Match wrapped) =>
        wrapped.Groups["label"] is { Length: > 0 } label ? label.Value : wrapped.Groups["target"].Value.TrimStart('!');

    [GeneratedRegex(@"<(?<target>[@#!][^|>]*|[a-z]+:[^|>]*)(?:\|(?<label>[^>]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Wrapped();
}
