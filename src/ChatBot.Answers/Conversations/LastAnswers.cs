using System.Collections.Concurrent;
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

    // Nobody waits for the store: what is still on its way there is followed up from here.
    private readonly ConcurrentDictionary<string, Writing> underWay = new(StringComparer.Ordinal);

    /// <returns>Null where nothing was asked within the last half hour.</returns>
    public async Task<string?> LineAsync(string conversation, CancellationToken cancellationToken)
    {
        var key = Key(conversation);
        if (underWay.TryGetValue(key, out var writing) && clock.GetUtcNow() < writing.Expires)
        {
            return writing.Line;
        }

        try
        {
            return await state.GetAsync(Area, key, cancellationToken).WaitAsync(Patience, clock, cancellationToken) is { } held ? Encoding.UTF8.GetString(held.Span) : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Keeps the line beside the answer, which does not wait for that.</summary>
    public void Remember(string conversation, string line)
    {
        if (line.Length <= CommandLine.MaxLength)
        {
            var key = Key(conversation);
            var expires = clock.GetUtcNow() + Kept;
            var putting = PutAsync(key, line, expires);
            if (!putting.IsCompleted)
            {
                var writing = underWay[key] = new Writing(line, expires);
                _ = FinishAsync(key, writing, putting);
            }
        }
    }

    /// <summary>Ends when all that is to be kept has been written, or given up.</summary>
    public Task DrainAsync() => Task.WhenAll(underWay.Values.Select(writing => writing.Done.Task));

    private async Task PutAsync(string key, string line, DateTimeOffset expires)
    {
        try
        {
            await state.PutAsync(Area, key, Encoding.UTF8.GetBytes(line), expires, CancellationToken.None).WaitAsync(Patience, clock);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The next question is then read by itself.
        }
    }

    private async Task FinishAsync(string key, Writing writing, Task putting)
    {
        await putting;
        underWay.TryRemove(KeyValuePair.Create(key, writing));
        writing.Done.TrySetResult();
    }

    // Keys of a store are short, and nobody who reads it should learn who asked.
    private static string Key(string conversation) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));

    private sealed class Writing(string line, DateTimeOffset expires)
    {
        public string Line => line;

        public DateTimeOffset Expires => expires;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
