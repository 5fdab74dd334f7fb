using ChatBot.Answers;
using ChatBot.Answers.Commands;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Asks the router; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(CommandRouter router, ILogger log)
{
    /// <summary>The answer; null where the bot itself failed.</summary>
    public Answer? Ask(string line)
    {
        try
        {
            return router.Answer(line);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            DiscordLog.CommandFailed(log, fault, CommandLine.Parse(line).Name);
            return null;
        }
    }
}
