using System.Diagnostics;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Languages;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Interactivity;

/// <summary>Asks with what the asker asked before in mind; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(ConversationRouter conversations, CommandRouter router, AskerLanguages languages, ILogger log)
{
    /// <summary>What somebody reads whose question met a fault; mrkdwn.</summary>
    public const string Failure = "This could not be answered because of a fault in the bot, which has been logged; `/trade about` says how it is.";

    public CommandRouter Router => router;

    /// <summary>One person in one place of one workspace; null members are of no matter.</summary>
    public async Task<Questioner> WhoAsync(string? team, string? channel, string? thread, string? user) => user is null ? Questioner.Unknown : new Questioner
    {
        Conversation = $"slack:{team ?? "-"}:{channel ?? "-"}:{thread ?? "-"}:{user}",
        Language = await languages.OfAsync(team, user),
    };

    /// <summary>The answer; null where the bot itself failed.</summary>
    /// <param name="line">A command line, or free text.</param>
    /// <param name="questioner">Who asks.</param>
    /// <param name="asOf">The day as of which to answer a command line again; null for an answer of now.</param>
    public async Task<Answer?> AskAsync(string line, Questioner questioner, string? asOf = null)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            if (asOf is null && conversations.Kept(line, questioner) is { } kept)
            {
                CommandMeter.Record("slack", kept, started);
                return kept;
            }

            return await WorkOutAsync(line, questioner, asOf);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CommandFailed(log, fault, CommandLine.Parse(line).Name);
            return null;
        }
    }

    private async Task<Answer> WorkOutAsync(string line, Questioner questioner, string? asOf)
    {
        // On the pool, for no acknowledgement waits behind an answer.
        await Task.Yield();
        return asOf is null
            ? await CommandMeter.MeasureAsync("slack", () => conversations.AnswerAsync(line, questioner, CancellationToken.None))
            : CommandMeter.Measure("slack", () => router.Answer(line, asOf, Phrasebooks.Of(questioner.Language)));
    }
}
