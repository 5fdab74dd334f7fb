using System.Diagnostics;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Asks the router; a fault is logged, and whoever asked gets a sentence.</summary>
internal sealed class Asker(ConversationRouter conversations, CommandRouter router, ILogger log)
{
    private const string Question = "question";

    /// <summary>The answer to what somebody wrote, with what they asked before in mind; null where the bot itself failed.</summary>
    public Task<Answer?> AskAsync(string text, Questioner questioner) =>
        WatchedAsync(CommandLine.Parse(text).Name, () => conversations.AnswerAsync(text, questioner, CancellationToken.None));

    /// <summary>The answer to a line that has been read, such as a slash command's options: only a question in words depends on what was asked before.</summary>
    public Task<Answer?> AskAsync(CommandLine line, Questioner questioner)
    {
        if (line is { Name: CommandRouter.FreeText, Options: [{ Key: Question, Value: var words }] })
        {
            return AskAsync($"/{CommandRouter.FreeText} {words}", questioner);
        }

        var started = Stopwatch.GetTimestamp();
        if (conversations.Kept(line, questioner) is { } kept)
        {
            CommandMeter.Record("discord", kept, started);
            return Task.FromResult<Answer?>(kept);
        }

        return WorkOutAsync(line, questioner);
    }

    private Task<Answer?> WorkOutAsync(CommandLine line, Questioner questioner) => WatchedAsync(line.Name, () => Task.FromResult(conversations.Answer(line, questioner)));

    private async Task<Answer?> WatchedAsync(string command, Func<Task<Answer>> ask)
    {
        // On the pool, so that an answer that takes long can be deferred.
        await Task.Yield();
        try
        {
            return await CommandMeter.MeasureAsync("discord", ask);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Without a response Discord shows "did not respond", which tells the asker nothing.
            DiscordLog.CommandFailed(log, fault, router.Commands.Any(known => known.Spec.Name == command) ? command : "");
            return null;
        }
    }
}
