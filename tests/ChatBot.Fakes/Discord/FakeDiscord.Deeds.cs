using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <content>What people do.</content>
public sealed partial class FakeDiscord
{
    /// <summary>Somebody to act as where the test does not care.</summary>
    public DiscordUser Ada { get; } = new("700000000000000002", "ada");

    /// <summary>Somebody else.</summary>
    public DiscordUser Bo { get; } = new("700000000000000003", "bo");

    /// <summary>Runs a slash command.</summary>
    /// <param name="command">Its name, with the words of a subcommand: <c>truce status</c>.</param>
    /// <param name="options">Values by option name: text, whole number, number, true or false.</param>
    /// <param name="user">Who; Ada by default.</param>
    /// <param name="channel">Where; the guild's channel by default.</param>
    /// <param name="direct">In a direct message with the bot rather than in the guild.</param>
    /// <param name="locale">The user's language.</param>
    /// <exception cref="InvalidOperationException">Commands are registered, but this is none of them: nobody could type it.</exception>
    public async Task<InteractionRecord> SlashAsync(string command, IReadOnlyDictionary<string, object>? options = null, DiscordUser? user = null, string? channel = null, bool direct = false, string locale = "en-US") =>
        await DoAsync(InteractionType.Command, CommandData(command, options ?? new Dictionary<string, object>(), focused: null), user, channel, direct, locale);

    /// <summary>Types in an option.</summary>
    /// <param name="command">The command's name, with the words of a subcommand.</param>
    /// <param name="option">The option being typed.</param>
    /// <param name="typed">What stands there so far.</param>
    /// <param name="others">Options already filled.</param>
    /// <param name="user">Who; Ada by default.</param>
    /// <param name="locale">The user's language.</param>
    public async Task<InteractionRecord> AutocompleteAsync(string command, string option, string typed, IReadOnlyDictionary<string, object>? others = null, DiscordUser? user = null, string locale = "en-US")
    {
        var options = new Dictionary<string, object>(others ?? new Dictionary<string, object>()) { [option] = typed };
        return await DoAsync(InteractionType.Autocomplete, CommandData(command, options, option), user, channel: null, direct: false, locale);
    }

    /// <summary>Presses a button.</summary>
    /// <exception cref="InvalidOperationException">The message has no such button that can be pressed.</exception>
    public async Task<InteractionRecord> PressAsync(DiscordMessage message, string customId, DiscordUser? user = null, string locale = "en-US")
    {
        var control = Control(message, customId, button: true);
        return await DoAsync(InteractionType.Component, new JsonObject { ["custom_id"] = customId, ["component_type"] = control.Number("type") }, user, message.ChannelId, IsDirect(message), locale, message);
    }

    /// <summary>Picks from a select.</summary>
    /// <exception cref="InvalidOperationException">The message has no such select, or it has no such option.</exception>
    public async Task<InteractionRecord> SelectAsync(DiscordMessage message, string customId, IReadOnlyList<string> values, DiscordUser? user = null, string locale = "en-US")
    {
        var control = Control(message, customId, button: false);
        if (values.FirstOrDefault(v => control.Number("type") == 3 && control.Objects("options").All(o => o.Text("value") != v)) is { } missing)
        {
            throw new InvalidOperationException($"The select has no option {missing}.");
        }

        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = control.Number("type"), ["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };
        return await DoAsync(InteractionType.Component, data, user, message.ChannelId, IsDirect(message), locale, message);
    }

    /// <summary>Presses a button or runs a command that is no longer there, as an old client may: nothing is checked.</summary>
    public async Task<InteractionRecord> InteractAsync(InteractionType type, JsonObject data, DiscordUser? user = null, string? channel = null, bool direct = false, string locale = "en-US", DiscordMessage? message = null) =>
        await DoAsync(type, data, user, channel, direct, locale, message);

    /// <summary>Sends a modal's values, by custom id.</summary>
    public async Task<InteractionRecord> SubmitAsync(InteractionRecord opened, IReadOnlyDictionary<string, string> values, DiscordUser? user = null)
    {
        var modal = opened.Modal ?? throw new InvalidOperationException("No modal was opened.");
        var data = new JsonObject
        {
            ["custom_id"] = modal.Text("custom_id"),
            ["components"] = new JsonArray([.. values.Select(v => (JsonNode)new JsonObject
            {
                ["type"] = 18, ["id"] = 1, ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = v.Key, ["value"] = v.Value },
            })]),
        };
        return await DoAsync(InteractionType.Modal, data, user, opened.ChannelId, direct: false, "en-US", opened.Source);
    }

