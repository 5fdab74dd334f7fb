namespace ChatBot.Answers.Commands;

/// <summary>The command line in what somebody wrote to the bot in a mention or a direct message.</summary>
public static class WrittenLine
{
    /// <returns>A command where the words begin with one, with or without its slash; else free text where free text can be asked; else help.</returns>
    public static string Of(CommandRouter router, string written)
    {
        var text = CommandLine.OneLine(written).Trim().TrimEnd('?', '!').Trim();
        var bare = text.TrimStart('/');
        var name = bare.Split(' ', 2)[0];
        if (name.Equals(CommandRouter.Umbrella, StringComparison.OrdinalIgnoreCase))
        {
            return bare.Length == name.Length ? "/help" : text;
        }

        return IsCommand(router, name) ? text : text.Length > 0 && IsCommand(router, CommandRouter.FreeText) ? $"/{CommandRouter.FreeText} {text}" : "/help";
    }

    private static bool IsCommand(CommandRouter router, string name)
    {
        foreach (var command in router.Commands)
        {
            if (command.Spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
