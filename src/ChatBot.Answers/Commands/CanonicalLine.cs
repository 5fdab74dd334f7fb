using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Answers.Commands;

/// <summary>
/// Writes a question in the one form that reads back to the same question: <c>/quote speaker:bessent topic:rare-earths as-of:2025-10-27</c>.
/// Free words come last, since they run to the end of the line.
/// </summary>
public static class CanonicalLine
{
    public static string Of(CommandSpec spec, ImmutableArray<KeyValuePair<string, string>> arguments)
    {
        var line = new StringBuilder(64).Append('/').Append(spec.Name);
        foreach (var (name, value) in arguments)
        {
            if (spec.Find(name) is not { Kind: ParameterKind.Words })
            {
                line.Append(' ').Append(name).Append(':').Append(value);
            }
        }

        foreach (var (name, value) in arguments)
        {
            if (spec.Find(name) is { Kind: ParameterKind.Words })
            {
                line.Append(' ').Append(name).Append(':').Append(value);
            }
        }

        return line.ToString();
    }

    /// <summary>The same question with one argument set to another value, or left out where the value is null.</summary>
    public static string With(CommandSpec spec, ImmutableArray<KeyValuePair<string, string>> arguments, string name, string? value)
    {
        var changed = arguments.RemoveAll(argument => argument.Key == name);
        return Of(spec, value is null ? changed : changed.Add(new(name, value)));
    }
}
