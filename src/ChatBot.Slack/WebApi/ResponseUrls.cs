using System.Collections.Concurrent;

namespace ChatBot.Slack.WebApi;

/// <summary>Which response_urls may be posted to, and how often: five times within thirty minutes, at Slack's own hosts.</summary>
internal sealed class ResponseUrls(Uri apiBase, TimeProvider clock)
{
    public const int MostUses = 5;
    private const int MostKept = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Uses> known = new(StringComparer.Ordinal);

    // Payloads are signed or come over our own socket; still, the bot posts nowhere but to Slack.
    public bool IsSlacks(Uri url) =>
        url.IsAbsoluteUri && url.UserInfo.Length == 0
        && ((url.Scheme == apiBase.Scheme && url.Authority == apiBase.Authority)
            || (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && (url.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase))));

    /// <summary>Takes one use.</summary>
    /// <returns>False where there is none left.</returns>
    public bool Take(Uri url)
    {
        var now = clock.GetUtcNow();
        if (known.Count >= MostKept)
        {
            foreach (var (old, uses) in known)
            {
                if (now - uses.First > Life)
                {
                    known.TryRemove(old, out _);
                }
            }
        }

        var taken = known.AddOrUpdate(url.AbsoluteUri, _ => new Uses(1, now), (_, uses) => uses with { Count = uses.Count + 1 });
        return taken.Count <= MostUses && now - taken.First <= Life;
    }

    /// <summary>Gives a use back that never reached Slack.</summary>
    public void GiveBack(Uri url) => known.AddOrUpdate(url.AbsoluteUri, _ => new Uses(0, clock.GetUtcNow()), (_, uses) => uses with { Count = uses.Count - 1 });

    private sealed record Uses(int Count, DateTimeOffset First);
}
