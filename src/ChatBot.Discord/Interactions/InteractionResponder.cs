using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Rendering;
using ChatBot.Answers.Words;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Rendering;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Turns an interaction into the response object, whichever way it came.</summary>
internal sealed class InteractionResponder(
    ConversationRouter conversations,
    CommandRouter router,
    FactStore store,
    DiscordRenderer renderer,
    ChartFiles charts,
    ILogger<InteractionResponder> log)
{
    private readonly Asker asker = new(conversations, router, log);
    private readonly ConditionalWeakTable<Answer, DiscordPayload> written = new();

    /// <returns>The response object with its files; null for an interaction that has no answer here.</returns>
    public async Task<DiscordPayload?> RespondAsync(Interaction interaction)
    {
        switch (interaction)
        {
            case { Type: InteractionTypes.Ping }:
                return new DiscordPayload("{\"type\":1}"u8.ToArray());
            case { Type: InteractionTypes.ApplicationCommand, Data: { Name.Length: > 0 } data }:
                return Message(await asker.AskAsync(InteractionCommand.Read(data, SpecOf(data.Name!)), interaction.Questioner), ResponseTypes.Message);
            case { Type: InteractionTypes.Component, Data: { CustomId: ButtonId.Choose, Values: [{ Length: > 0 } chosen, ..] } }:
                return await PressedAsync(ButtonId.Ask(chosen), interaction);
            case { Type: InteractionTypes.Component, Data.CustomId: { } id }:
                return await PressedAsync(id, interaction);
            case { Type: InteractionTypes.Autocomplete }:
                return Write(writer => WriteChoices(interaction.Data, writer));
            default:
                return null;
        }
    }

    // In a message that only the asker sees the next answer takes the place of the last; one that others see stays as it is.
    private async Task<DiscordPayload> PressedAsync(string id, Interaction interaction)
    {
        if (ButtonId.Read(id) is not { } pressed)
        {
            return Write(writer => WriteResponse(writer, ResponseTypes.Message, DiscordRenderer.WriteUnknownButton));
        }

        var answer = await asker.AskAsync(CommandLine.Parse(pressed.Line), interaction.Questioner);
        var ephemeral = interaction.Message is { IsEphemeral: true };
        return Message(pressed.Share && answer is not null ? answer with { Public = true } : answer, ephemeral && !pressed.Share ? ResponseTypes.Update : ResponseTypes.Message);
    }

    // An answer that is given to many is written once; it holds who may see it, and nothing of who asked.
    private DiscordPayload Message(Answer? answer, int type) =>
        answer is { Charts.IsEmpty: true } && type == ResponseTypes.Message ? written.GetValue(answer, one => WriteMessage(one, type)) : WriteMessage(answer, type);

    private DiscordPayload WriteMessage(Answer? answer, int type)
    {
        var chart = charts.Of(answer);
        var response = Write(writer => WriteResponse(writer, type, data =>
        {
            if (answer is null)
            {
                DiscordRenderer.WriteFailure(data);
            }
            else
            {
                renderer.WriteMessage(data, answer, chart, replaces: type == ResponseTypes.Update);
            }
        }));
        return chart is null ? response : response with { Files = [chart] };
    }

    private static void WriteResponse(Utf8JsonWriter writer, int type, Action<Utf8JsonWriter> data)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, type);
        writer.WritePropertyName("data"u8);
        data(writer);
        writer.WriteEndObject();
    }

    private static DiscordPayload Write(Action<Utf8JsonWriter> response)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            response(writer);
        }

        return new DiscordPayload(output.WrittenMemory);
    }

    private void WriteChoices(InteractionData? data, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, ResponseTypes.AutocompleteResult);
        writer.WriteStartObject("data"u8);
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Choices(data))
        {
            var name = TextCut.Shorten(DiscordText.Plain(choice.Label), DiscordLimits.ChoiceName);
            if (name.Length > 0 && choice.Id.Length <= DiscordLimits.ChoiceValue)
            {
                writer.WriteStartObject();
                writer.WriteString("name"u8, name);
                writer.WriteString("value"u8, choice.Id);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private ImmutableArray<Fact> Choices(InteractionData? data)
    {
        if (data?.Name is not { } name
            || SpecOf(name) is not { } spec
            || InteractionCommand.Focused(data.Options) is not { Name: { } option } focused
            || spec.Find(option) is not { } parameter)
        {
            return [];
        }

        try
        {
            return NameChoices.Of(store.Current).For(parameter.Kind, focused.Value ?? "");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // An empty list still lets the asker type on; an error would not.
            DiscordLog.CommandFailed(log, fault, spec.Name);
            return [];
        }
    }

    private CommandSpec? SpecOf(string name)
    {
        foreach (var command in router.Commands)
        {
            if (command.Spec.Name == name)
            {
                return command.Spec;
            }
        }

        return null;
    }
}
