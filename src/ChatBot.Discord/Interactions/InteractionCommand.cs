using System.Collections.Immutable;
using ChatBot.Answers.Commands;

namespace ChatBot.Discord.Interactions;

/// <summary>Reads a command's data as the line that every surface asks with.</summary>
internal static class InteractionCommand
{
    /// <summary>A subcommand becomes the word of the command's first choice, as it was declared.</summary>
    public static CommandLine Read(InteractionData data, CommandSpec? spec)
    {
        var options = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        Collect(data.Options, spec, options);
        return new CommandLine { Name = data.Name!, Options = options.DrainToImmutable() };
    }

    /// <summary>The option that is being typed in, at any level; null where none is.</summary>
    public static InteractionOption? Focused(ImmutableArray<InteractionOption>? options)
    {
        if (options is not { IsDefault: false } list)
        {
            return null;
        }

        foreach (var option in list)
        {
            if (option is null)
            {
                continue;
            }

            if (option.Focused)
            {
                return option;
            }

            if (Focused(option.Options) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

    private static void Collect(
        ImmutableArray<InteractionOption>? options,
        CommandSpec? spec,
        ImmutableArray<KeyValuePair<string, string>>.Builder collected)
    {
        if (options is not { IsDefault: false } list)
        {
            return;
        }

        foreach (var option in list)
        {
            if (option?.Name is not { } name)
            {
                continue;
            }

            if (option.Type is OptionTypes.Subcommand or OptionTypes.SubcommandGroup)
            {
                // Where no choice is declared the binder says that there is no such option.
                collected.Add(new(FirstChoice(spec)?.Name ?? name, name));
                Collect(option.Options, spec, collected);
            }
            else if (option.Value is { } value)
            {
                collected.Add(new(name, CommandLine.OneLine(value)));
            }
        }
    }

    private static Parameter? FirstChoice(CommandSpec? spec)
    {
        if (spec is not null)
        {
            foreach (var parameter in spec.Parameters)
            {
                if (parameter.Kind == ParameterKind.Choice)
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
