using System.Diagnostics.Metrics;

namespace ChatBot.Slack;

/// <summary>What is counted of Slack's deliveries.</summary>
internal static class SlackCounters
{
    public const string MeterName = "ChatBot.Slack";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> IgnoredDeliveries = Meter.CreateCounter<long>("chatbot.slack.ignored", description: "Deliveries of a type that the bot does not know");

    /// <summary>Counts without the type, for a tag that a stranger fills would grow without end.</summary>
    public static void Ignored(string? type) => IgnoredDeliveries.Add(1, new KeyValuePair<string, object?>("typed", type is not null));
}
