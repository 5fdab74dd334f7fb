using ChatBot.Answers;

namespace ChatBot.Discord.Interactions;

/// <summary>Who asks on Discord: one person in one channel, thread or direct message.</summary>
internal static class DiscordQuestioner
{
    /// <param name="guild">Null in a direct message.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="user">The asker.</param>
    /// <param name="locale">The asker's language; null where Discord does not say.</param>
    public static Questioner Of(string? guild, string? channel, string? user, string? locale) => new()
    {
        Conversation = channel is null || user is null ? null : $"discord:{guild ?? "dm"}:{channel}:{user}",
        Language = locale,
    };
}
