using System.Buffers;
using System.Text.Json;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Messages;

/// <summary>Answers a mention or a direct message as the command in it, with a reply in the same channel or thread.</summary>
internal sealed class MessageResponder(Asker asker, ChartFiles charts)
{
    /// <param name="message">What was written.</param>
    /// <param name="self">The bot's user number; null until Discord has told it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The message to send; null where the bot was not spoken to.</returns>
    public async Task<DiscordPayload?> AnswerAsync(ChatMessage message, string? self, CancellationToken cancellationToken)
    {
        if (!message.IsFromPerson || message.Author!.Id == self || message.Id is not { } id || !IsSpokenTo(message, self))
        {
            return null;
        }

        var answer = await asker.WrittenAsync(WithoutMention(message.Content ?? "", self), DiscordQuestioner.Of(message.GuildId, message.ChannelId, message.Author!.Id, locale: null), cancellationToken);
        var chart = charts.Of(answer);
        var output = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            DiscordRenderer.WriteReply(writer, answer is null ? null : answer with { Public = true }, chart, id);
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
