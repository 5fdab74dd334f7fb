using System.Collections.Concurrent;
using System.Text;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.State;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Messages;
using ChatBot.Discord.Rendering;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>The answering side with a connection that writes down what is sent.</summary>
internal sealed class ListeningDiscord : IDiscordConnection
{
    public const string Bot = "900000000000000001";
    private readonly DiscordAnswers answers;
    private int interactions;
    private int messages;

    public ListeningDiscord(CommandRouter? router = null, bool publicByDefault = false, IChartImages? images = null, IStateStore? state = null)
    {
        router ??= Asking.Router(CuratedFacts.Base);
        var store = new FactStore(CuratedFacts.Base);
        state ??= new MemoryState(Clock);
        var conversations = new ConversationRouter(router, store, state, Clock);
        var charts = new ChartFiles(images);
        var renderer = new DiscordRenderer(publicByDefault);
        answers = new DiscordAnswers(
            new InteractionResponder(conversations, router, store, renderer, charts, NullLogger<InteractionResponder>.Instance),
            new MessageResponder(conversations, router, charts, NullLogger<MessageResponder>.Instance),
            renderer,
            new SeenEvents(),
            new AnsweredOnce(state, Clock),
            Clock,
            NullLogger<DiscordAnswers>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<(string Where, string Json)> Sent { get; } = [];

    /// <summary>The files of what was sent last.</summary>
    public IReadOnlyList<DiscordFile> Files { get; private set; } = [];

    public string? ApplicationId => "800000000000000001";

    public string? UserId => Bot;

    /// <summary>Hands over an interaction; one written as number 1 gets the next number, as Discord would give it.</summary>
    public Task InteractAsync(string json) => DeliverAsync(json.Replace("\"id\":\"1\"", $"\"id\":\"{++interactions}\"", StringComparison.Ordinal));

    /// <summary>Hands over an interaction as it is.</summary>
    public Task DeliverAsync(string json) => answers.InteractionAsync(Encoding.UTF8.GetBytes(json), this, TestContext.Current.CancellationToken);

    public Task HearAsync(string json) =>
        answers.MessageAsync(Encoding.UTF8.GetBytes(json.Replace("\"id\":\"7\"", $"\"id\":\"{7 + messages++}\"", StringComparison.Ordinal)), this, TestContext.Current.CancellationToken);

    public Task RespondAsync(string interactionId, string token, DiscordPayload response, CancellationToken cancellationToken) => Keep($"respond {interactionId}", response);

    public Task EditOriginalAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => Keep("edit", message);

    public Task FollowUpAsync(string token, DiscordPayload message, CancellationToken cancellationToken) => Keep("follow up", message);

    public async Task<string> SendAsync(string channelId, DiscordPayload message, CancellationToken cancellationToken)
    {
        await Keep($"send {channelId}", message);
        return "1";
    }

    private Task Keep(string where, DiscordPayload payload)
    {
        Files = payload.Files;
        Sent.Enqueue((where, Encoding.UTF8.GetString(payload.Json.Span)));
        return Task.CompletedTask;
    }
}
