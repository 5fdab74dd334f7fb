using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Interactivity;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Commands;

/// <summary>What Slack posts when somebody types a command.</summary>
/// <param name="Command">With its slash; empty where Slack names none.</param>
/// <param name="Text">Everything after it.</param>
public sealed partial record SlashCommand(string Command, string Text) : SlackDelivery(SlackDeliveryKind.Command)
{
    private const int MostFields = 64;

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    /// <summary>One for each time that somebody types one.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where an answer goes that the acknowledgement does not hold; Slack names one with every command.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Slack's own probe of the address, to be answered with nothing.</summary>
    public bool IsCertificateCheck { get; init; }

    public override string? Key => TriggerId;

    /// <summary>Reads a form-encoded body; null where it has more fields than any command.</summary>
    public static SlashCommand? Of(ReadOnlySpan<byte> form)
    {
        var (command, text) = ("", "");
        string? team = null, channel = null, user = null, trigger = null, responseUrl = null, certificateCheck = null;
        var count = 0;
        foreach (var field in new QueryStringEnumerable(Encoding.UTF8.GetString(form).AsMemory()))
        {
            if (++count > MostFields)
            {
                return null;
            }

            switch (field.DecodeName().Span)
            {
                case "command":
                    command = Value(field);
                    break;
                case "text":
                    text = Value(field);
                    break;
                case "team_id":
                    team = Value(field);
                    break;
                case "channel_id":
                    channel = Value(field);
                    break;
                case "user_id":
                    user = Value(field);
                    break;
                case "trigger_id":
                    trigger = Value(field);
                    break;
                case "response_url":
                    responseUrl = Value(field);
                    break;
                case "ssl_check":
                    certificateCheck = Value(field);
                    break;
            }
        }

        return new SlashCommand(command, Typed(text)) { TeamId = team, ChannelId = channel, UserId = user, TriggerId = trigger, ResponseUrl = responseUrl, IsCertificateCheck = certificateCheck == "1" };
    }

    /// <summary>Reads the same fields of a JSON object.</summary>
    public static SlashCommand Of(JsonElement payload) => new(payload.Text("command") ?? "", Typed(payload.Text("text") ?? ""))
    {
        TeamId = payload.Text("team_id"),
        ChannelId = payload.Text("channel_id"),
        UserId = payload.Text("user_id"),
        TriggerId = payload.Text("trigger_id"),
        ResponseUrl = payload.Text("response_url"),
    };

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

    private static string Value(QueryStringEnumerable.EncodedNameValuePair field) => field.DecodeValue().ToString();

    private static string Typed(string text) => Unwrap(text).Trim();

    // What the asker saw: the label where there is one, else the address or the bare name.
    private static string Shown(Match wrapped) =>
        wrapped.Groups["label"] is { Length: > 0 } label ? label.Value : wrapped.Groups["target"].Value.TrimStart('!');

    [GeneratedRegex(@"<(?<target>[@#!][^|>]*|[a-z]+:[^|>]*)(?:\|(?<label>[^>]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Wrapped();
}
