namespace ChatBot.Discord.Gateway;

/// <summary>How a connection to the gateway ended.</summary>
/// <param name="Next">What to do.</param>
/// <param name="Reason">Why, for the log.</param>
internal sealed record GatewayEnd(GatewayNext Next, string Reason)
{
    /// <summary>Discord called the session invalid: the next try waits a random time.</summary>
    public bool InvalidSession { get; init; }

    /// <summary>A close code (topics/opcodes-and-status-codes); null where the connection just broke.</summary>
    public static GatewayEnd Of(int? code) => code switch
    {
        4004 => Fatal("Discord does not know this token; copy the bot's token anew from the application's page into Discord:Token."),
        4010 => Fatal("Discord:Shards names a shard that Discord refuses; set it to auto or to a range such as 0-1/4."),
        4011 => Fatal("the bot is in too many servers for this number of shards; set Discord:Shards to auto or to more shards."),
        4012 => Fatal("Discord no longer speaks version 10 of its gateway; a newer ChatBot is needed."),
        4013 => Fatal("Discord does not know the intents asked for; a newer ChatBot is needed."),
        4014 => Fatal("Discord does not allow the intents asked for; look at Privileged Gateway Intents on the application's Bot page."),
        4003 or 4007 or 4009 => new(GatewayNext.Identify, $"Discord closed the session with code {code}"),
        null => new(GatewayNext.Resume, "the connection broke"),
        _ => new(GatewayNext.Resume, $"Discord closed the connection with code {code}"),
    };

    public static GatewayEnd Fatal(string reason) => new(GatewayNext.Stop, reason);
}

internal enum GatewayNext
{
    /// <summary>Connect and go on with the session.</summary>
    Resume,

    /// <summary>Connect with a new session.</summary>
    Identify,

    /// <summary>Nothing will help before somebody sets something right.</summary>
    Stop,
}
