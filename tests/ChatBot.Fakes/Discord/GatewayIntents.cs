namespace ChatBot.Fakes.Discord;

/// <summary>Intent bits: developers/events/gateway.</summary>
internal static class GatewayIntents
{
    public const int Guilds = 1 << 0;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;
    public const int Privileged = 1 << 1 | 1 << 8 | MessageContent;
    public const int Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}
