using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChatBot.Answers.Commands;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Registration;

/// <summary>The body of Discord's bulk overwrite of commands, made from their one declaration.</summary>
public static class DiscordCommandJson
{
    private const string AsOf = "as-of";
    private const string WithSubcommands = "truce";

    private static readonly Parameter Day = new(AsOf, ParameterKind.Date, "Answer as of this day: 2025-05-13, 13 May 2025, last Friday, 2 weeks ago");

    /// <summary>The JSON array to PUT.</summary>
    /// <exception cref="ArgumentException">A command is outside Discord's limits; the message says which and why.</exception>
    public static string Write(IEnumerable<CommandSpec> specs)
    {
        var output = new ArrayBufferWriter<byte>(8192);
        using (var writer = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions))
        {
            writer.WriteStartArray();
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var spec in specs)
            {
                var options = Options(spec);
                CommandLimits.Check(spec, options);
                CommandLimits.Require(names.Add(spec.Name), spec, "is declared twice");
                CommandLimits.Require(names.Count <= DiscordLimits.CommandsPerScope, spec, "is one command too many");
                WriteCommand(writer, spec, options);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Required ones first, as Discord demands, and always a day.</summary>
    private static ImmutableArray<Parameter> Options(CommandSpec spec)
    {
        var all = spec.Find(AsOf) is null ? spec.Parameters.Add(Day) : spec.Parameters;
        return [.. all.OrderByDescending(parameter => parameter.MustBeGiven)];
    }

    private static void WriteCommand(Utf8JsonWriter writer, CommandSpec spec, ImmutableArray<Parameter> options)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, spec.Name);
        writer.WriteNumber("type"u8, 1);
        writer.WriteString("description"u8, spec.Description);
        WriteTranslations(writer, CommandTranslations.OfCommand(spec.Name));
        writer.WriteStartArray("options"u8);
        if (spec is { Name: WithSubcommands, Parameters: [{ Kind: ParameterKind.Choice } chosen, ..] })
        {
            foreach (var choice in chosen.Choices)
            {
                WriteSubcommand(writer, choice, spec, options.Remove(chosen));
            }
        }
        else
        {
            WriteOptions(writer, options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSubcommand(Utf8JsonWriter writer, string choice, CommandSpec spec, ImmutableArray<Parameter> options)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, choice);
        writer.WriteNumber("type"u8, OptionTypes.Subcommand);
        var described = $"{char.ToUpperInvariant(choice[0])}{choice[1..]}: {spec.Description}";
        writer.WriteString("description"u8, described.Length <= DiscordLimits.CommandDescription ? described : spec.Description);
        WriteTranslations(writer, CommandTranslations.OfSubcommand(spec.Name, choice));
        writer.WriteStartArray("options"u8);
        WriteOptions(writer, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, ImmutableArray<Parameter> options)
    {
        foreach (var option in options)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, option.Name);
            writer.WriteNumber("type"u8, option.Kind == ParameterKind.Number ? OptionTypes.Integer : OptionTypes.Text);
            writer.WriteString("description"u8, option.Description);
            WriteTranslations(writer, CommandTranslations.OfOption(option.Name));
            writer.WriteBoolean("required"u8, option.MustBeGiven);
            switch (option.Kind)
            {
                case ParameterKind.Party or ParameterKind.Person or ParameterKind.Topic or ParameterKind.PartyOrTopic or ParameterKind.Talk:
                    writer.WriteBoolean("autocomplete"u8, true);
                    writer.WriteNumber("max_length"u8, CommandLine.MaxLength);
                    break;
                case ParameterKind.Number:
                    writer.WriteNumber("min_value"u8, 1);
                    break;
                case ParameterKind.Choice:
                    WriteChoices(writer, option.Choices);
                    break;
                default:
                    writer.WriteNumber("max_length"u8, CommandLine.MaxLength);
                    break;
            }

            writer.WriteEndObject();
        }
    }

    private static void WriteTranslations(Utf8JsonWriter writer, ImmutableArray<Translation> translations)
    {
        if (translations.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("name_localizations"u8);
        for (var i = 0; i < translations.Length; i++)
        {
            writer.WriteString(CommandTranslations.Languages[i], translations[i].Name);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("description_localizations"u8);
        for (var i = 0; i < translations.Length; i++)
        {
            writer.WriteString(CommandTranslations.Languages[i], translations[i].Description);
        }

        writer.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter writer, ImmutableArray<string> choices)
    {
        writer.WriteStartArray("choices"u8);
        foreach (var choice in choices)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, choice);
            writer.WriteString("value"u8, choice);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
