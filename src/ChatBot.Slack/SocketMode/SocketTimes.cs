namespace ChatBot.Slack.SocketMode;

/// <summary>How long a delivery and each step of a Socket Mode connection may take.</summary>
internal sealed record SocketTimes
{
    /// <summary>From the address to the hello.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>An answer that takes longer follows the acknowledgement; Slack waits three seconds.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>An answer waits no longer for the asker's language, and an acknowledgement not at all.</summary>
    public TimeSpan Language { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>One frame out.</summary>
    public TimeSpan Send { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The closing handshake, which Slack may leave unanswered.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an old connection listens on beside its successor, for what Slack still sends by it.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long before its announced end a connection is renewed.</summary>
    public TimeSpan RenewAhead { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection that lasted this long proves that the way is free: the next failure starts from the shortest wait.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Where another try would do harm: Socket Mode is off, or there are too many connections.</summary>
    public TimeSpan Shunned { get; init; } = TimeSpan.FromMinutes(3);
}
