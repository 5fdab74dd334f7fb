namespace ChatBot.Slack.Manifest;

/// <summary>What the bot may do, and why it has to; nothing beyond.</summary>
internal static class BotScopes
{
    public static IReadOnlyList<(string Name, string Why)> All { get; } =
    [
        ("commands", "slash commands and shortcuts"),
        ("chat:write", "answers to mentions and direct messages"),
        ("app_mentions:read", "hears when it is mentioned"),
        ("im:history", "hears direct messages to it"),
        ("files:write", "charts of answers"),
        ("links:read", "sees links to its own fact pages"),
        ("links:write", "shows what such a link leads to"),
        ("users:read", "answers in the language that the asker has set in Slack"),
    ];
}
