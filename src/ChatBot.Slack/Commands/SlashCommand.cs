using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Interactivity;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Commands;

/// <summary>What Slack posts when somebody types a command.</summary>
/// <param name="Command">With its slash.</param>
/// <param name="Text">Everything after it.</param>
/// <param name="IsCertificateCheck">Slack's own probe of the address, to be answered with nothing.</param>
internal sealed partial record SlashCommand(string Command, string Text, bool IsCertificateCheck)
{
    private const int MostFields = 64;

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    /// <summary>Reads the form-encoded body; null where it is none or names no command.</summary>
    public static SlashCommand? Parse(ReadOnlySpan<byte> body)
    {
        string? command = null, text = null, check = null, team = null, channel = null, user = null;
        var fields = 0;
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body).AsMemory()))
        {
            if (++fields > MostFields)
            {
                return null;
            }

            var name = pair.DecodeName().Span;
            if (name.SequenceEqual("command"))
            {
                command = pair.DecodeValue().ToString();
            }
            else if (name.SequenceEqual("text"))
            {
                text = pair.DecodeValue().ToString();
            }
            else if (name.SequenceEqual("team_id"))
            {
                team = pair.DecodeValue().ToString();
            }
            else if (name.SequenceEqual("channel_id"))
            {
                channel = pair.DecodeValue().ToString();
            }
            else if (name.SequenceEqual("user_id"))
            {
                user = pair.DecodeValue().ToString();
            }
            else if (name.SequenceEqual("ssl_check"))
            {
                check = pair.DecodeValue().ToString();
            }
        }

        return check == "1" ? new SlashCommand("", "", true)
            : string.IsNullOrEmpty(command) ? null
            : new SlashCommand(command, Unwrap(text ?? "").Trim(), false) { TeamId = team, ChannelId = channel, UserId = user };
    }

    /// <summary>Reads the JSON object that a connection hands over; null where it names no command.</summary>
    public static SlashCommand? Of(JsonElement payload) =>
        payload.Text("command") is { Length: > 0 } command
            ? new SlashCommand(command, Unwrap(payload.Text("text") ?? "").Trim(), false) { TeamId = payload.Text("team_id"), ChannelId = payload.Text("channel_id"), UserId = payload.Text("user_id") }
            : null;

    public Questioner Who => Asker.Who(TeamId, ChannelId, null, UserId);

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
