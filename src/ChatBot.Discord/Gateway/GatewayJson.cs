using System.Text.Json.Serialization;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Gateway;

/// <summary>The reply to Get Gateway Bot.</summary>
internal sealed record GatewayBot
{
    public string? Url { get; init; }

    public int? Shards { get; init; }

    public SessionStartLimit? SessionStartLimit { get; init; }
}

internal sealed record SessionStartLimit
{
    public int? Remaining { get; init; }

    /// <summary>Milliseconds.</summary>
    public double? ResetAfter { get; init; }

    public int? MaxConcurrency { get; init; }
}

/// <summary>The first thing that the gateway says.</summary>
internal sealed record Hello
{
    /// <summary>Milliseconds.</summary>
    public double? HeartbeatInterval { get; init; }
}

/// <summary>What a new session begins with.</summary>
internal sealed record Ready
{
    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }

    public Named? User { get; init; }

    public Named? Application { get; init; }
}

internal sealed record Named
{
    [JsonConverter(typeof(OptionValueConverter))]
    public string? Id { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
internal sealed partial class GatewayJson : JsonSerializerContext;
