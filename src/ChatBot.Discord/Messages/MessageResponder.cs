using System.Buffers;
using System.Text.Json;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Messages;

/// <summary>Answers a mention or a direct message as the command in it, with a reply in the same channel or thread.</summary>
internal sealed class MessageResponder(ConversationRouter conversations, CommandRouter router, ChartFiles charts, ILogger<MessageResponder> log)
{
    private readonly Asker asker = new(conversations, router, log);

    /// <summary>Whether a person spoke to the bot.</summary>
    /// <param name="message">What was written.</param>
    /// <param name="self">The bot's user number; null until Discord has told it.</param>
    public static bool IsForBot(ChatMessage message, string? self) => message is { IsFromPerson: true, Id: not null } && message.Author!.Id != self && IsSpokenTo(message, self);

    /// <returns>The message to send.</returns>
    public async Task<DiscordPayload> AnswerAsync(ChatMessage message, string? self)
    {
        var answer = await asker.AskAsync(WithoutMention(message.Content ?? "", self), DiscordQuestioner.Of(message.GuildId, message.ChannelId, message.Author?.Id, locale: null));
        var chart = charts.Of(answer);
        var output = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            DiscordRenderer.WriteReply(writer, answer is null ? null : answer with { Public = true }, chart, message.Id ?? "");
        }

        return new DiscordPayload(output.WrittenMemory) { Files = chart is null ? [] : [chart] };
    }

    private static bool IsSpokenTo(ChatMessage message, string? self)
    {
        if (message.GuildId is null)
        {
            return true;
        }

        if (self is null)
        {
            return false;
        }

        foreach (var mentioned in message.Mentions is { IsDefault: false } mentions ? mentions : [])
        {
            if (mentioned?.Id == self)
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutMention(string text, string? self) => self is null
        ? text
        : text.Replace($"<@{self}>", " ", StringComparison.Ordinal).Replace($"<@!{self}>", " ", StringComparison.Ordinal).Trim().TrimStart(':', ',').Trim();
}
