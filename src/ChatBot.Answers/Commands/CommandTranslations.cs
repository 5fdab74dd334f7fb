using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Answers.Commands;

/// <summary>A name and what it means, in one language.</summary>
/// <param name="Name">Lower case, without spaces.</param>
/// <param name="Description">For the asker, 100 characters at most.</param>
public sealed record Translation(string Name, string Description);

/// <summary>
/// The names and descriptions of commands and options in languages other than English, for surfaces that show them in the
/// asker's language; what is sent back is always the English name. Answers themselves are in English.
/// </summary>
public static class CommandTranslations
{
    /// <summary>The languages of the table, as BCP 47 tags in the order of its columns.</summary>
    public static readonly ImmutableArray<string> Languages = ["zh-CN", "es-ES", "de", "tr"];

    private static readonly FrozenDictionary<string, ImmutableArray<Translation>> Table = Read();

    /// <summary>A command's translations in the order of <see cref="Languages"/>; empty where there are none.</summary>
    public static ImmutableArray<Translation> OfCommand(string command) => Find("/" + command);

    /// <summary>A subcommand's, for a command whose first choice is one.</summary>
    public static ImmutableArray<Translation> OfSubcommand(string command, string choice) => Find($"/{command} {choice}");

    /// <summary>An option's; options of one name mean the same in every command.</summary>
    public static ImmutableArray<Translation> OfOption(string option) => Find(option);

    private static ImmutableArray<Translation> Find(string key) => Table.TryGetValue(key, out var row) ? row : [];

    private static FrozenDictionary<string, ImmutableArray<Translation>> Read()
    {
        var rows = new Dictionary<string, ImmutableArray<Translation>>(StringComparer.Ordinal);
        foreach (var block in CommandTranslationTable.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            rows.Add(lines[0], [.. lines.Skip(1).Select(line => line.Split(" | ")).Select(parts => new Translation(parts[0], parts[1]))]);
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
