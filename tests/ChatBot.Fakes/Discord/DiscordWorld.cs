using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>Who and what there is: the bot, a guild with its channels, messages; and how Discord writes them down.</summary>
internal sealed class DiscordWorld(FakeDiscordOptions options)
{
    public const string Application = "800000000000000001";
    public const string Bot = "800000000000000002";
    public const string Owner = "700000000000000001";

    private readonly ConcurrentDictionary<string, string?> channels = new(StringComparer.Ordinal);

    public Snowflakes Ids { get; } = new(options.Clock, options.ShortIds);

    public string ApplicationId { get; } = options.ShortIds ? "1" : Application;

    public string BotId { get; } = options.ShortIds ? "2" : Bot;

    public string GuildId { get; } = options.ShortIds ? "3" : "600000000000000001";

    public string ChannelId { get; } = options.ShortIds ? "4" : "500000000000000001";

    public ulong GuildKey => ulong.Parse(GuildId, CultureInfo.InvariantCulture);

    public ConcurrentDictionary<string, DiscordMessage> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>The channel of each message that was posted again under an enforced nonce, of which people see the first alone.</summary>
    public ConcurrentQueue<string> Hidden { get; } = new();

    private TaskCompletionSource posted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts a message of the bot into its channel and tells who waits for one.</summary>
    public void Post(DiscordMessage message)
    {
        Messages[message.Id] = message;
        Interlocked.Exchange(ref posted, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Waits for a message of the bot that is as wanted.</summary>
    public async Task<DiscordMessage> MessageAsync(Func<DiscordMessage, bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref posted).Task;
            if (Messages.Values.FirstOrDefault(wanted) is { } found)
            {
                return found;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public string Now => options.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);

    /// <summary>Makes a channel known, with its guild, or null for a direct one.</summary>
    public void Know(string channelId, string? guildId) => channels[channelId] = guildId;

    public bool Knows(string channelId) => channelId == ChannelId || channels.ContainsKey(channelId);

    public string? GuildOf(string channelId) => channelId == ChannelId ? GuildId : channels.GetValueOrDefault(channelId);

    public JsonObject BotUser() => new() { ["id"] = BotId, ["username"] = "ChatBot", ["discriminator"] = "0", ["global_name"] = null, ["avatar"] = null, ["bot"] = true, ["public_flags"] = 0, ["flags"] = 0, ["primary_guild"] = null };

    /// <summary>The bot as it sees itself.</summary>
    public JsonObject Self()
    {
        var self = BotUser();
        self["mfa_enabled"] = false;
        self["locale"] = "en-US";
        return self;
    }

    public JsonObject ApplicationObject(string publicKey) => new()
    {
        ["id"] = ApplicationId,
        ["name"] = "ChatBot",
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = publicKey,
        ["team"] = null,
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["bot"] = BotUser(),
        ["redirect_uris"] = new JsonArray(),
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["role_connections_verification_url"] = null,
        ["interactions_endpoint_url"] = null,
        ["owner"] = User(new DiscordUser(Owner, "owner")),
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
    };

    public static JsonObject User(DiscordUser user) => new() { ["id"] = user.Id, ["username"] = user.Name, ["discriminator"] = "0", ["global_name"] = user.Name, ["avatar"] = null, ["public_flags"] = 0, ["flags"] = 0, ["primary_guild"] = null };

    public JsonObject Member(DiscordUser user) => new()
    {
        ["user"] = User(user),
        ["roles"] = new JsonArray(),
        ["joined_at"] = "2025-01-20T12:00:00.000000+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["permissions"] = user.Permissions,
        ["nick"] = null,
        ["avatar"] = null,
    };

    public JsonObject Ready(GatewaySession session, string resumeUrl)
    {
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = BotUser(),
            ["session_id"] = session.Id,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["guilds"] = session.Owns(GuildKey) ? new JsonArray(new JsonObject { ["id"] = GuildId, ["unavailable"] = true }) : [],
            ["application"] = new JsonObject { ["id"] = ApplicationId, ["flags"] = 0 },
            ["resume_gateway_url"] = resumeUrl,
        };
        if (options.OnlyRequiredFields)
        {
            ready.Remove("resume_gateway_url");
            ready.Remove("shard");
        }

        return ready;
    }

    public JsonObject GuildCreate() => new()
    {
        ["id"] = GuildId,
        ["name"] = "Trade desk",
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["owner_id"] = Owner,
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["emojis"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["description"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["preferred_locale"] = "en-US",
        ["public_updates_channel_id"] = null,
        ["nsfw_level"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["safety_alerts_channel_id"] = null,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = GuildId, ["name"] = "@everyone", ["color"] = 0, ["hoist"] = false, ["position"] = 0, ["permissions"] = "2147552256", ["managed"] = false, ["mentionable"] = false, ["flags"] = 0 }),
        ["joined_at"] = "2025-01-20T12:00:00.000000+00:00",
        ["large"] = false,
        ["unavailable"] = false,
        ["member_count"] = 2,
        ["voice_states"] = new JsonArray(),
        ["members"] = new JsonArray(Member(new DiscordUser(BotId, "ChatBot"))),
        ["threads"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["soundboard_sounds"] = new JsonArray(),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = ChannelId, ["type"] = 0, ["name"] = "trade", ["position"] = 0, ["permission_overwrites"] = new JsonArray(), ["parent_id"] = null, ["topic"] = null, ["nsfw"] = false, ["last_message_id"] = null, ["rate_limit_per_user"] = 0 }),
    };

    /// <summary>A message object of a body that the bot sent.</summary>
    public DiscordMessage Compose(JsonObject body, string channelId, IReadOnlyList<DiscordUpload> files, string? id = null)
    {
        id ??= Ids.Next();
        var message = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channelId,
            ["author"] = BotUser(),
            ["content"] = body.Text("content") ?? "",
            ["timestamp"] = Now,
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["pinned"] = false,
            ["type"] = body["message_reference"] is null ? 0 : 19,
            ["flags"] = body.Number("flags") ?? 0,
            ["attachments"] = Attachments(files, channelId),
            ["embeds"] = GivenBack.Embeds(body),
            ["components"] = GivenBack.Components(body),
        };
        if (body.Object("message_reference") is { } reference)
        {
            message["message_reference"] = GivenBack.Reference(reference, channelId);
        }

        foreach (var key in new[] { "nonce", "allowed_mentions" })
        {
            if (body[key] is { } kept)
            {
                message[key] = kept.DeepClone();
            }
        }

        return new DiscordMessage(id, channelId, message, files);
    }

