namespace ChatBot.Fakes.Discord;

/// <summary>How the fake Discord is set up.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>The bot's token, without the word Bot.</summary>
    public string Token { get; init; } = "ODAwMDAwMDAwMDAwMDAwMDAx.fake.token";

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told to the bot in Hello.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Shards that the gateway recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Identifies left today; counted anew, from 1000, after <see cref="SessionStartsResetAfter"/>.</summary>
    public int SessionStartsRemaining { get; init; } = 1000;

    /// <summary>From the start of the fake.</summary>
    public TimeSpan SessionStartsResetAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Sends plain text though compression is asked for, as a compatible server may.</summary>
    public bool NeverCompresses { get; init; }

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>The time in which <see cref="MaxConcurrency"/> identifies are let through: five seconds on Discord.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Privileged intents switched on in the portal: 1&lt;&lt;1 members, 1&lt;&lt;8 presences, 1&lt;&lt;15 message content.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>The messages a bot may send to one channel in five seconds.</summary>
    public int MessagesPerChannel { get; init; } = 5;

    /// <summary>Calls a second over all routes, interactions apart.</summary>
    public int GlobalCallsPerSecond { get; init; } = 50;

    /// <summary>How long an interaction waits for its first answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Leaves out every field that the documentation marks optional, and <c>resume_gateway_url</c>.</summary>
    public bool OnlyRequiredFields { get; init; }

    /// <summary>Numbers ids from 1 on, as a compatible server may, rather than making 64-bit snowflakes.</summary>
    public bool ShortIds { get; init; }

    /// <summary>The port to listen on; 0 for a free one.</summary>
    public int Port { get; init; }
}

/// <summary>Somebody who uses the bot.</summary>
public sealed record DiscordUser(string Id, string Name)
{
    /// <summary>Permission bits in the guild: view, send, read history, use commands.</summary>
    public string Permissions { get; init; } = "2147552256";
}
