using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Connection;

/// <summary>Who the bot is on Discord: what is set, and what Discord has told since.</summary>
internal sealed class BotIdentity(IOptions<DiscordOptions> options)
{
    private volatile string? applicationId = string.IsNullOrEmpty(options.Value.ApplicationId) ? null : options.Value.ApplicationId;
    private volatile string? userId;

    public string? ApplicationId => applicationId;

    public string? UserId => userId;

    /// <summary>What is set stays.</summary>
    public void Learn(string? application, string? user)
    {
        applicationId ??= application;
        userId = user ?? userId;
    }
}
