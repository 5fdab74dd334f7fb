using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Asks the router; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(CommandRouter router, ILogger log)
{
    /// <summary>The answer; null where the bot itself failed.</summary>
    public Answer? Ask(string line, Questioner questioner) => Ask(CommandLine.Parse(line).Name, who => router.Answer(line, phrases: Phrasebooks.Of(who.Language)), questioner);

    /// <summary>The same for a line that has been read.</summary>
    public Answer? Ask(CommandLine line, Questioner questioner) => Ask(line.Name, who => router.Answer(line, phrases: Phrasebooks.Of(who.Language)), questioner);

    // The one place where the router is asked.
    private Answer? Ask(string command, Func<Questioner, Answer> ask, Questioner questioner)
    {
        try
        {
            return ask(questioner);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Without a response Discord shows "did not respond", which tells the asker nothing.
            DiscordLog.CommandFailed(log, fault, router.Commands.Any(known => known.Spec.Name == command) ? command : "");
            return null;
        }
    }
}
