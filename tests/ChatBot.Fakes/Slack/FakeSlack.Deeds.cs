using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <content>What people do.</content>
public sealed partial class FakeSlack
{
    public const string Ada = "U0ADA";
    public const string Bo = "U0BO";

    /// <summary>A channel the bot is in.</summary>
    public const string Channel = "C0TRADE";

    /// <summary>The bot's own user id.</summary>
    public const string Bot = SlackWorld.BotUser;

    /// <summary>Types a slash command.</summary>
    /// <param name="command">With the slash.</param>
    /// <param name="text">What follows it.</param>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where; commands need no membership of the bot.</param>
    public Task<SlackRecord> CommandAsync(string command, string text = "", string user = Ada, string channel = Channel) => DoAsync("slash_commands", channel, user, record => new JsonObject
    {
        ["token"] = "dead",
        ["team_id"] = SlackWorld.Team,
        ["team_domain"] = "trade",
        ["channel_id"] = channel,
        ["channel_name"] = SlackWorld.IsDirect(channel) ? "directmessage" : "trade",
        ["user_id"] = user,
        ["user_name"] = user.ToLowerInvariant(),
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = SlackWorld.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = ResponseUrl(record),
        ["trigger_id"] = world.NewTrigger(record),
    });

    /// <summary>Mentions the bot in a channel, or in a thread of it.</summary>
    public Task<SlackRecord> MentionAsync(string text, string user = Ada, string channel = Channel, string? thread = null) =>
        EventAsync("app_mention", user, channel, Said($"<@{Bot}> {text}", user, channel, thread));

    /// <summary>Writes to the bot directly.</summary>
    public Task<SlackRecord> DirectMessageAsync(string text, string user = Ada)
    {
        var said = Said(text, user, $"D{user}", thread: null);
        said["channel_type"] = "im";
        return EventAsync("message", user, $"D{user}", said);
    }

