using System.Diagnostics.Metrics;

namespace ChatBot.Discord;

/// <summary>What is counted of Discord's deliveries.</summary>
internal static class DiscordCounters
{
    public const string MeterName = "ChatBot.Discord";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> IgnoredDeliveries = Meter.CreateCounter<long>("chatbot.discord.ignored", description: "Deliveries of a kind that the bot does not know");

    private static readonly Counter<long> DroppedEvents = Meter.CreateCounter<long>("chatbot.discord.dropped", description: "Events dropped because too many came at once");
    private static readonly Counter<long> RepeatedEvents = Meter.CreateCounter<long>("chatbot.discord.repeated", description: "Events that came again and were not answered again");

    public static void Dropped() => DroppedEvents.Add(1);

    public static void Repeated() => RepeatedEvents.Add(1);

    /// <summary>Counts without the kind, for a tag that a stranger fills would grow without end.</summary>
    public static void Ignored() => IgnoredDeliveries.Add(1);
}
