using ChatBot.Answers;

namespace ChatBot.Web.Playground;

/// <summary>The address under which an answer can be opened again: the question, its day, and the version of the base.</summary>
public static class Permalink
{
    /// <returns>Path and query, without the host; null where the question was not understood.</returns>
    public static string? Of(Answer answer)
    {
        if (answer.Line is not { } line)
        {
            return null;
        }

        var day = Wording.Iso(answer.AsOf);
        var question = line.Replace($" as-of:{day}", "", StringComparison.Ordinal);
        return $"/?q={Uri.EscapeDataString(question)}&asOf={day}&v={Uri.EscapeDataString(answer.BaseVersion)}";
    }

    /// <summary>What to say where a link was made with another base than the one that answers; null where they are the same.</summary>
    public static string? Changed(string? version, Answer answer) =>
        string.IsNullOrEmpty(version) || version == answer.BaseVersion
            ? null
            : $"This link was made with base {Wording.Echo(version)}. The base has changed since; below is what base {answer.BaseVersion} answers for {Wording.Day(answer.AsOf)}.";
}
