namespace ChatBot.Fakes.Slack;

/// <summary>How the fake Slack is set up.</summary>
public sealed record FakeSlackOptions
{
    public string BotToken { get; init; } = "xoxb-1-2-fake";

    public string AppToken { get; init; } = "xapp-1-A1-1-fake";

    public string SigningSecret { get; init; } = "fake-signing-secret";

    public string ClientId { get; init; } = "1.2";

    public string ClientSecret { get; init; } = "fake-client-secret";

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long Slack waits for an acknowledgement before it counts the delivery as failed.</summary>
    public TimeSpan AcknowledgeWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after an unacknowledged event its second delivery comes; zero for never.</summary>
    public TimeSpan RedeliverAfter { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How often the server pings a socket.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Channels the bot is a member of, beside direct messages.</summary>
    public IReadOnlyList<string> MemberOf { get; init; } = ["C0TRADE"];

    /// <summary>The language of those who have set one, by user, such as <c>de-DE</c>; everybody else has <c>en-US</c>.</summary>
    public IReadOnlyDictionary<string, string> Locales { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the bot's token may do.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["commands", "chat:write", "app_mentions:read", "im:history", "files:write", "links:read", "links:write", "users:read"];

    /// <summary>Messages a channel takes in one second.</summary>
    public int MessagesPerSecond { get; init; } = 1;

    /// <summary>The port to listen on; 0 for a free one.</summary>
    public int Port { get; init; }
}
