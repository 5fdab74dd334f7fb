using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatBot.Answers.Commands;

namespace ChatBot.Discord.Registration;

/// <summary>Finds what Discord would refuse before it is sent: Discord refuses the whole list for one fault.</summary>
internal static partial class CommandLimits
{
    public static void Check(CommandSpec spec, ImmutableArray<Parameter> options)
    {
        RequireNamed(spec, spec.Name, spec.Description);
        Require(options.Length <= DiscordLimits.OptionsPerLevel, spec, "has more than 25 options");
        RequireTranslated(spec, CommandTranslations.OfCommand(spec.Name));
        var optionsTotal = 0;
        var copies = 1;
        foreach (var option in options)
        {
            RequireNamed(spec, option.Name, option.Description);
            Require(option.Kind != ParameterKind.Choice || option.Choices.Length is > 0 and <= DiscordLimits.ChoicesPerOption, spec, $"needs 1 to 25 choices for “{option.Name}”");
            var translations = CommandTranslations.OfOption(option.Name);
            RequireTranslated(spec, translations);
            optionsTotal += Longest(option.Name, option.Description, translations);
            foreach (var choice in option.Choices)
            {
                Require(choice.Length is > 0 and <= DiscordLimits.ChoiceName, spec, $"has a choice of “{option.Name}” that is not 1 to 100 characters long");
                optionsTotal += 2 * choice.Length;
            }

            // With subcommands every option is repeated, so this counts too much rather than too little.
            copies = Math.Max(copies, spec.Name == "truce" ? option.Choices.Length : 1);
        }

        Require(Longest(spec.Name, spec.Description, CommandTranslations.OfCommand(spec.Name)) + (copies * (optionsTotal + DiscordLimits.CommandDescription)) <= DiscordLimits.CommandTotal, spec, "is longer than 8000 characters in all");
    }

    public static void Require(bool holds, CommandSpec spec, string fault)
    {
        if (!holds)
        {
            throw new ArgumentException($"Discord would refuse the commands: /{spec.Name} {fault}.", nameof(spec));
        }
    }

    private static void RequireTranslated(CommandSpec spec, ImmutableArray<Translation> translations)
    {
        foreach (var translation in translations)
        {
            Require(TranslatedPattern().IsMatch(translation.Name), spec, $"has the translated name “{translation.Name}”, which is not 1 to 32 lower-case letters, digits, - or _");
            Require(translation.Description.Length is > 0 and <= DiscordLimits.CommandDescription, spec, $"has a translation of {translation.Description.Length} characters for “{translation.Name}”, not 1 to 100");
        }
    }

    // Of several languages Discord counts the longest.
    private static int Longest(string name, string description, ImmutableArray<Translation> translations)
    {
        var longest = name.Length + description.Length;
        foreach (var translation in translations)
        {
            longest = Math.Max(longest, translation.Name.Length + translation.Description.Length);
        }

        return longest;
    }

    private static void RequireNamed(CommandSpec spec, string name, string description)
    {
        Require(NamePattern().IsMatch(name), spec, $"uses the name “{name}”, which is not 1 to 32 lower-case letters, digits, - or _");
        Require(description.Length is > 0 and <= DiscordLimits.CommandDescription, spec, $"describes “{name}” in {description.Length} characters, not 1 to 100");
    }

    [GeneratedRegex(@"^[-_\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TranslatedPattern();

    // Narrower than Discord's own pattern: every command here is named in English.
    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
