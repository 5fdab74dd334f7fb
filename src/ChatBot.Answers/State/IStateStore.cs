namespace ChatBot.Answers.State;

/// <summary>
/// Small values that outlive a restart: conversations, installations, what has already been answered.
/// Values are opaque bytes under an area and a key; each may expire.
/// </summary>
public interface IStateStore
{
    /// <returns>Null where there is no value, or it has expired.</returns>
    Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken);

    /// <summary>Writes a value in place of any earlier one.</summary>
    /// <param name="area">Whose values these are, for example <c>conversation</c>.</param>
    /// <param name="key">Unique within the area, at most 200 characters.</param>
    /// <param name="value">At most 64 KiB.</param>
    /// <param name="expires">When it is no longer worth keeping (UTC); null to keep it until it is removed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken);

    /// <summary>Writes a value only where there is none, in one step, so that of several processes one alone succeeds.</summary>
    /// <returns>False where a value stands there already.</returns>
    Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken);

    Task RemoveAsync(string area, string key, CancellationToken cancellationToken);

    /// <summary>All values of an area that have not expired, by key.</summary>
    Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken);
}
