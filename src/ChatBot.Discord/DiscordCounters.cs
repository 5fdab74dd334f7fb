using System.Diagnostics.Metrics;

namespace ChatBot.Discord;

/// <summary>What is counted of Discord's deliveries.</summary>
internal static class DiscordCounters
{
    public const string MeterName = "ChatBot.Discord";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> IgnoredDeliveries = Meter.CreateCounter<long>("chatbot.discord.ignored", description: "Deliveries of a kind that the bot does not know");

    /// <summary>Counts without the kind, for a tag that a stranger fills would grow without end.</summary>
    public static void Ignored() => IgnoredDeliveries.Add(1);
}
