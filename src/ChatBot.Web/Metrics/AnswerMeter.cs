using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Metrics;

/// <summary>Counts requests by surface and status and measures how long they took. No text of a user is in it.</summary>
internal sealed class AnswerMeter : IDisposable
{
    public const string Name = "ChatBot";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> durations;

    public AnswerMeter() => durations = meter.CreateHistogram("chatbot.request.duration", "s", "Duration of requests by surface and status",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3] });

    public async Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("surface", Surface(context.Request.Path)),
                new KeyValuePair<string, object?>("status", context.Response.StatusCode));
        }
    }

    public void Dispose() => meter.Dispose();

    // The first word of the path, and only of those that are ours: whatever else is asked for must not become a label.
    private static string Surface(PathString path)
    {
        var word = path.Value.AsSpan(path.HasValue ? 1 : 0);
        var end = word.IndexOf('/');
        return (end < 0 ? word : word[..end]) switch
        {
            "api" => "api",
            "discord" => "discord",
            "slack" => "slack",
            "charts" => "charts",
            "mcp" => "mcp",
            "f" => "f",
            "export" => "export",
            "party" => "party",
            "calendar.ics" or "changes.atom" or "changes.json" => "feeds",
            "healthz" or "readyz" or "metrics" => "probes",
            _ => "pages",
        };
    }
}
