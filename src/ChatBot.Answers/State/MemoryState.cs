using System.Collections.Concurrent;

namespace ChatBot.Answers.State;

/// <summary>Values that last as long as the process, for a terminal, a test, or a host without a database.</summary>
public sealed class MemoryState(TimeProvider clock) : IStateStore
{
    /// <summary>When more are held, what has expired is swept out, and if that is not enough, everything.</summary>
    public const int MostValues = 10_000;

    private readonly ConcurrentDictionary<(string Area, string Key), Entry> values = new();

    public Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken) =>
        Task.FromResult(values.TryGetValue((area, key), out var entry) && !HasExpired(entry) ? entry.Value : (ReadOnlyMemory<byte>?)null);

    public Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        Sweep();
        values[(area, key)] = new Entry(value, expires);
        return Task.CompletedTask;
    }

    public Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        Sweep();
        var added = new Entry(value, expires);
        return Task.FromResult(ReferenceEquals(added, values.AddOrUpdate((area, key), added, (_, held) => HasExpired(held) ? added : held)));
    }

    public Task RemoveAsync(string area, string key, CancellationToken cancellationToken)
    {
        values.TryRemove((area, key), out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>>(
            [.. values.Where(pair => pair.Key.Area == area && !HasExpired(pair.Value)).Select(pair => new KeyValuePair<string, ReadOnlyMemory<byte>>(pair.Key.Key, pair.Value.Value))]);

    private bool HasExpired(Entry entry) => entry.Expires <= clock.GetUtcNow();

    private void Sweep()
    {
        if (values.Count < MostValues)
        {
            return;
        }

        foreach (var pair in values.Where(pair => HasExpired(pair.Value)))
        {
            values.TryRemove(pair.Key, out _);
        }

        if (values.Count >= MostValues)
        {
            values.Clear();
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Value, DateTimeOffset? Expires);
}
