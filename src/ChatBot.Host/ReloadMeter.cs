using System.Diagnostics.Metrics;

namespace ChatBot.Host;

/// <summary>Counts the edits of the fact files that were taken in, and those that were broken.</summary>
internal static class ReloadMeter
{
    private static readonly Meter Meter = new("ChatBot.Host");
    private static readonly Counter<long> Reloads = Meter.CreateCounter<long>("chatbot.facts.reloads", description: "Edits of the fact files by outcome: ok or broken");

    public static void Count(bool ok) => Reloads.Add(1, new KeyValuePair<string, object?>("outcome", ok ? "ok" : "broken"));
}
