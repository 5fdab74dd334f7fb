using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ChatBot.State;

/// <summary>The steps that bring a database to the shape that this release needs; a step is never changed once released.</summary>
internal static class Migrations
{
    // In order; the number of a step is its place, from 1.
    private static readonly string[] Steps =
    [
        """
        create table state_value (
            area text not null,
            name text not null,
            value {bytes} not null,
            expires bigint null,
            primary key (area, name)
        );
        create index state_value_expires on state_value (expires);
        """,
    ];

    /// <exception cref="InvalidOperationException">The database is of a newer release.</exception>
    public static async Task ApplyAsync(StateDatabase database, DbConnection connection, CancellationToken cancellationToken)
    {
        if (database.Opening is { } opening)
        {
            await connection.ExecuteAsync(new CommandDefinition(opening, cancellationToken: cancellationToken));
        }

        // Read committed, so that whoever waited for the lock sees what the other did.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await RunAsync(database.MigrationLock);
        await RunAsync("create table if not exists state_version (version int not null)");
        var done = await connection.ExecuteScalarAsync<int?>(new CommandDefinition("select max(version) from state_version", transaction: transaction, cancellationToken: cancellationToken)) ?? 0;
        if (done > Steps.Length)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The state database is of version {done}, and this release knows {Steps.Length}; start the newer release."));
        }

        for (var step = done; step < Steps.Length; step++)
        {
            await RunAsync(Steps[step].Replace("{bytes}", database.Bytes, StringComparison.Ordinal));
            await RunAsync(string.Create(CultureInfo.InvariantCulture, $"insert into state_version (version) values ({step + 1})"));
        }

        await transaction.CommitAsync(cancellationToken);

        Task RunAsync(string? sql) => sql is null ? Task.CompletedTask : connection.ExecuteAsync(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
    }
}