    /// <summary>Writes a message.</summary>
    /// <param name="content">The words; a mention of the bot is put in front where asked for.</param>
    /// <param name="mention">Mention the bot.</param>
    /// <param name="direct">In a direct message with the bot rather than in the guild.</param>
    /// <param name="channel">A channel or thread; the guild's channel by default.</param>
    /// <param name="user">Who; Ada by default.</param>
    /// <param name="guild">The channel's guild; the one there is by default.</param>
    /// <returns>The message's number, to which a reply refers.</returns>
    public async Task<string> WriteAsync(string content, bool mention = false, bool direct = false, string? channel = null, DiscordUser? user = null, string? guild = null)
    {
        user ??= Ada;
        channel = Where(channel, direct, user, guild);
        var id = world.Ids.Next();
        var text = mention ? $"<@{world.BotId}> {content}" : content;
        var message = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channel,
            ["author"] = DiscordWorld.User(user),
            ["content"] = text,
            ["timestamp"] = world.Now,
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = mention ? new JsonArray(world.BotUser()) : [],
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["pinned"] = false,
            ["type"] = 0,
            ["components"] = new JsonArray(),
            ["channel_type"] = direct ? 1 : 0,
        };
        if (!direct)
        {
            message["guild_id"] = guild ?? world.GuildId;
            message["member"] = world.Member(user);
            ((JsonObject)message["member"]!).Remove("user");
        }

