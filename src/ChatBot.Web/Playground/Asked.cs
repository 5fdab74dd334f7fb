using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;

namespace ChatBot.Web.Playground;

/// <summary>A question as the playground's address holds it.</summary>
public sealed record Asked
{
    /// <summary>The line; null where nothing is asked yet.</summary>
    public string? Line { get; init; }

    public string? AsOf { get; init; }

    /// <summary>The day taken for today; null for the host's clock.</summary>
    public string? Now { get; init; }

    /// <summary>The version of the base that a link was made with.</summary>
    public string? Version { get; init; }

    /// <summary>Shown to the whole channel.</summary>
    public bool Public { get; init; }

    /// <summary>What is wrong with <see cref="Now"/>; null where nothing is.</summary>
    public string? Fault => Now is null || Clock is not null ? null : "“Now” is no day; write it as 2026-11-23.";

    private TimeProvider? Clock => DateOnly.TryParseExact(Now, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new NoonOf(day) : null;

    public static Asked Of(string? q, string? asOf, string? now, string? v, string? to) => new()
    {
        Line = Given(q),
        AsOf = Given(asOf),
        Now = Given(now),
        Version = Given(v),
        Public = to == "channel",
    };

    public Answer Answer(CommandRouter router)
    {
        var asked = Clock is { } clock ? router.At(clock) : router;
        var answer = ConversationRouter.Alone(asked, Line ?? "", AsOf);
        return Public ? answer with { Public = true } : answer;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed class NoonOf(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
