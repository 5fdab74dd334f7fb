namespace ChatBot.Discord.Gateway;

/// <summary>How long the gateway's parts wait; shorter in tests.</summary>
internal sealed record GatewayTiming
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan Send { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>From the connection to Hello, and from there to READY or RESUMED.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first pause before connecting again, at most; it doubles with every failure.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A connection that held so long was good: the pauses start anew.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After an invalid session: a random time from here to five times this.</summary>
    public TimeSpan InvalidSession { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>events/gateway, identify concurrency.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stopping bot waits for what it is answering.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(6);
}
