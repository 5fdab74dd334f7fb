using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Answers.Commands;

/// <summary>The one declaration of a command, from which help, usage and every platform's registration come.</summary>
/// <param name="Name">As it is typed, without a slash.</param>
/// <param name="Description">For the asker, 100 characters at most.</param>
public sealed record CommandSpec(string Name, string Description)
{
    /// <summary>Required ones first.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Command lines that work, without a slash.</summary>
    public required ImmutableArray<string> Examples { get; init; }

    /// <summary><c>/tariff &lt;party&gt; [as-of]</c>.</summary>
    public string Usage
    {
        get
        {
            var usage = new StringBuilder($"/{Name}");
            foreach (var parameter in Parameters)
            {
                var words = parameter.Kind == ParameterKind.Choice ? string.Join('|', parameter.Choices) : parameter.Name;
                usage.Append(' ').Append(parameter.Required ? $"<{words}>" : $"[{words}]");
            }

            return usage.ToString();
        }
    }

    /// <summary>The names of the first and the last of its span of time; null where it has none.</summary>
    public (string First, string Last)? Period
    {
        get
        {
            string? first = null;
            foreach (var parameter in Parameters)
            {
                if (parameter.Kind == ParameterKind.Period)
                {
                    if (first is not null)
                    {
                        return (first, parameter.Name);
                    }

                    first = parameter.Name;
                }
            }

            return null;
        }
    }

    public Parameter? Find(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }
}
