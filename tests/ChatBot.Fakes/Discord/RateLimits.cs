using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Discord;

/// <summary>Counts calls by bucket as Discord does: a route's hash and its channel, guild or webhook; and all together.</summary>
internal sealed class RateLimits(FakeDiscordOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Window> windows = [];

    /// <summary>Tells the bucket in the headers, and answers 429 where it is empty.</summary>
    /// <returns>Whether the call may go on.</returns>
    public async Task<bool> AllowAsync(HttpContext http, string route, string major, int limit, TimeSpan per, bool global)
    {
        Window bucket;
        Window? all = null;
        lock (gate)
        {
            bucket = Take($"{route} {major}", limit, per);
            if (global)
            {
                all = Take("*", options.GlobalCallsPerSecond, TimeSpan.FromSeconds(1));
            }
        }

        var resetAfter = (bucket.Ends - options.Clock.GetUtcNow()).TotalSeconds;
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, limit - bucket.Used).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (bucket.Ends.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = resetAfter.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Hash(route);
        if (all is not null && all.Used > options.GlobalCallsPerSecond)
        {
            await RefuseAsync(http, (all.Ends - options.Clock.GetUtcNow()).TotalSeconds, global: true);
            return false;
        }

        if (bucket.Used > limit)
        {
            await RefuseAsync(http, resetAfter, global: false);
            return false;
        }

        return true;
    }

    public static Task RefuseAsync(HttpContext http, double seconds, bool global)
    {
        var headers = http.Response.Headers;
        headers.RetryAfter = Math.Max(1, Math.Ceiling(seconds)).ToString("0", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Scope"] = global ? "global" : "user";
        if (global)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        return http.Response.WriteAsync(429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(Math.Max(seconds, 0.001), 3), ["global"] = global });
    }

    private Window Take(string key, int limit, TimeSpan per)
    {
        var now = options.Clock.GetUtcNow();
        if (!windows.TryGetValue(key, out var window) || window.Ends <= now)
        {
            window = new Window(0, now + per);
        }

        window = window with { Used = Math.Min(window.Used, limit) + 1 };
        windows[key] = window;
        return window;
    }

    private static string Hash(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];

    private sealed record Window(int Used, DateTimeOffset Ends);
}
