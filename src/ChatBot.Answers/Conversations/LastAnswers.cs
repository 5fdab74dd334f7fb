using System.Security.Cryptography;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Answers.State;

namespace ChatBot.Answers.Conversations;

/// <summary>
/// Remembers the command line that one person last had answered in one place, for half an hour. The words of the question are not kept.
/// </summary>
internal sealed class LastAnswers(IStateStore state, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private const string Area = "conversation";

    /// <returns>Null where nothing was asked within the last half hour.</returns>
    public async Task<string?> LineAsync(string conversation, CancellationToken cancellationToken) =>
        await state.GetAsync(Area, Key(conversation), cancellationToken) is { } held ? Encoding.UTF8.GetString(held.Span) : null;

    public Task RememberAsync(string conversation, string line, CancellationToken cancellationToken) => line.Length > CommandLine.MaxLength
        ? Task.CompletedTask
        : state.PutAsync(Area, Key(conversation), Encoding.UTF8.GetBytes(line), clock.GetUtcNow() + Kept, cancellationToken);

    // Keys of a store are short, and nobody who reads it should learn who asked.
    private static string Key(string conversation) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));
}
