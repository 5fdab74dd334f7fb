using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Messages;

/// <summary>A message that somebody wrote, as far as it is used here.</summary>
internal sealed record ChatMessage
{
    private const int Ordinary = 0;
    private const int Reply = 19;

    [JsonConverter(typeof(OptionValueConverter))]
    public string? Id { get; init; }

    /// <summary>The channel, or the thread where it was written in one.</summary>
    [JsonConverter(typeof(OptionValueConverter))]
    public string? ChannelId { get; init; }

    /// <summary>Absent in a direct message.</summary>
    [JsonConverter(typeof(OptionValueConverter))]
    public string? GuildId { get; init; }

    public int Type { get; init; }

    /// <summary>Empty where Discord withholds it.</summary>
    public string? Content { get; init; }

    public ChatAuthor? Author { get; init; }

    [JsonConverter(typeof(OptionValueConverter))]
    public string? WebhookId { get; init; }

    /// <summary>The users who are mentioned by name; a mention of everyone or of a role is not among them.</summary>
    public ImmutableArray<ChatAuthor>? Mentions { get; init; }

    /// <summary>True for what a person wrote: no bot, no webhook, no notice such as "joined".</summary>
    public bool IsFromPerson => Type is Ordinary or Reply && WebhookId is null && Author is { Bot: false, Id: not null };
}

/// <summary>Who wrote, or is mentioned.</summary>
internal sealed record ChatAuthor
{
    [JsonConverter(typeof(OptionValueConverter))]
    public string? Id { get; init; }

    public bool Bot { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatMessage))]
internal sealed partial class ChatMessageJson : JsonSerializerContext;
