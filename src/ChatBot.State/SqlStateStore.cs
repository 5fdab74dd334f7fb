using System.Data.Common;
using ChatBot.Answers.State;
using Dapper;

namespace ChatBot.State;

/// <summary>State in SQLite or PostgreSQL; the database is made on first use.</summary>
internal sealed class SqlStateStore(StateDatabase database, TimeProvider clock) : IStateStore, IDisposable
{
    private const string Found = "select value from state_value where area = @area and name = @key and (expires is null or expires > @now)";
    private const string Put = "insert into state_value (area, name, value, expires) values (@area, @key, @value, @expires) on conflict (area, name) do update set value = excluded.value, expires = excluded.expires";

    // What has expired gives way; what has not keeps its place.
    private const string Add = $"{Put} where state_value.expires <= @now";
    private const string Remove = "delete from state_value where area = @area and name = @key";
    private const string List = "select name, value from state_value where area = @area and (expires is null or expires > @now) order by name";
    private const string Sweep = "delete from state_value where expires <= @now";

    /// <summary>One write in this many throws out what has expired.</summary>
    private const int SweepEvery = 200;

    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile bool prepared;
    private int writes;

    public async Task<ReadOnlyMemory<byte>?> GetAsync(string area, string key, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key);
        await using var connection = await OpenAsync(cancellationToken);
        var value = await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(Found, new { area, key, now = Now }, cancellationToken: cancellationToken));
        return value is null ? null : (ReadOnlyMemory<byte>?)value;
    }

    public async Task PutAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken) =>
        await WriteAsync(Put, area, key, value, expires, cancellationToken);

    public async Task<bool> TryAddAsync(string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken) =>
        await WriteAsync(Add, area, key, value, expires, cancellationToken) == 1;

    public async Task RemoveAsync(string area, string key, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key);
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Remove, new { area, key }, cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ListAsync(string area, CancellationToken cancellationToken)
    {
        StateBounds.CheckArea(area);
        await using var connection = await OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Name, byte[] Value)>(new CommandDefinition(List, new { area, now = Now }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => KeyValuePair.Create(row.Name, new ReadOnlyMemory<byte>(row.Value)))];
    }

    /// <summary>Makes the database and brings it up to date; what every first use does.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken) => await (await OpenAsync(cancellationToken)).DisposeAsync();

    public void Dispose() => preparing.Dispose();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<int> WriteAsync(string sql, string area, string key, ReadOnlyMemory<byte> value, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        StateBounds.Check(area, key, value);
        await using var connection = await OpenAsync(cancellationToken);
        if (Interlocked.Increment(ref writes) % SweepEvery == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(Sweep, new { now = Now }, cancellationToken: cancellationToken));
        }

        var row = new { area, key, value = value.ToArray(), expires = expires?.ToUnixTimeMilliseconds(), now = Now };
        return await connection.ExecuteAsync(new CommandDefinition(sql, row, cancellationToken: cancellationToken));
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        // SQLite does its work within the call: on the caller's thread no patience would end before it, such as while another process writes.
        await Task.Yield();
        var connection = database.Connect();
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (database.OnOpen is { } told)
            {
                await connection.ExecuteAsync(new CommandDefinition(told, cancellationToken: cancellationToken));
            }

            if (!prepared)
            {
                await PrepareAsync(connection, cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await preparing.WaitAsync(cancellationToken);
        try
        {
            if (!prepared)
            {
                await Migrations.ApplyAsync(database, connection, cancellationToken);
                prepared = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }
}
