namespace ChatBot.Answers;

/// <summary>How a platform's connection is, for <c>/readyz</c>.</summary>
/// <param name="Name">Such as <c>slack</c>.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="Detail">One sentence for the operator, never with a secret; null where there is nothing to say.</param>
public sealed record ConnectionStatus(string Name, ConnectionState State, DateTimeOffset Since, string? Detail);

public enum ConnectionState
{
    /// <summary>Not configured.</summary>
    Off,
    Connecting,
    Connected,

    /// <summary>Stopped until somebody changes the set-up; the detail says what.</summary>
    Failed,
}

/// <summary>Tells how one platform's connection is.</summary>
public interface IConnectionStatus
{
    ConnectionStatus Current { get; }
}
