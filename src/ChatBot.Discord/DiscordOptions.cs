namespace ChatBot.Discord;

/// <summary>The section <c>Discord</c>; what is not set switches the part that needs it off.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token, a secret.</summary>
    public string? Token { get; set; }

    public string? ApplicationId { get; set; }

    /// <summary>Key under which Discord signs interactions, 64 hexadecimal digits.</summary>
    public string? PublicKey { get; set; }

    /// <summary>A name of <see cref="DiscordMode"/>, kept as text so that a wrong one can be named.</summary>
    public string Mode { get; set; } = nameof(DiscordMode.Gateway);

    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Where to connect instead of the address that Discord gives; for tests and proxies.</summary>
    public string? GatewayUrl { get; set; }

    /// <summary><c>auto</c>, or the shards that this process runs of all of them: <c>0-1/4</c>.</summary>
    public string Shards { get; set; } = "auto";

    /// <summary>True when Discord's posts can be checked, and so may be received.</summary>
    public bool ReceivesInteractions => !string.IsNullOrEmpty(PublicKey);

    /// <summary><see cref="Mode"/> as its value; null for any other word.</summary>
    public DiscordMode? Delivery =>
        nameof(DiscordMode.Gateway).Equals(Mode, StringComparison.OrdinalIgnoreCase) ? DiscordMode.Gateway
        : nameof(DiscordMode.Http).Equals(Mode, StringComparison.OrdinalIgnoreCase) ? DiscordMode.Http
        : null;
}

/// <summary>How interactions come: Discord allows one way at a time.</summary>
public enum DiscordMode
{
    /// <summary>Over the bot's own connection.</summary>
    Gateway,

    /// <summary>As signed posts to a public address.</summary>
    Http,
}
