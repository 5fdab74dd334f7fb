namespace ChatBot.Fakes.Discord;

/// <summary>How a client shook hands.</summary>
public sealed record Handshake(string Path, string Query, string UserAgent);

/// <summary>What the gateway has counted.</summary>
public sealed class GatewayCounts
{
    public int Handshakes { get; internal set; }

    public int Identifies { get; internal set; }

    public int Resumes { get; internal set; }

    public int Heartbeats { get; internal set; }

    /// <summary>The newest handshake.</summary>
    public Handshake? Latest { get; internal set; }
}
