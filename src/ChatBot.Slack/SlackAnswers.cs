using System.Buffers;
using System.Runtime.CompilerServices;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Facts;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Events;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.SocketMode;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>Answers whatever a connection hands over; never throws for what was delivered.</summary>
internal sealed class SlackAnswers : ISlackEvents, IAsyncDisposable
{
    private static readonly MessageFrame Private = new() { InChannel = false };

    private readonly ISlackApi api;
    private readonly SlackRenderer renderer;
    private readonly ILogger<SlackAnswers> log;
    private readonly Asker asker;

    // An answer that is given to many is written once; it holds who may see it, and nothing of who asked.
    private readonly ConditionalWeakTable<Answer, byte[]> written = new();
    private readonly FollowUps followUps;
    private readonly Interactions interactions;
    private readonly Happenings happenings;

    public SlackAnswers(
        ISlackApi api,
        ConversationRouter conversations,
        CommandRouter router,
        FactStore store,
        SlackRenderer renderer,
        FactPages pages,
        SocketTimes times,
        TimeProvider clock,
        ILogger<SlackAnswers> log,
        IChartImages? images = null)
    {
        this.api = api;
        this.renderer = renderer;
        this.log = log;
        asker = new Asker(conversations, router, new AskerLanguages(api, times.Language, clock, log), log);
        followUps = new FollowUps(clock, log);
        interactions = new Interactions(api, asker, store, followUps, renderer, clock);
        happenings = new Happenings(api, asker, store, pages, followUps, images);
    }

    public async Task<ReadOnlyMemory<byte>> HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            switch (delivery)
            {
                case SlashCommand command:
                    return await CommandAsync(command);
                case SlackPayload { Kind: SlackDeliveryKind.Interactive, Payload: var interaction }:
                    return await interactions.HandleAsync(interaction);
                case SlackPayload { Payload: var happening }:
                    await happenings.HandleAsync(happening);
                    return default;
                default:
                    return default;
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.DeliveryFailed(log, fault, delivery.Kind);
            return delivery.Kind == SlackDeliveryKind.Command ? SlackRenderer.Sentence(Asker.Failure, Private) : default;
        }
    }

    /// <summary>Waits for the calls to Slack that are under way.</summary>
    public Task DrainAsync() => followUps.DrainAsync();

    public ValueTask DisposeAsync() => followUps.DisposeAsync();

    private async Task<ReadOnlyMemory<byte>> CommandAsync(SlashCommand command)
    {
        if (command.Command.Length == 0)
        {
            return SlackRenderer.Sentence("Slack sent no command that can be read; type `/trade help` to see what can be asked.", Private);
        }

        var who = asker.WhoAsync(command.TeamId, command.ChannelId, null, command.UserId);
        if (!who.IsCompleted && Uri.TryCreate(command.ResponseUrl, UriKind.Absolute, out var url))
        {
            // The asker's language is still to be learned, and no acknowledgement waits for that: the answer follows it.
            followUps.Run(async cancellationToken => await api.RespondAsync(url, await AnswerAsync(command, await who), cancellationToken));
            return default;
        }

        return await AnswerAsync(command, await who);
    }

    private async Task<byte[]> AnswerAsync(SlashCommand command, Questioner who) =>
        await asker.AskAsync(command.Line, who) is { } answer ? written.GetValue(answer, Write) : SlackRenderer.Sentence(Asker.Failure, Private);

    private byte[] Write(Answer answer)
    {
        var json = new ArrayBufferWriter<byte>(8192);
        renderer.Write(answer, json);
        return json.WrittenSpan.ToArray();
    }
}
