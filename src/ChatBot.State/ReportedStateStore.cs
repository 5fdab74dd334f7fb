using System.Data.Common;
using ChatBot.Answers.State;
using Microsoft.Extensions.Logging;

namespace ChatBot.State;

/// <summary>Names the setting in the log when the configured database cannot be used; the caller still gets the fault.</summary>
internal sealed class ReportedStateStore(SqlStateStore store, ILogger log) : IStateStore, IDisposable
{
    public Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken) =>
        ReportAsync(() => store.GetAsync(area, key, cancellationToken));

    public Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken) =>
        ReportAsync(async () =>
        {
            await store.PutAsync(area, key, value, expires, cancellationToken);
            return true;
        });

    public Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken) =>
        ReportAsync(() => store.TryAddAsync(area, key, value, expires, cancellationToken));

    public Task RemoveAsync(string area, string key, CancellationToken cancellationToken) =>
        ReportAsync(async () =>
        {
            await store.RemoveAsync(area, key, cancellationToken);
            return true;
        });

    public Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken) =>
        ReportAsync(() => store.ListAsync(area, cancellationToken));

    public void Dispose() => store.Dispose();

    private async Task<T> ReportAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            // The kind alone: a driver's message may quote the connection string.
            StateLog.NotUsable(log, fault.GetType().Name);
            throw;
        }
    }
}
