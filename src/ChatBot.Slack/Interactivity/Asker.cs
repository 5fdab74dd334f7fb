using ChatBot.Answers;
using ChatBot.Answers.Commands;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>Asks the router; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(CommandRouter router, ILogger log)
{
    /// <summary>What somebody reads whose question met a fault; mrkdwn.</summary>
    public const string Failure = "This could not be answered because of a fault in the bot, which has been logged; `/trade about` says how it is.";

    public CommandRouter Router => router;

    /// <summary>One person in one place of one workspace; null members are of no matter.</summary>
    // Slack says the asker's language only on a further call, which no answer waits for.
    public static Questioner Who(string? team, string? channel, string? thread, string? user) =>
        user is null ? Questioner.Unknown : new Questioner { Conversation = $"slack:{team ?? "-"}:{channel ?? "-"}:{thread ?? "-"}:{user}" };

    /// <summary>The answer; null where the bot itself failed.</summary>
    public Answer? Ask(string line, Questioner questioner, string? asOf = null)
    {
        try
        {
            // The router does not yet depend on who asks.
            _ = questioner;
            return router.Answer(line, asOf);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CommandFailed(log, fault, CommandLine.Parse(line).Name);
            return null;
        }
    }
}
