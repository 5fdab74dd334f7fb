using System.Collections.Concurrent;
using ChatBot.Slack.Connection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>The language that somebody has set in Slack, which no delivery tells: asked of Slack once a day for each person.</summary>
/// <param name="api">Slack.</param>
/// <param name="patience">No answer waits longer: it then comes in English, and the next one in the asker's language.</param>
/// <param name="clock">The current time.</param>
/// <param name="log">Where refusals are told.</param>
internal sealed class AskerLanguages(ISlackApi api, TimeSpan patience, TimeProvider clock, ILogger log)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(string? Team, string User), Meeting> known = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> notAllowed = new(StringComparer.Ordinal);

    /// <summary>Complete at once where nothing has to be waited for: an acknowledgement waits for no one, so it goes out bare where this is not complete.</summary>
    /// <returns>A tag such as <c>de-DE</c>; null where it is not known.</returns>
    public async Task<string?> OfAsync(string? team, string? user)
    {
        var now = clock.GetUtcNow();
        if (user is null || (notAllowed.TryGetValue(team ?? "", out var since) && now - since < Kept))
        {
            return null;
        }

        if (!known.TryGetValue((team, user), out var meeting) || now - meeting.Since >= Kept)
        {
            if (known.Count > Most)
            {
                known.Clear();
            }

            var asking = AskAsync(team, user);
            known[(team, user)] = meeting = new Meeting(asking, asking.IsCompleted ? asking : Task.WhenAny(asking, Task.Delay(patience, clock)), now);
        }

        await meeting.Wait;
        return meeting.Locale.IsCompletedSuccessfully ? meeting.Locale.Result : null;
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

    /// <summary>Somebody's first question of the day.</summary>
    /// <param name="Locale">What Slack says.</param>
    /// <param name="Wait">Over when Slack has said it, or has been waited for long enough.</param>
    /// <param name="Since">When it was asked.</param>
    private sealed record Meeting(Task<string?> Locale, Task Wait, DateTimeOffset Since);
}
