using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Languages;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>Asks the router; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(CommandRouter router, ConversationRouter conversations, ILogger<Asker> log)
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
            return router.Answer(line, asOf, Phrasebooks.Of(questioner.Language));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CommandFailed(log, fault, CommandLine.Parse(line).Name);
            return null;
        }
    }

    /// <summary>The answer to what somebody wrote, with what the same person asked before in mind; null where the bot itself failed.</summary>
    public async Task<Answer?> WrittenAsync(string text, Questioner questioner, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.AnswerAsync(text, questioner, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            SlackLog.CommandFailed(log, fault, "");
            return null;
        }
    }

    /// <summary>The answer to a slash command: free text as <see cref="WrittenAsync"/> answers it, any other at once.</summary>
    public Task<Answer?> CommandAsync(string line, Questioner questioner, CancellationToken cancellationToken) =>
        FreeText.Of(CommandLine.Parse(line)) is { } text ? WrittenAsync(text, questioner, cancellationToken) : Task.FromResult(Ask(line, questioner));
}