    /// <summary>Presses a button, or picks from an overflow or select: the value is that of the option.</summary>
    /// <exception cref="InvalidOperationException">There is no such element.</exception>
    public Task<SlackRecord> PressAsync(SlackMessage message, string actionId, string? option = null, string user = Ada) =>
        ActAsync(message.Controls, actionId, option, user, message.ChannelId, new JsonObject
        {
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Timestamp, ["channel_id"] = message.ChannelId, ["is_ephemeral"] = message.Ephemeral },
            ["channel"] = new JsonObject { ["id"] = message.ChannelId, ["name"] = "trade" },
            ["message"] = message.Json.DeepClone(),
        });

    /// <summary>Uses an element of a modal or of the Home tab.</summary>
    public Task<SlackRecord> PressAsync(SlackView view, string actionId, string? option = null) =>
        ActAsync(view.Controls, actionId, option, view.UserId, channel: null, new JsonObject
        {
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id },
            ["view"] = view.Json.DeepClone(),
        });

    /// <summary>Picks from a select of a message.</summary>
    public Task<SlackRecord> SelectAsync(SlackMessage message, string actionId, string option, string user = Ada) => PressAsync(message, actionId, option, user);

    /// <summary>Types into an external select.</summary>
    public Task<SlackRecord> SuggestAsync(string actionId, string typed, SlackView? view = null, string? blockId = null, string user = Ada) => DoAsync("interactive", channel: null, user, _ =>
    {
        var payload = Interaction("block_suggestion", user);
        payload["action_id"] = actionId;
        payload["block_id"] = blockId ?? view?.Controls.FirstOrDefault(c => c.Text("action_id") == actionId).Text("block_id") ?? "b1";
        payload["value"] = typed;
        payload["container"] = new JsonObject { ["type"] = view is null ? "message" : "view", ["view_id"] = view?.Id };
        if (view is not null)
        {
            payload["view"] = view.Json.DeepClone();
        }

        return payload;
    });

    /// <summary>Uses a shortcut: of the message, if one is given, else a global one.</summary>
    public Task<SlackRecord> ShortcutAsync(string callbackId, string? messageText = null, string user = Ada, string channel = Channel) => DoAsync("interactive", messageText is null ? null : channel, user, record =>
    {
        var payload = Interaction(messageText is null ? "shortcut" : "message_action", user);
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = world.NewTrigger(record);
        payload["action_ts"] = world.NextTimestamp();
        if (messageText is not null)
        {
            payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = "trade" };
            payload["message_ts"] = world.NextTimestamp();
            payload["message"] = new JsonObject { ["type"] = "message", ["user"] = Bo, ["text"] = messageText, ["ts"] = payload["message_ts"]!.DeepClone() };
            payload["response_url"] = ResponseUrl(record);
        }

        return payload;
    });

    /// <summary>Sends a modal with values by action id; the value of a select is that of an option.</summary>
    public Task<SlackRecord> SubmitViewAsync(SlackView view, IReadOnlyDictionary<string, string>? values = null) => DoAsync("interactive", channel: null, view.UserId, record =>
    {
        var payload = Interaction("view_submission", view.UserId);
        var sent = (JsonObject)view.Json.DeepClone();
        var state = new JsonObject();
        foreach (var (action, value) in values ?? new Dictionary<string, string>())
        {
            var control = view.Controls.FirstOrDefault(c => c.Text("action_id") == action) ?? throw new InvalidOperationException($"The view has no {action}.");
            var type = control.Text("type")!;
            state[control.Text("block_id")!] = new JsonObject
            {
                [action] = type.EndsWith("select", StringComparison.Ordinal) || type == "radio_buttons"
                    ? new JsonObject { ["type"] = type, ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value } }
                    : new JsonObject { ["type"] = type, ["value"] = value },
            };
        }

        sent["state"] = new JsonObject { ["values"] = state };
        payload["view"] = sent;
        payload["trigger_id"] = world.NewTrigger(record);
        payload["response_urls"] = new JsonArray();
        return payload;
    });

    /// <summary>Opens the app's page: its Home tab, or its messages.</summary>
    public Task<SlackRecord> OpenHomeAsync(string user = Ada, string tab = "home") =>
        EventAsync("app_home_opened", user, $"D{user}", new JsonObject { ["user"] = user, ["channel"] = $"D{user}", ["tab"] = tab, ["event_ts"] = world.NextTimestamp() });

    /// <summary>Shares a link whose domain the app unfurls.</summary>
    public Task<SlackRecord> ShareLinkAsync(string url, string user = Ada, string channel = Channel)
    {
        var ts = world.NextTimestamp();
        return EventAsync("link_shared", user, channel, new JsonObject
        {
            ["user"] = user,
            ["channel"] = channel,
            ["message_ts"] = ts,
            ["unfurl_id"] = $"{channel}-{ts}",
            ["source"] = "conversations_history",
            ["event_ts"] = ts,
            ["links"] = new JsonArray(new JsonObject { ["domain"] = new Uri(url).Host, ["url"] = url }),
        });
    }

    /// <summary>Delivers an event of any kind.</summary>
    public Task<SlackRecord> EventAsync(string type, string user, string channel, JsonObject body) => DoAsync("events_api", channel, user, _ =>
    {
        body["type"] = type;
        return new JsonObject
        {
            ["token"] = "dead",
            ["team_id"] = SlackWorld.Team,
            ["api_app_id"] = SlackWorld.App,
            ["type"] = "event_callback",
            ["event_id"] = world.NextId("Ev0"),
            ["event_time"] = Options.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["event_context"] = "4-fake",
            ["is_ext_shared_channel"] = false,
            ["context_team_id"] = SlackWorld.Team,
            ["context_enterprise_id"] = null,
            ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = SlackWorld.Team, ["user_id"] = Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
            ["event"] = body,
        };
    });

    private Task<SlackRecord> ActAsync(IEnumerable<JsonObject> controls, string actionId, string? option, string user, string? channel, JsonObject rest)
    {
        var control = controls.FirstOrDefault(c => c.Text("action_id") == actionId) ?? throw new InvalidOperationException($"There is no {actionId}.");
        return DoAsync("interactive", channel, user, record =>
        {
            var payload = Interaction("block_actions", user);
            foreach (var (key, value) in rest)
            {
                payload[key] = value?.DeepClone();
            }

            var action = new JsonObject { ["action_id"] = actionId, ["block_id"] = control.Text("block_id"), ["type"] = control.Text("type"), ["action_ts"] = world.NextTimestamp() };
            if (control.Text("type") == "button")
            {
                action["text"] = control["text"]?.DeepClone();
                action["value"] = control.Text("value");
            }
            else
            {
                action["selected_option"] = control.Objects("options").Concat(control.Objects("option_groups").SelectMany(g => g.Objects("options"))).FirstOrDefault(o => o.Text("value") == option)?.DeepClone()
                    ?? new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = option }, ["value"] = option };
            }

            payload["actions"] = new JsonArray(action);
            payload["trigger_id"] = world.NewTrigger(record);
            payload["state"] = new JsonObject { ["values"] = new JsonObject() };
            if (channel is not null)
            {
                payload["response_url"] = ResponseUrl(record);
            }

            return payload;
        });
    }

    private async Task<SlackRecord> DoAsync(string kind, string? channel, string user, Func<SlackRecord, JsonObject> fill)
    {
        var payload = new JsonObject();
        var record = new SlackRecord(kind, payload, channel, user, Options.Clock);
        foreach (var (key, value) in fill(record))
        {
            payload[key] = value?.DeepClone();
        }

        world.Add(record);
        await (endpoints.Urls is null ? sockets.DeliverAsync(record) : endpoints.DeliverAsync(record, CancellationToken.None));
        return record;
    }

    private static JsonObject Interaction(string type, string user) => new()
    {
        ["type"] = type,
        ["token"] = "dead",
        ["api_app_id"] = SlackWorld.App,
        ["team"] = new JsonObject { ["id"] = SlackWorld.Team, ["domain"] = "trade" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = user.ToLowerInvariant(), ["name"] = user.ToLowerInvariant(), ["team_id"] = SlackWorld.Team },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private JsonObject Said(string text, string user, string channel, string? thread)
    {
        var ts = world.NextTimestamp();
        var said = new JsonObject { ["user"] = user, ["text"] = text, ["ts"] = ts, ["channel"] = channel, ["event_ts"] = ts, ["team"] = SlackWorld.Team, ["client_msg_id"] = Guid.NewGuid().ToString() };
        if (thread is not null)
        {
            said["thread_ts"] = thread;
        }

        return said;
    }

    private string ResponseUrl(SlackRecord record) => $"{BaseUrl}/response/{world.NewResponseUrl(record)}";
}
