using ChatBot.Discord.Connection;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>What all shards of this process share.</summary>
internal sealed record GatewayParts
{
    public required string Token { get; init; }

    public required GatewayDirectory Directory { get; init; }

    public required IDiscordEvents Events { get; init; }

    public required IDiscordConnection Connection { get; init; }

    public required BotIdentity Identity { get; init; }

    public required EventWork Work { get; init; }

    public required GatewayStatus Status { get; init; }

    public required GatewayTiming Timing { get; init; }

    public required UserAgent Agent { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Called with every new session.</summary>
    public required Action Ready { get; init; }

    /// <summary>Ends when what is being answered may wait no longer.</summary>
    public required CancellationToken Stopping { get; init; }
}
