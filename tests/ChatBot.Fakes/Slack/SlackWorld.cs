using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>What there is in the workspace, what was done, and which secrets have been handed out for it.</summary>
internal sealed class SlackWorld(FakeSlackOptions options)
{
    public const string Team = "T0TRADE";
    public const string App = "A0CHATBOT";
    public const string BotUser = "U0BOT";
    public const string BotId = "B0BOT";
    private static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, Uses> responseUrls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Uses> triggers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SlackRecord> records = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> lastPost = new(StringComparer.Ordinal);
    private long counter;

    public ConcurrentDictionary<string, SlackMessage> Messages { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, SlackView> Views { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, SlackUpload> Files { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<SlackRecord> Records => [.. records];

    public void Add(SlackRecord record) => records.Enqueue(record);

    public string NextTimestamp() => string.Create(CultureInfo.InvariantCulture, $"{options.Clock.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref counter):000000}");

    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref counter):0000000}");

    public static bool IsDirect(string channel) => channel.StartsWith('D');

    /// <summary>The error word for a channel that the bot cannot post to; null where it can.</summary>
    public string? Unreachable(string channel) =>
        IsDirect(channel) || options.MemberOf.Contains(channel) ? null : channel.StartsWith('C') ? "not_in_channel" : "channel_not_found";

    /// <summary>Whether the channel has had its message for this second.</summary>
    public bool IsTooSoon(string channel)
    {
        var now = options.Clock.GetUtcNow();
        var gap = TimeSpan.FromSeconds(0.9 / options.MessagesPerSecond); // a little less than it says, as clocks differ
        lock (lastPost)
        {
            if (lastPost.TryGetValue(channel, out var last) && now - last < gap)
            {
                return true;
            }

            lastPost[channel] = now;
            return false;
        }
    }

    public string NewResponseUrl(SlackRecord record) => New(responseUrls, record);

    public string NewTrigger(SlackRecord record) => New(triggers, record);

    /// <summary>Takes one of the five uses of a response_url.</summary>
    public (SlackRecord? Record, string? Error) UseResponseUrl(string key) =>
        !responseUrls.TryGetValue(key, out var uses) || options.Clock.GetUtcNow() - uses.Record.CreatedAt > ResponseUrlLife
            ? (uses?.Record, "expired_url")
            : uses.Take() > 5 ? (uses.Record, "used_url") : (uses.Record, null);

    /// <summary>Takes the one use of a trigger.</summary>
    public (SlackRecord? Record, string? Error) UseTrigger(string? key) =>
        key is null || !triggers.TryGetValue(key, out var uses) ? (null, "invalid_trigger_id")
        : options.Clock.GetUtcNow() - uses.Record.CreatedAt > TriggerLife ? (uses.Record, "expired_trigger_id")
        : uses.Take() > 1 ? (uses.Record, "exchanged_trigger_id") : (uses.Record, null);

    /// <summary>Puts a message into its channel and on the record of the deed that it answers.</summary>
    public SlackMessage Post(JsonObject body, string channel, bool ephemeral, SlackRecord? record = null)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = BotUser, ["bot_id"] = BotId, ["app_id"] = App, ["team"] = Team, ["ts"] = NextTimestamp() };
        foreach (var key in new[] { "text", "blocks", "attachments", "thread_ts", "metadata", "unfurl_links", "unfurl_media" })
        {
            if (body[key] is { } value)
            {
                json[key] = value.DeepClone();
            }
        }

        NameBlocks(json);
        var message = new SlackMessage(channel, json.Text("ts")!, json, ephemeral);
        Messages[message.Timestamp] = message;
        (record ?? Asked(channel, message.ThreadTimestamp))?.Show(message);
        return message;
    }

    /// <summary>Puts changed words in the place of a message's; without blocks the old ones go.</summary>
    public SlackMessage Update(SlackMessage message, JsonObject body, SlackRecord? record = null)
    {
        var json = (JsonObject)message.Json.DeepClone();
        json.Remove("blocks");
        foreach (var key in new[] { "text", "blocks", "attachments", "metadata" })
        {
            if (body[key] is { } value)
            {
                json[key] = value.DeepClone();
            }
        }

        NameBlocks(json);
        var changed = message with { Json = json };
        Messages[message.Timestamp] = changed;
        (record ?? records.LastOrDefault(r => r.Messages.Any(m => m.Timestamp == message.Timestamp)))?.Show(changed);
        return changed;
    }

    public SlackView Keep(JsonObject view, string user, string? id = null)
    {
        var json = (JsonObject)view.DeepClone();
        id ??= NextId("V0");
        json["id"] = id;
        json["hash"] = NextTimestamp();
        json["team_id"] = Team;
        json["app_id"] = App;
        json["bot_id"] = BotId;
        json["state"] ??= new JsonObject { ["values"] = new JsonObject() };
        NameBlocks(json);
        return Views[id] = new SlackView(id, user, json);
    }

    public SlackRecord? Asked(string channel, string? thread) =>
        records.LastOrDefault(r => thread is not null && (r.Payload.Object("event").Text("ts") == thread || r.Payload.Object("event").Text("thread_ts") == thread))
        ?? records.LastOrDefault(r => r.ChannelId == channel);

    private void NameBlocks(JsonObject holder)
    {
        foreach (var block in holder.Objects("blocks"))
        {
            block["block_id"] ??= NextId("b");
        }
    }

    private static string New(ConcurrentDictionary<string, Uses> all, SlackRecord record)
    {
        var key = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        all[key] = new Uses(record);
        return key;
    }

    private sealed record Uses(SlackRecord Record)
    {
        private int taken;

        public int Take() => Interlocked.Increment(ref taken);
    }
}

/// <summary>A file on its way into a channel.</summary>
public sealed record SlackUpload(string Id, string Name, long Length, string AltText)
{
    public byte[]? Content { get; init; }

    public string? ChannelId { get; init; }

    public string? ThreadTimestamp { get; init; }
}
