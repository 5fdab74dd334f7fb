using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace ChatBot.Discord.Rest;

/// <summary>
/// The limits per route, learned from the headers of each reply (topics/rate-limits). Routes that name the same bucket
/// share one limit per channel, guild or application.
/// </summary>
internal sealed class RouteLimits(TimeProvider clock)
{
    // A reset further away than this was misread or is a server's fault; a 429 says the truth.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private const int Kept = 2000;

    private readonly ConcurrentDictionary<string, string> bucketOfRoute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Bucket, string Resource), RouteBucket> buckets = new();

    public RouteBucket For(RestCall call) =>
        buckets.GetOrAdd((bucketOfRoute.GetValueOrDefault(call.Route, call.Route), call.Resource), _ => new RouteBucket());

    /// <summary>Takes over what a reply says of the limit.</summary>
    public void Learn(RestCall call, HttpResponseHeaders headers)
    {
        if (Header(headers, "X-RateLimit-Bucket") is { } bucket)
        {
            bucketOfRoute[call.Route] = bucket;
        }

        if (Header(headers, "X-RateLimit-Remaining") == "0" && Seconds(Header(headers, "X-RateLimit-Reset-After")) is { } wait)
        {
            For(call).FreeAt = clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
        }

        Forget();
    }

    public static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null;

    // Without this every channel ever written to would be remembered.
    private void Forget()
    {
        if (buckets.Count < Kept)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.FreeAt < now && bucket.Turn.CurrentCount == 1)
            {
                buckets.TryRemove(key, out _);
            }
        }
    }
}
