using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatBot.Answers;
using ChatBot.Discord.Messages;

namespace ChatBot.Discord.Interactions;

/// <summary>What Discord posts when somebody does something with the bot, as far as it is used here.</summary>
internal sealed record Interaction
{
    public int Type { get; init; }

    /// <summary>Discord's number for it, of any length.</summary>
    [JsonConverter(typeof(OptionValueConverter))]
    public string? Id { get; init; }

    /// <summary>What allows to answer it, for fifteen minutes.</summary>
    public string? Token { get; init; }

    [JsonConverter(typeof(OptionValueConverter))]
    public string? ApplicationId { get; init; }

    /// <summary>The channel, or the thread where it was used in one.</summary>
    [JsonConverter(typeof(OptionValueConverter))]
    public string? ChannelId { get; init; }

    /// <summary>Absent in a direct message.</summary>
    [JsonConverter(typeof(OptionValueConverter))]
    public string? GuildId { get; init; }

    /// <summary>The asker's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The asker in a server.</summary>
    public InteractionMember? Member { get; init; }

    /// <summary>The asker in a direct message.</summary>
    public ChatAuthor? User { get; init; }

    /// <summary>Who asks, and where.</summary>
    [JsonIgnore]
    public Questioner Questioner => DiscordQuestioner.Of(GuildId, ChannelId, (Member?.User ?? User)?.Id, Locale);

    public InteractionData? Data { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public InteractionMessage? Message { get; init; }
}

/// <summary>The asker, as a member of the server.</summary>
internal sealed record InteractionMember
{
    public ChatAuthor? User { get; init; }
}

/// <summary>The command and what was filled in.</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    public ImmutableArray<InteractionOption>? Options { get; init; }

    /// <summary>Of the button that was pressed.</summary>
    [JsonPropertyName("custom_id")]
    public string? CustomId { get; init; }

    /// <summary>What was picked in a select.</summary>
    public ImmutableArray<string>? Values { get; init; }
}

/// <summary>A message of the bot's own.</summary>
internal sealed record InteractionMessage
{
    public int Flags { get; init; }

    /// <summary>Only the asker sees it.</summary>
    public bool IsEphemeral => (Flags & DiscordLimits.EphemeralFlag) != 0;
}

/// <summary>An option with its value, or a subcommand with options of its own.</summary>
internal sealed record InteractionOption
{
    public string? Name { get; init; }

    public int Type { get; init; }

    [JsonConverter(typeof(OptionValueConverter))]
    public string? Value { get; init; }

    /// <summary>The asker is typing in this one.</summary>
    public bool Focused { get; init; }

    public ImmutableArray<InteractionOption>? Options { get; init; }
}

/// <summary>Numbers of the interaction types that are answered.</summary>
internal static class InteractionTypes
{
    public const int Ping = 1;
    public const int ApplicationCommand = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
}

/// <summary>Numbers of the option types that are told apart.</summary>
internal static class OptionTypes
{
    public const int Subcommand = 1;
    public const int SubcommandGroup = 2;
    public const int Text = 3;
    public const int Integer = 4;
}

/// <summary>Numbers of the responses that are given.</summary>
internal static class ResponseTypes
{
    public const int Pong = 1;
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int AutocompleteResult = 8;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class InteractionJson : JsonSerializerContext;
