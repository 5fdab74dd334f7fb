using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>Something a person did, and what came back for it.</summary>
public sealed class SlackRecord
{
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private readonly List<SlackMessage> messages = [];
    private readonly List<string> refusals = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SlackRecord(string kind, JsonObject payload, string? channelId, string userId, TimeProvider clock)
    {
        this.clock = clock;
        Kind = kind;
        Payload = payload;
        ChannelId = channelId;
        UserId = userId;
        CreatedAt = clock.GetUtcNow();
    }

    /// <summary>slash_commands, interactive or events_api.</summary>
    public string Kind { get; }

    public JsonObject Payload { get; }

    public string? ChannelId { get; }

    public string UserId { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>From the deed to the acknowledgement; null while there is none.</summary>
    public TimeSpan? AcknowledgedAfter { get; private set; }

    /// <summary>From the deed to the first thing the person could read.</summary>
    public TimeSpan? AnsweredAfter { get; private set; }

    /// <summary>What the acknowledgement held; null for a bare one.</summary>
    public JsonObject? Acknowledgement { get; private set; }

    /// <summary>What the person was told instead: dispatch_failed or operation_timeout; null where all went well.</summary>
    public string? Failure { get; private set; }

    /// <summary>How often it was delivered.</summary>
    public int Deliveries { get; internal set; }

    /// <summary>How often it was acknowledged.</summary>
    public int Acknowledgements { get; private set; }

    /// <summary>How many of the acknowledgements held an answer: 1 at most for a bot that answers once.</summary>
    public int AcknowledgedAnswers { get; private set; }

    /// <summary>Suggestions given while typing.</summary>
    public IReadOnlyList<JsonObject> Options => [.. Acknowledgement.Objects("options").Concat(Acknowledgement.Objects("option_groups").SelectMany(g => g.Objects("options")))];

    /// <summary>The view that was opened, pushed or updated by this deed.</summary>
    public SlackView? View { get; private set; }

    /// <summary>Messages in answer to it: by acknowledgement, response_url, or in its channel or thread.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>What Slack would not take, as its error words. An orderly bot leaves this empty.</summary>
    public IReadOnlyList<string> Refusals
    {
        get
        {
            lock (gate)
            {
                return [.. refusals];
            }
        }
    }

    /// <summary>What the person reads.</summary>
    public string Text => string.Join("\n\n", Messages.Select(m => m.Text));

    public Task<SlackRecord> AcknowledgedAsync(CancellationToken cancellationToken) => WhenAsync(r => r.AcknowledgedAfter is not null || r.Failure is not null, cancellationToken);

    /// <summary>Ends when the person can read an answer, has suggestions or a view, or was told of a failure.</summary>
    public Task<SlackRecord> AnswerAsync(CancellationToken cancellationToken) => WhenAsync(r => r.AnsweredAfter is not null || r.Failure is not null, cancellationToken);

    public async Task<SlackRecord> WhenAsync(Func<SlackRecord, bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (wanted(this))
            {
                return this;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    internal void Acknowledge(JsonObject? body)
    {
        lock (gate)
        {
            Acknowledgements++;
            if (AcknowledgedAfter is null)
            {
                AcknowledgedAfter = clock.GetUtcNow() - CreatedAt;
                Acknowledgement = body;
            }

            if (body is not null)
            {
                AcknowledgedAnswers++;
                AnsweredAfter ??= clock.GetUtcNow() - CreatedAt;
            }
        }

        Announce();
    }

    internal void Fail(string failure)
    {
        Failure ??= failure;
        Announce();
    }

    internal void Refuse(string error)
    {
        lock (gate)
        {
            refusals.Add(error);
        }

        Announce();
    }

    internal void Show(SlackMessage message)
    {
        lock (gate)
        {
            var index = messages.FindIndex(m => m.Timestamp == message.Timestamp);
            if (index >= 0)
            {
                messages[index] = message;
            }
            else
            {
                messages.Add(message);
            }

            AnsweredAfter ??= clock.GetUtcNow() - CreatedAt;
        }

        Announce();
    }

    internal void Show(SlackView view)
    {
        View = view;
        AnsweredAfter ??= clock.GetUtcNow() - CreatedAt;
        Announce();
    }

    private void Announce() => Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
