namespace ChatBot.Answers.State;

/// <summary>State that ends with the process, for <c>State:ConnectionString=Memory</c> and where nothing can be written.</summary>
public sealed class MemoryState(TimeProvider clock) : IStateStore
{
    /// <summary>Beyond this many values those that expire first go.</summary>
    private const int Most = 100_000;

    private readonly Lock guard = new();
    private readonly SortedDictionary<(string Area, string Key), Kept> values = new(AreaThenKey.Order);

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
                [.. values.Where(entry => entry.Key.Area == area && IsAlive(entry.Value)).Select(entry => KeyValuePair.Create(entry.Key.Key, entry.Value.Value))]);
        }
    }

    private bool IsAlive(Kept kept) => kept.Expires is not { } expires || expires > clock.GetUtcNow();

    private void Write(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires)
    {
        values[(area, key)] = new Kept(value.ToArray(), expires);
        if (values.Count <= Most)
        {
            return;
        }

        foreach (var (name, _) in values.OrderBy(entry => entry.Value.Expires ?? DateTimeOffset.MaxValue).Take(Most / 10).ToList())
        {
            values.Remove(name);
        }
    }

    private sealed record Kept(ReadOnlyMemory<byte> Value, DateTimeOffset? Expires);

    private sealed class AreaThenKey : IComparer<(string Area, string Key)>
    {
        public static readonly AreaThenKey Order = new();

        public int Compare((string Area, string Key) x, (string Area, string Key) y)
        {
            var area = string.CompareOrdinal(x.Area, y.Area);
            return area != 0 ? area : string.CompareOrdinal(x.Key, y.Key);
        }
    }
}
