using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Rendering;
using ChatBot.Answers.Words;
using ChatBot.Discord.Rendering;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Turns an interaction into the response object, whichever way it came.</summary>
internal sealed class InteractionResponder(
    CommandRouter router,
    FactStore store,
    DiscordRenderer renderer,
    ILogger<InteractionResponder> log)
{
    private readonly Asker asker = new(router, log);

    /// <returns>False, with nothing written, for an interaction that has no answer here.</returns>
    public bool TryRespond(Interaction interaction, IBufferWriter<byte> output)
    {
        switch (interaction)
        {
            case { Type: InteractionTypes.Ping }:
                output.Write("{\"type\":1}"u8);
                return true;
            case { Type: InteractionTypes.ApplicationCommand, Data: { Name.Length: > 0 } data }:
                WriteMessage(Ask(data), ResponseTypes.Message, output);
                return true;
            case { Type: InteractionTypes.Component, Data: { CustomId: ButtonId.Choose, Values: [{ Length: > 0 } chosen, ..] } }:
                WritePressed(ButtonId.Ask(chosen), interaction.Message is { IsEphemeral: true }, output);
                return true;
            case { Type: InteractionTypes.Component, Data.CustomId: { } id }:
                WritePressed(id, interaction.Message is { IsEphemeral: true }, output);
                return true;
            case { Type: InteractionTypes.Autocomplete }:
                WriteChoices(interaction.Data, output);
                return true;
            default:
                return false;
        }
    }

    private Answer? Ask(InteractionData data)
    {
        try
        {
            return router.Answer(InteractionCommand.Read(data, SpecOf(data.Name!)));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Without a response Discord shows "did not respond", which tells the asker nothing.
            DiscordLog.CommandFailed(log, fault, SpecOf(data.Name!)?.Name ?? "");
            return null;
        }
    }

    // In a message that only the asker sees the next answer takes the place of the last; one that others see stays as it is.
    private void WritePressed(string id, bool ephemeral, IBufferWriter<byte> output)
    {
        if (ButtonId.Read(id) is not { } pressed)
        {
            using var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions);
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, ResponseTypes.Message);
            writer.WritePropertyName("data"u8);
            DiscordRenderer.WriteUnknownButton(writer);
            writer.WriteEndObject();
            return;
        }

        var answer = asker.Ask(pressed.Line);
        WriteMessage(pressed.Share && answer is not null ? answer with { Public = true } : answer, ephemeral && !pressed.Share ? ResponseTypes.Update : ResponseTypes.Message, output);
    }

    private void WriteMessage(Answer? answer, int type, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions);
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, type);
        writer.WritePropertyName("data"u8);
        if (answer is null)
        {
            DiscordRenderer.WriteFailure(writer);
        }
        else
        {
            renderer.WriteMessage(writer, answer);
        }

        writer.WriteEndObject();
    }

    private void WriteChoices(InteractionData? data, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions);
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
