using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace ChatBot.Benchmarks.Running;

/// <summary>Reads the size of another process's heap from the runtime's own counter.</summary>
internal static class GcHeap
{
    /// <returns>Bytes, which the counter rounds to megabytes.</returns>
    public static async Task<long> BytesAsync(int process)
    {
        var runtime = new EventPipeProvider("System.Runtime", EventLevel.Informational, (long)EventKeywords.None, new Dictionary<string, string>(StringComparer.Ordinal) { ["EventCounterIntervalSec"] = "1" });
        using var session = new DiagnosticsClient(process).StartEventPipeSession([runtime], requestRundown: false);
        using var source = new EventPipeEventSource(session.EventStream);
        var megabytes = 0.0;
        source.Dynamic.All += seen =>
        {
            if (seen.EventName == "EventCounters" && seen.PayloadValue(0) is IDictionary<string, object> outer && outer["Payload"] is IDictionary<string, object> counter && counter["Name"] is "gc-heap-size")
            {
                megabytes = Convert.ToDouble(counter["Mean"], System.Globalization.CultureInfo.InvariantCulture);
            }
        };
        var reading = Task.Run(source.Process);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return (long)(megabytes * 1_000_000);
    }
}
