namespace ChatBot.Answers.Connections;

/// <summary>How a connection to a platform stands, for probes; each connection registers one.</summary>
public interface IConnectionStatus
{
    /// <summary>One entry per connection, such as a shard; empty where the platform is off.</summary>
    IReadOnlyList<ConnectionStatus> Connections { get; }
}

/// <summary>One connection as it stands now.</summary>
/// <param name="Name">Unique among all platforms, for example <c>discord 0/1</c>.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Since">Since when it has been in that state (UTC).</param>
/// <param name="Detail">One clause for people: the last failure, what to fix, how fast the platform answers; never a secret.</param>
public sealed record ConnectionStatus(string Name, ConnectionState State, DateTimeOffset Since, string Detail)
{
    /// <summary>When the platform last sent anything (UTC); null where it never did.</summary>
    public DateTimeOffset? LastEvent { get; init; }

    /// <summary>How long the platform took to acknowledge the last heartbeat; null before the first one.</summary>
    public TimeSpan? Latency { get; init; }
}

public enum ConnectionState
{
    Connecting,
    Connected,

    /// <summary>It does not try again: something has to be set right first.</summary>
    Stopped,
}
