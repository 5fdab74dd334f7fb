using System.Buffers;
using System.Text.Json;
using ChatBot.Answers.State;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Messages;
using ChatBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord;

/// <summary>Answers what a connection hands over, within the time that Discord gives.</summary>
internal sealed class DiscordAnswers(
    InteractionResponder interactions,
    MessageResponder messages,
    DiscordRenderer renderer,
    SeenEvents seen,
    AnsweredOnce once,
    TimeProvider clock,
    ILogger<DiscordAnswers> log) : IDiscordEvents
{
    /// <summary>Discord drops an interaction that is not answered within three seconds; half of them are left for the way there.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private const string Platform = "discord";

    // An interaction's token lasts fifteen minutes.
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14);

    public Task InteractionAsync(ReadOnlyMemory<byte> interaction, IDiscordConnection connection, CancellationToken cancellationToken) =>
        WatchedAsync(async () =>
        {
            var asked = JsonSerializer.Deserialize(interaction.Span, InteractionJson.Default.Interaction);
            if (asked is not { Id.Length: > 0, Token.Length: > 0 })
            {
                DiscordCounters.Ignored();
                return;
            }

            await AnswerOnceAsync(asked, connection, cancellationToken);
        });

    /// <summary>Answers an interaction that has been read; nothing is thrown.</summary>
    /// <returns>False where it came before and is answered already, here or by another process.</returns>
    public async Task<bool> InteractionAsync(Interaction asked, IDiscordConnection connection, CancellationToken cancellationToken)
    {
        var isFirst = true;
        await WatchedAsync(async () => isFirst = await AnswerOnceAsync(asked, connection, cancellationToken));
        return isFirst;
    }

    public Task MessageAsync(ReadOnlyMemory<byte> message, IDiscordConnection connection, CancellationToken cancellationToken) =>
        WatchedAsync(async () =>
        {
            var written = JsonSerializer.Deserialize(message.Span, ChatMessageJson.Default.ChatMessage);
            if (written is { ChannelId: { } channel, Id: { } id } && MessageResponder.IsForBot(written, connection.UserId) && seen.IsNew("message", id) && await once.IsFirstAsync(Platform, $"message:{id}"))
            {
                var reply = await messages.AnswerAsync(written, connection.UserId);
                await connection.SendAsync(channel, reply with { Nonce = id }, cancellationToken);
            }
        });

    private async Task<bool> AnswerOnceAsync(Interaction asked, IDiscordConnection connection, CancellationToken cancellationToken)
    {
        if (seen.IsNew("interaction", asked.Id) && (asked is not { Type: InteractionTypes.ApplicationCommand or InteractionTypes.Component, Id: { Length: > 0 } id } || await once.IsFirstAsync(Platform, $"interaction:{id}")))
        {
            await AnswerAsync(asked, connection, cancellationToken);
            return true;
        }

        return false;
    }

    private async Task AnswerAsync(Interaction asked, IDiscordConnection connection, CancellationToken cancellationToken)
    {
        var answering = interactions.RespondAsync(asked);
        DiscordPayload? answer;
        try
        {
            answer = await answering.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException) when (asked.Type is InteractionTypes.ApplicationCommand or InteractionTypes.Component)
        {
            await DeferAsync(asked, answering, connection, cancellationToken);
            return;
        }

        if (answer is null)
        {
            DiscordCounters.Ignored();
        }
        else
        {
            await connection.RespondAsync(asked.Id ?? "", asked.Token ?? "", answer, cancellationToken);
        }
    }

    private async Task DeferAsync(Interaction asked, Task<DiscordPayload?> answering, IDiscordConnection connection, CancellationToken cancellationToken)
    {
        await connection.RespondAsync(asked.Id ?? "", asked.Token ?? "", new DiscordPayload(Deferral(asked)) { IsAnnouncement = true }, cancellationToken);
        if (await answering.WaitAsync(TokenLife, clock, cancellationToken) is { } late)
        {
            await connection.EditOriginalAsync(asked.Token ?? "", late with { Json = MessageOf(late.Json) }, cancellationToken);
        }
    }

    // What is deferred for the asker alone stays so when it is edited.
    private byte[] Deferral(Interaction asked)
    {
        var shares = asked.Data?.CustomId is { } id && ButtonId.Read(id) is { Share: true };
        return asked is { Type: InteractionTypes.Component, Message.IsEphemeral: true } && !shares
            ? Deferral(ResponseTypes.DeferredUpdate, ephemeral: false)
            : Deferral(ResponseTypes.DeferredMessage, ephemeral: !shares && !renderer.PublicByDefault);
    }

    private static byte[] Deferral(int type, bool ephemeral)
    {
        var output = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, type);
            if (ephemeral)
            {
                writer.WriteStartObject("data"u8);
                writer.WriteNumber("flags"u8, DiscordLimits.EphemeralFlag);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    // An edit cannot change who sees the message.
    private static byte[] MessageOf(ReadOnlyMemory<byte> response)
    {
        using var whole = JsonDocument.Parse(response);
        var output = new ArrayBufferWriter<byte>(response.Length);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var member in whole.RootElement.GetProperty("data"u8).EnumerateObject())
            {
                if (!member.NameEquals("flags"u8))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private async Task WatchedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (JsonException)
        {
            DiscordLog.NotReadable(log);
        }
        catch (OperationCanceledException)
        {
            // The bot stops; Discord tells the asker that there was no answer.
        }
        catch (DiscordRefusedException refusal)
        {
            DiscordLog.AnswerRefused(log, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            DiscordLog.EventFailed(log, fault);
        }
    }
}