    /// <summary>The message after an edit: fields given replace, others stay; files not listed again are gone.</summary>
    public DiscordMessage Edit(DiscordMessage old, JsonObject body, IReadOnlyList<DiscordUpload> files)
    {
        var json = (JsonObject)old.Json.DeepClone();
        foreach (var key in new[] { "content", "embeds", "components", "allowed_mentions" })
        {
            if (body.ContainsKey(key))
            {
                json[key] = key switch
                {
                    "embeds" => GivenBack.Embeds(body),
                    "components" => GivenBack.Components(body),
                    _ => body[key]?.DeepClone() ?? (key == "content" ? "" : new JsonArray()),
                };
            }
        }

        if (!body.ContainsKey("allowed_mentions"))
        {
            json.Remove("allowed_mentions"); // the defaults apply again to what was edited
        }

        var kept = body["attachments"] is JsonArray listed
            ? old.Files.Where((_, i) => listed.OfType<JsonObject>().Any(a => a["id"]?.ToString() == (old.Json["attachments"] as JsonArray)?[i].Text("id")))
            : old.Files;
        DiscordUpload[] all = [.. kept, .. files];
        json["attachments"] = Attachments(all, old.ChannelId);
        json["edited_timestamp"] = Now;
        json["flags"] = (json.Number("flags") & ~128) | ((body.Number("flags") ?? 0) & MessageRules.ComponentsV2);
        return old with { Json = json, Files = all };
    }

    private JsonArray Attachments(IReadOnlyList<DiscordUpload> files, string channelId) => new(files.Select(f =>
    {
        var id = Ids.Next();
        return (JsonNode)new JsonObject
        {
            ["id"] = id,
            ["filename"] = f.Name,
            ["content_type"] = f.ContentType,
            ["size"] = f.Content.Length,
            ["url"] = $"https://cdn.discordapp.com/attachments/{channelId}/{id}/{f.Name}?ex=1&is=1&hm=1",
            ["proxy_url"] = $"https://media.discordapp.net/attachments/{channelId}/{id}/{f.Name}",
        };
    }).ToArray());
}
