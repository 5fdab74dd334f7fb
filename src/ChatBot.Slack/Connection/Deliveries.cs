using System.Collections.Concurrent;
using System.Text.Json;
using ChatBot.Answers.State;
using ChatBot.Slack.Install;
using ChatBot.Slack.Interactivity;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Connection;

/// <summary>Hands each delivery to be answered once, however often Slack sends it, and whichever way.</summary>
internal sealed class Deliveries(ISlackEvents answers, Installations installations, AnsweredOnce once, TimeProvider clock, ILogger<Deliveries> log)
{
    /// <summary>Slack's last retry comes after some six minutes.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, Delivered> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(DateTimeOffset Since, string Key)> ages = new();

    /// <summary>The one handling of a delivery: a new one, or that of its first arrival.</summary>
    /// <param name="delivery">What came.</param>
    /// <param name="fallbackKey">By what to know it again where the payload itself has no id; null for not at all.</param>
    public Delivered Take(SlackDelivery delivery, string? fallbackKey)
    {
        var key = delivery.Key ?? fallbackKey;
        if (key is null)
        {
            return new Delivered(() => AnswerAsync(delivery, null));
        }

        ForgetOld();
        var made = new Delivered(() => AnswerAsync(delivery, key));
        var taken = known.GetOrAdd(key, made);
        if (!ReferenceEquals(taken, made))
        {
            return taken with { IsRepeat = true };
        }

        ages.Enqueue((clock.GetUtcNow(), key));
        return taken;
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(SlackDelivery delivery, string? key)
    {
        if (delivery.Kind != SlackDeliveryKind.Command)
        {
            // Worked on the pool: an acknowledgement never waits behind it. A command does so itself where its answer is not at hand.
            await Task.Yield();
        }

        if (key is not null && !await once.IsFirstAsync("slack", key))
        {
            // Another process, or this one before it was started again, has answered it.
            return default;
        }

        if (delivery is SlackPayload { Kind: SlackDeliveryKind.Event, Payload: var happening })
        {
            await WatchAsync(happening);
        }

        return await answers.HandleAsync(delivery, CancellationToken.None);
    }

    private async Task WatchAsync(JsonElement payload)
    {
        try
        {
            var team = payload.Text("team_id");
            if (payload.Text("type") == "app_rate_limited")
            {
                SlackLog.DeliveriesLimited(log, team);
            }
            else if (payload.Text("event", "type") == "app_uninstalled" || payload.Items("event", "tokens", "bot").Any())
            {
                SlackLog.Removed(log, team);
                await installations.ForgetAsync(team, CancellationToken.None);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.DeliveryFailed(log, fault, SlackDeliveryKind.Event);
        }
    }

    private void ForgetOld()
    {
        var oldest = clock.GetUtcNow() - Kept;
        while (ages.TryPeek(out var first) && (first.Since < oldest || ages.Count > MostKept) && ages.TryDequeue(out var old))
        {
            known.TryRemove(old.Key, out _);
        }
    }
}

/// <summary>One delivery and what came of it.</summary>
internal sealed record Delivered
{
    private readonly Lazy<Task<ReadOnlyMemory<byte>>> answer;

    public Delivered(Func<Task<ReadOnlyMemory<byte>>> handle) => answer = new Lazy<Task<ReadOnlyMemory<byte>>>(handle);

    /// <summary>True where Slack had sent it before.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>What goes into the acknowledgement; the first that asks begins the work.</summary>
    public Task<ReadOnlyMemory<byte>> Answer => answer.Value;

    /// <summary>The answer where it is there in time for the acknowledgement; null where it has to follow.</summary>
    public async Task<ReadOnlyMemory<byte>?> InTimeAsync(TimeSpan patience, TimeProvider clock)
    {
        if (!Answer.IsCompleted)
        {
            await ((Task)Answer).WaitAsync(patience, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Answer.IsCompletedSuccessfully ? (ReadOnlyMemory<byte>?)Answer.Result : null;
    }

    /// <summary>Tells, once the acknowledgement with the answer is out, whether it will still arrive.</summary>
    public TaskCompletionSource<Func<bool>> Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
