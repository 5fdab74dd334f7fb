using System.Collections.Immutable;

namespace ChatBot.Answers.Commands;

/// <summary>A command as somebody asked for it: a name, and words or named options.</summary>
public sealed record CommandLine
{
    /// <summary>Longer questions are refused; the longest sensible one is far shorter.</summary>
    public const int MaxLength = 300;

    public required string Name { get; init; }

    /// <summary>Words in any order, as on Slack and in the terminal.</summary>
    public string Words { get; init; } = "";

    /// <summary>Options by name, as on Discord.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The day asked about, where the surface has its own field for it.</summary>
    public string? AsOf { get; init; }

    /// <summary>Two lines are the same where all their parts are, the options in their order.</summary>
    public bool Equals(CommandLine? other)
    {
        if (other is null || Name != other.Name || Words != other.Words || AsOf != other.AsOf || Options.Length != other.Options.Length)
        {
            return false;
        }

        for (var i = 0; i < Options.Length; i++)
        {
            if (Options[i].Key != other.Options[i].Key || Options[i].Value != other.Options[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name);
        hash.Add(Words);
        hash.Add(AsOf);
        foreach (var (name, value) in Options)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Reads <c>/tariff china</c>, <c>tariff china</c> and <c>/trade tariff china</c>; control characters become spaces.</summary>
    public static CommandLine Parse(string text, string? asOf = null)
    {
        var clean = OneLine(text).Trim().TrimStart('/').TrimStart();
        var (name, words) = Split(clean);
        if (name.Equals(CommandRouter.Umbrella, StringComparison.OrdinalIgnoreCase))
        {
            (name, words) = Split(words.TrimStart('/'));
        }

        return new CommandLine { Name = name.ToLowerInvariant(), Words = words, AsOf = asOf };
    }

    /// <summary>The text with a space for every control character.</summary>
    public static string OneLine(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (var i = 0; i < source.Length; i++)
                    {
                        span[i] = char.IsControl(source[i]) ? ' ' : source[i];
                    }
                });
            }
        }

        return text;
    }

    private static (string Word, string After) Split(string text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? (text, "") : (text[..space], text[(space + 1)..].Trim());
    }
}
