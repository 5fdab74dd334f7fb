using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>The kinds of interaction, with Discord's numbers.</summary>
public enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>What somebody did, and what the bot answered so far.</summary>
public sealed class InteractionRecord
{
    private readonly TimeProvider clock;
    private readonly TaskCompletionSource responded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<DiscordMessage> followUps = [];
    private readonly List<DiscordRefusal> refusals = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal InteractionRecord(string id, string token, InteractionType type, JsonObject payload, string channelId, DiscordMessage? source, TimeProvider clock)
    {
        this.clock = clock;
        Id = id;
        Token = token;
        Type = type;
        Payload = payload;
        ChannelId = channelId;
        Source = source;
        CreatedAt = clock.GetUtcNow();
    }

    public string Id { get; }

    public string Token { get; }

    public InteractionType Type { get; }

    /// <summary>The interaction object that the bot was given.</summary>
    public JsonObject Payload { get; }

    public string ChannelId { get; }

    /// <summary>The message whose button or select was used.</summary>
    public DiscordMessage? Source { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The type of the first response: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal; null while there is none.</summary>
    public int? ResponseType { get; private set; }

    /// <summary>The first response as the bot wrote it, byte for byte; null while there is none.</summary>
    public string? Response { get; private set; }

    /// <summary>What the person was told because no session was there to hear of it; null where one was.</summary>
    public string? Failure { get; internal set; }

    /// <summary>From the deed to the first response.</summary>
    public TimeSpan? RespondedAfter { get; private set; }

    /// <summary>From the deed to the message that says something: the response itself, or the edit after a deferral.</summary>
    public TimeSpan? AnsweredAfter { get; private set; }

    public bool Deferred => ResponseType is 5 or 6;

    /// <summary>Whether the answer is, or will be, seen by one person only.</summary>
    public bool Ephemeral { get; internal set; }

    /// <summary>The first answer as it stands now.</summary>
    public DiscordMessage? Message { get; private set; }

    /// <summary>The edits of the first answer so far.</summary>
    public int Edits { get; private set; }

    public IReadOnlyList<DiscordMessage> FollowUps
    {
        get
        {
            lock (followUps)
            {
                return [.. followUps];
            }
        }
    }

    /// <summary>The names and values suggested while typing.</summary>
    public IReadOnlyList<JsonObject> Choices { get; private set; } = [];

    public JsonObject? Modal { get; private set; }

    /// <summary>What Discord would not take, oldest first. An orderly bot leaves this empty.</summary>
    public IReadOnlyList<DiscordRefusal> Refusals
    {
        get
        {
            lock (refusals)
            {
                return [.. refusals];
            }
        }
    }

    /// <summary>Answers that reached the person: 1 for a bot that answers once.</summary>
    public int AnswerCount => (Message is { Loading: false } && ResponseType is not 6 ? 1 : 0) + FollowUps.Count;

    /// <summary>What the person reads: the first answer and what follows it.</summary>
    public string Text => string.Join("\n\n", FollowUps.Prepend(Message).OfType<DiscordMessage>().Select(m => m.Text));

    /// <summary>Ends with the first response of any kind, a deferral included.</summary>
    public Task<InteractionRecord> ResponseAsync(CancellationToken cancellationToken) => AfterAsync(responded, cancellationToken);

    /// <summary>Ends when the person can read an answer, or has choices or a modal.</summary>
    public Task<InteractionRecord> AnswerAsync(CancellationToken cancellationToken) => AfterAsync(answered, cancellationToken);

    /// <summary>Ends when there are this many follow-ups.</summary>
    public Task<InteractionRecord> FollowUpsAsync(int count, CancellationToken cancellationToken) => WhenAsync(r => r.FollowUps.Count >= count, cancellationToken);

    /// <summary>Ends when the record is as wanted.</summary>
    public async Task<InteractionRecord> WhenAsync(Func<InteractionRecord, bool> wanted, CancellationToken cancellationToken)
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

    internal bool TryRespond(int type, string response)
    {
        lock (refusals)
        {
            if (ResponseType is not null)
            {
                return false;
            }

            ResponseType = type;
            Response = response;
            RespondedAfter = clock.GetUtcNow() - CreatedAt;
        }

        return true;
    }

    internal void Show(DiscordMessage message, bool edit)
    {
        Message = message;
        Edits += edit ? 1 : 0;
        if (!message.Loading)
        {
            Answered();
        }
    }

    internal void Forget() => Message = null;

    internal void Offer(IEnumerable<JsonObject> choices)
    {
        Choices = [.. choices];
        Answered();
    }

    internal void Open(JsonObject modal)
    {
        Modal = modal;
        Answered();
    }

    internal void Add(DiscordMessage followUp)
    {
        lock (followUps)
        {
            followUps.Add(followUp);
        }
    }

    internal void Refuse(DiscordRefusal refusal)
    {
        lock (refusals)
        {
            refusals.Add(refusal);
        }

        Announce();
    }

    internal void Announce()
    {
        if (ResponseType is not null)
        {
            responded.TrySetResult();
        }

        if (AnsweredAfter is not null)
        {
            answered.TrySetResult();
        }

        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private void Answered() => AnsweredAfter ??= clock.GetUtcNow() - CreatedAt;

    private async Task<InteractionRecord> AfterAsync(TaskCompletionSource signal, CancellationToken cancellationToken)
    {
        await signal.Task.WaitAsync(cancellationToken);
        return this;
    }
}

/// <summary>A call that Discord refused.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Discord's JSON error code.</param>
/// <param name="Message">Discord's words.</param>
/// <param name="Errors">For 50035, which field is wrong.</param>
public sealed record DiscordRefusal(int Status, int Code, string Message, JsonObject? Errors = null);
