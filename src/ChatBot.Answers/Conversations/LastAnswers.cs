using System.Security.Cryptography;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Answers.State;

namespace ChatBot.Answers.Conversations;

/// <summary>
/// Remembers the command line that one person last had answered in one place, for half an hour. The words of the question are not kept.
/// A store that fails or is slow costs the follow-up, never the answer.
/// </summary>
internal sealed class LastAnswers(IStateStore state, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private const string Area = "conversation";

    /// <returns>Null where nothing was asked within the last half hour.</returns>
    public async Task<string?> LineAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await state.GetAsync(Area, Key(conversation), cancellationToken).WaitAsync(Patience, clock, cancellationToken) is { } held ? Encoding.UTF8.GetString(held.Span) : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public async Task RememberAsync(string conversation, string line, CancellationToken cancellationToken)
    {
        if (line.Length > CommandLine.MaxLength)
        {
            return;
        }

        try
        {
            await state.PutAsync(Area, Key(conversation), Encoding.UTF8.GetBytes(line), clock.GetUtcNow() + Kept, cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            // The next question is then read by itself.
        }
    }

    // Keys of a store are short, and nobody who reads it should learn who asked.
    private static string Key(string conversation) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));
}
