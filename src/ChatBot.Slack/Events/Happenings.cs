using System.Buffers;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Facts;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Home;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Events;

/// <summary>Mentions, direct messages, the App Home and links to the bot's own pages.</summary>
internal sealed class Happenings(ISlackApi api, Asker asker, FactStore store, FactPages pages, FollowUps followUps, IChartImages? images)
{
    private const int MostLinks = 5;

    public async Task HandleAsync(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("event", out var happening))
        {
            // Such as app_rate_limited, which has no inner event.
            SlackCounters.Ignored(payload.Text("type"));
            return;
        }

        var team = payload.Text("team_id");
        switch (happening.Text("type"))
        {
            case "app_mention":
            case "message" when happening.Text("channel_type") == "im":
                await ReplyAsync(team, payload, happening);
                break;
            case "message":
                break;
            case "app_home_opened":
                if (happening.Text("tab") is "home" or null && happening.Text("user") is { } user)
                {
                    Publish(team, user);
                }

                break;
            case "link_shared":
                await UnfurlAsync(team, happening);
                break;
            case var type:
                SlackCounters.Ignored(type);
                break;
        }
    }

    private async Task ReplyAsync(string? team, JsonElement payload, JsonElement message)
    {
        var self = payload.Items("authorizations").Select(authorization => authorization.Text("user_id")).FirstOrDefault(id => id is not null);
        if (message.Text("channel") is not { } channel || message.Text("user") is not { } user || user == self
            || message.Text("bot_id") is not null || message.Text("subtype") is not null)
        {
            return;
        }

        // A mention is answered in its thread; a direct message in the conversation, unless it is in a thread.
        var thread = message.Text("thread_ts") ?? (message.Text("type") == "app_mention" ? message.Text("ts") : null);
        var frame = new MessageFrame { Channel = channel, Thread = thread };
        var answer = await asker.AskAsync(SlashCommand.Unwrap(WithoutMention(message.Text("text") ?? "", self)), await asker.WhoAsync(team, channel, thread, user));
        var posted = answer is null ? SlackRenderer.Sentence(Asker.Failure, frame) : Message(answer, frame);
        followUps.Run(async cancellationToken =>
        {
            (await api.CallAsync(team, "chat.postMessage", posted, cancellationToken)).Dispose();
            if (answer is { Charts: [var chart, ..] } && images?.Png(chart) is { } png)
            {
                await api.UploadAsync(team, new SlackFile(chart.FileName, chart.AltText, png, channel, thread), cancellationToken);
            }
        });
    }

    // Where Slack does not say who the bot is, the first mention is the one that called it.
    private static string WithoutMention(string text, string? self)
    {
        var start = text.IndexOf(self is null ? "<@" : $"<@{self}", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        return end < 0 ? text : $"{text[..start]} {text[(end + 1)..]}".Trim().TrimStart(':', ',').Trim();
    }

    private static byte[] Message(Answer answer, MessageFrame frame)
    {
        var output = new ArrayBufferWriter<byte>(8192);
        SlackRenderer.Write(answer, frame, output);
        return output.WrittenSpan.ToArray();
    }

    private void Publish(string? team, string user) => Call(team, "views.publish", ModalView.Object(json =>
    {
        json.WriteString("user_id", user);
        json.WritePropertyName("view");
        HomeView.Write(json, store.Current, asker.Router);
    }));

    private async Task UnfurlAsync(string? team, JsonElement shared)
    {
        var known = new List<(string Url, Answer Answer)>();
        foreach (var url in shared.Items("links").Select(link => link.Text("url")).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostLinks))
        {
            if (pages.IdOf(url) is { } id && await asker.AskAsync($"/source {id}", Questioner.Unknown) is { Status: AnswerStatus.Ok } answer)
            {
                known.Add((url, answer));
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        Call(team, "chat.unfurl", ModalView.Object(json =>
        {
            if (shared.Text("unfurl_id") is { } unfurl && shared.Text("source") is { } source)
            {
                json.WriteString("unfurl_id", unfurl);
                json.WriteString("source", source);
            }
            else
            {
                json.WriteString("channel", shared.Text("channel"));
                json.WriteString("ts", shared.Text("message_ts"));
            }

            json.WriteStartObject("unfurls");
            foreach (var (url, answer) in known)
            {
                json.WriteStartObject(url);
                json.WriteStartArray("blocks");
                AnswerBlocks.Write(json, answer, AnswerActionsShown.None);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }));
    }

    private void Call(string? team, string method, byte[] arguments) =>
        followUps.Run(async cancellationToken => (await api.CallAsync(team, method, arguments, cancellationToken)).Dispose());
}
