namespace ChatBot.Answers.State;

/// <summary>State that ends with the process, for <c>State:ConnectionString=Memory</c> and where nothing can be written.</summary>
public sealed class MemoryState(TimeProvider clock) : IStateStore
{
    /// <summary>Beyond this many values those that expire first go.</summary>
    private const int Most = 100_000;

    private readonly Lock guard = new();
    private readonly Dictionary<(string Area, string Key), Kept> values = [];
    private readonly PriorityQueue<((string, string) Name, Kept Value), DateTimeOffset> firstToExpire = new();

    public Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key);
        lock (guard)
        {
            return Task.FromResult(values.TryGetValue((area, key), out var kept) && IsAlive(kept) ? (ReadOnlyMemory<byte>?)kept.Value : null);
        }
    }

    public Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key, value);
        lock (guard)
        {
            Write(area, key, value, expires);
        }

        return Task.CompletedTask;
    }

    public Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key, value);
        lock (guard)
        {
            if (values.TryGetValue((area, key), out var kept) && IsAlive(kept))
            {
                return Task.FromResult(false);
            }

            Write(area, key, value, expires);
            return Task.FromResult(true);
        }
    }

    public Task RemoveAsync(string area, string key, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key);
        lock (guard)
        {
            values.Remove((area, key));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken)
    {
        StateBounds.CheckArea(area);
        lock (guard)
        {
            return Task.FromResult<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>>(
                [.. values.Where(entry => entry.Key.Area == area && IsAlive(entry.Value)).OrderBy(entry => entry.Key.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key.Key, entry.Value.Value))]);
        }
    }

    private bool IsAlive(Kept kept) => kept.Expires is not { } expires || expires > clock.GetUtcNow();

    private void Write(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires)
    {
        var kept = new Kept(value.ToArray(), expires);
        values[(area, key)] = kept;
        firstToExpire.Enqueue(((area, key), kept), expires ?? DateTimeOffset.MaxValue);
        while (firstToExpire.TryPeek(out var first, out _) && (values.Count > Most || firstToExpire.Count > 2 * Most || !IsAlive(first.Value)))
        {
            var (name, oldest) = firstToExpire.Dequeue();
            if (values.GetValueOrDefault(name) == oldest)
            {
                values.Remove(name);
            }
        }
    }

    private sealed class Kept(ReadOnlyMemory<byte> value, DateTimeOffset? expires)
    {
        public ReadOnlyMemory<byte> Value => value;

        public DateTimeOffset? Expires => expires;
    }
}