        world.Messages[id] = new DiscordMessage(id, channel, (JsonObject)message.DeepClone(), []);
        await gateway.DispatchAsync("MESSAGE_CREATE", direct ? 0 : ulong.Parse(guild ?? world.GuildId, CultureInfo.InvariantCulture), direct ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages, session =>
        {
            var seen = (JsonObject)message.DeepClone();
            if (!mention && !direct && (session.Intents & GatewayIntents.MessageContent) == 0)
            {
                seen["content"] = "";
            }

            return seen;
        });
        return id;
    }

    /// <summary>Writes a message and waits for the bot's reply in the same channel.</summary>
    public async Task<DiscordMessage> MentionAsync(string content, bool direct = false, string? channel = null, DiscordUser? user = null, string? guild = null, CancellationToken cancellationToken = default)
    {
        var id = await WriteAsync(content, mention: !direct, direct, channel, user, guild);
        return await MessageAsync(m => m.RepliesTo == id || (m.ChannelId == Where(channel, direct, user ?? Ada, guild) && m.Json.Object("author").Text("id") == world.BotId && string.CompareOrdinal(m.Id, id) > 0), cancellationToken);
    }

    private async Task<InteractionRecord> DoAsync(InteractionType type, JsonObject data, DiscordUser? user, string? channel, bool direct, string locale, DiscordMessage? message = null)
    {
        user ??= Ada;
        channel = Where(channel, direct, user);
        var id = world.Ids.Next();
        var token = $"itoken-{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())}";
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = world.ApplicationId,
            ["type"] = (int)type,
            ["token"] = token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel,
            ["channel"] = new JsonObject { ["id"] = channel, ["type"] = direct ? 1 : 0 },
            ["app_permissions"] = "2147552256",
            ["locale"] = locale,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = direct ? "0" : world.GuildId },
            ["context"] = direct ? 1 : 0,
            ["attachment_size_limit"] = 10485760,
        };
        if (direct)
        {
            payload["user"] = DiscordWorld.User(user);
        }
        else
        {
            payload["guild_id"] = world.GuildId;
            payload["guild_locale"] = "en-US";
            payload["guild"] = new JsonObject { ["id"] = world.GuildId, ["locale"] = "en-US", ["features"] = new JsonArray() };
            payload["member"] = world.Member(user);
        }

        if (message is not null)
        {
            payload["message"] = message.Json.DeepClone();
        }

        foreach (var optional in Options.OnlyRequiredFields ? new[] { "channel", "guild", "guild_locale", "locale", "context", "entitlements", "channel_id", "app_permissions", "attachment_size_limit" } : [])
        {
            payload.Remove(optional);
        }

        var record = new InteractionRecord(id, token, type, payload, channel, message, Options.Clock);
        interactions.Add(record);
        if (endpoint.Address is not null)
        {
            await endpoint.DeliverAsync(record, CancellationToken.None);
        }
        else if (await gateway.DispatchAsync("INTERACTION_CREATE", direct ? 0 : world.GuildKey, 0, _ => (JsonObject)payload.DeepClone()) == 0)
        {
            record.Failure = "The application did not respond";
        }

        return record;
    }

    private JsonObject CommandData(string line, IReadOnlyDictionary<string, object> options, string? focused)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = commands.In(world.GuildId).Concat(commands.In(guildId: null)).ToArray();
        var declared = known.FirstOrDefault(c => c.Text("name") == words[0]);
        if (declared is null && known.Length > 0)
        {
            throw new InvalidOperationException($"No command {words[0]} is registered.");
        }

        var data = new JsonObject { ["id"] = declared.Text("id") ?? "1", ["name"] = words[0], ["type"] = 1 };
        var node = data;
        for (var i = 1; i < words.Length; i++)
        {
            declared = declared.Objects("options").FirstOrDefault(o => o.Text("name") == words[i]);
            var sub = new JsonObject { ["name"] = words[i], ["type"] = declared.Number("type") ?? (i < words.Length - 1 ? 2 : 1) };
            node["options"] = new JsonArray(sub);
            node = sub;
        }

        if (options.Count > 0)
        {
            node["options"] = new JsonArray([.. options.Select(o => (JsonNode)Option(declared, o.Key, o.Value, o.Key == focused))]);
        }

        return data;
    }

    private static JsonObject Option(JsonObject? declared, string name, object value, bool focused)
    {
        var known = declared.Objects("options").FirstOrDefault(o => o.Text("name") == name);
        if (known is null && declared is not null)
        {
            throw new InvalidOperationException($"The command {declared.Text("name")} has no option {name}.");
        }

        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = known.Number("type") ?? (value switch { bool => 5, int or long => 4, double => 10, _ => 3 }),
            ["value"] = value switch { bool b => b, int i => i, long l => l, double d => d, _ => Convert.ToString(value, CultureInfo.InvariantCulture) },
        };
        if (focused)
        {
            option["focused"] = true;
        }

        return option;
    }

    private static JsonObject Control(DiscordMessage message, string customId, bool button) =>
        message.Control(customId) is { } control && (control.Number("type") == 2) == button && control.Flag("disabled") != true
            ? control
            : throw new InvalidOperationException($"The message has no {(button ? "button" : "select")} {customId} that can be used.");

    private bool IsDirect(DiscordMessage message) => message.ChannelId != world.ChannelId && world.GuildOf(message.ChannelId) is null;

    private string Where(string? channel, bool direct, DiscordUser user, string? guild = null)
    {
        channel ??= direct ? $"{user.Id}0" : world.ChannelId;
        world.Know(channel, direct ? null : guild ?? world.GuildId);
        return channel;
    }
}
