using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Languages;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// Asks: a command at once, free text with what the same person asked before in mind. A fault is logged, and whoever asked
/// gets a sentence.
/// </summary>
internal sealed class Asker(CommandRouter router, ConversationRouter conversations, ILogger<Asker> log)
{
    /// <summary>The answer to what somebody wrote; null where the bot itself failed.</summary>
    public Task<Answer?> WrittenAsync(string text, Questioner questioner, CancellationToken cancellationToken) =>
        AskAsync("", () => conversations.AnswerAsync(text, questioner, cancellationToken));

    /// <summary>The answer to a command line; null where the bot itself failed.</summary>
    public Task<Answer?> LineAsync(string line, Questioner questioner, CancellationToken cancellationToken) =>
        CommandAsync(CommandLine.Parse(line), questioner, cancellationToken);

    /// <summary>The same for a line that has been read.</summary>
    public Task<Answer?> CommandAsync(CommandLine line, Questioner questioner, CancellationToken cancellationToken) =>
        AskAsync(line.Name, () => FreeText.Of(line) is { } text
            ? conversations.AnswerAsync(text, questioner, cancellationToken)
            : Task.FromResult(router.Answer(line, Phrasebooks.Of(questioner.Language))));

    private async Task<Answer?> AskAsync(string command, Func<Task<Answer>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Without a response Discord shows "did not respond", which tells the asker nothing.
            DiscordLog.CommandFailed(log, fault, router.Commands.Any(known => known.Spec.Name == command) ? command : "");
            return null;
        }
    }
}
