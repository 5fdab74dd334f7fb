using System.Collections.Concurrent;
using ChatBot.Slack.Connection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>The language that somebody has set in Slack, which no delivery tells: asked of Slack once a day for each person.</summary>
internal sealed class AskerLanguages(ISlackApi api, TimeProvider clock, ILogger log)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>No answer waits longer: it then comes in English, and the next one in the asker's language.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(string? Team, string User), (Task<string?> Locale, DateTimeOffset Since)> known = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> notAllowed = new(StringComparer.Ordinal);

    /// <returns>A tag such as <c>de-DE</c>; null where it is not known.</returns>
    public async Task<string?> OfAsync(string? team, string? user)
    {
        var now = clock.GetUtcNow();
        if (user is null || (notAllowed.TryGetValue(team ?? "", out var since) && now - since < Kept))
        {
            return null;
        }

        if (!known.TryGetValue((team, user), out var held) || now - held.Since >= Kept)
        {
            if (known.Count > Most)
            {
                known.Clear();
            }

            known[(team, user)] = held = (AskAsync(team, user), now);
        }

        if (!held.Locale.IsCompleted)
        {
            await Task.WhenAny(held.Locale, Task.Delay(Patience, clock));
        }

        return held.Locale.IsCompletedSuccessfully ? held.Locale.Result : null;
    }

    private async Task<string?> AskAsync(string? team, string user)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestCall, clock);
            return await api.LocaleAsync(team, user, limit.Token);
        }
        catch (SlackRefusedException refusal)
        {
            if (refusal.Error is "missing_scope" or "no_token_for_this_workspace")
            {
                notAllowed[team ?? ""] = clock.GetUtcNow();
            }

            SlackLog.CallRefused(log, refusal.Method, refusal.Error);
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CallFailed(log, fault);
            return null;
        }
    }
}
