namespace ChatBot.Answers.Commands;

/// <summary>The command whose argument is a question in plain words.</summary>
public static class FreeText
{
    public const string Command = "ask";

    /// <summary>The line that asks <paramref name="line"/>'s question on the day it names; null for any other command.</summary>
    public static string? Of(CommandLine line)
    {
        if (line.Name != Command)
        {
            return null;
        }

        var question = line.Words;
        var day = "";
        foreach (var (name, value) in line.Options)
        {
            question = name == "question" ? value : question;
            day = name == ArgumentBinder.AsOf ? $" as-of {value}" : day;
        }

        return $"/{Command} {question}{day}";
    }
}
