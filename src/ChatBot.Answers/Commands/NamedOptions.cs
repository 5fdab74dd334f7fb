using System.Collections.Immutable;

namespace ChatBot.Answers.Commands;

/// <summary>Takes <c>name:value</c> out of the words of a line. A value runs to the next name; a sentence, such as a question, runs to the end.</summary>
internal static class NamedOptions
{
    public static ImmutableArray<KeyValuePair<string, string>> Take(CommandSpec spec, List<string> tokens)
    {
        var start = 0;
        while (start < tokens.Count && NameOf(spec, tokens[start]) is null)
        {
            start++;
        }

        if (start == tokens.Count)
        {
            return [];
        }

        var options = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var i = start;
        while (i < tokens.Count)
        {
            var name = NameOf(spec, tokens[i])!;
            var value = new List<string> { tokens[i][(name.Length + 1)..] };
            var sentence = spec.Find(name) is { Kind: ParameterKind.Words, Required: true };
            for (i++; i < tokens.Count && (sentence || NameOf(spec, tokens[i]) is null); i++)
            {
                value.Add(tokens[i]);
            }

            options.Add(new(name, string.Join(' ', value).Trim()));
        }

        tokens.RemoveRange(start, tokens.Count - start);
        return options.ToImmutable();
    }

    private static string? NameOf(CommandSpec spec, string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            return null;
        }

        var name = token[..colon].ToLowerInvariant();
        return name == ArgumentBinder.AsOf || spec.Find(name) is not null ? name : null;
    }
}
