using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ChatBot.Answers.Commands;

/// <summary>
/// Writes a question in the one form that reads back to the same question: <c>/quote speaker:bessent topic:rare-earths as-of:2025-10-27</c>.
/// Free words come last, since they run to the end of the line.
/// </summary>
public static class CanonicalLine
{
    public static string Of(CommandSpec spec, ImmutableArray<KeyValuePair<string, string>> arguments) => With(spec, arguments, "", null);

    /// <summary>The same question with one argument set to another value, or left out where the value is null.</summary>
    public static string With(CommandSpec spec, ImmutableArray<KeyValuePair<string, string>> arguments, string name, string? value)
    {
        var line = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        line.AppendLiteral("/");
        line.AppendLiteral(spec.Name);
        foreach (var words in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var argument in arguments)
            {
                if (argument.Key != name && IsWords(spec, argument.Key) == words)
                {
                    Append(ref line, argument.Key, argument.Value);
                }
            }

            if (value is not null && IsWords(spec, name) == words)
            {
                Append(ref line, name, value);
            }
        }

        return line.ToStringAndClear();
    }

    private static bool IsWords(CommandSpec spec, string name) => spec.Find(name) is { Kind: ParameterKind.Words };

    private static void Append(ref DefaultInterpolatedStringHandler line, string name, string value)
    {
        line.AppendLiteral(" ");
        line.AppendLiteral(name);
        line.AppendLiteral(":");
        line.AppendLiteral(value);
    }
}
