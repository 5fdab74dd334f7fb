using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatBot.State;

/// <summary>Where the values are: which database, and how its dialect differs.</summary>
/// <param name="Connect">Makes a connection, not yet open.</param>
/// <param name="Bytes">The column type of opaque bytes.</param>
/// <param name="Opening">What each new database is told once; null for nothing.</param>
/// <param name="OnOpen">What every connection is told when it is opened; null for nothing.</param>
/// <param name="MigrationLock">Keeps two processes from migrating at once, for the length of the transaction; null where a write lock does.</param>
internal sealed record StateDatabase(Func<DbConnection> Connect, string Bytes, string? Opening, string? OnOpen, string? MigrationLock)
{
    private const string FolderName = "chatbot";
    private const string FileName = "state.db";

    /// <summary>The SQLite file where nothing is configured; null where the user has no data folder, as in a bare container.</summary>
    public static string? DefaultFile =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? Path.Combine(folder, FolderName, FileName) : null;

    /// <returns>Null where nothing is to be kept.</returns>
    /// <exception cref="ArgumentException">The text is no connection string of either kind.</exception>
    public static StateDatabase? For(StateOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return DefaultFile is { } file ? Sqlite($"Data Source={file}") : null;
        }

        if (string.Equals(options.ConnectionString, StateOptions.Memory, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
        return parts.ContainsKey("Host") ? Postgres(options.ConnectionString)
            : parts.ContainsKey("Data Source") ? Sqlite(options.ConnectionString)
            : throw new ArgumentException("neither Host nor Data Source", nameof(options));
    }

    private static StateDatabase Postgres(string connectionString)
    {
        var checkedParts = new NpgsqlConnectionStringBuilder(connectionString);
        return new StateDatabase(() => new NpgsqlConnection(checkedParts.ConnectionString), "bytea", null, null, "select pg_advisory_xact_lock(4770001)");
    }

    private static StateDatabase Sqlite(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        return new StateDatabase(
            () =>
            {
                if (Path.GetDirectoryName(parts.DataSource) is { Length: > 0 } folder)
                {
                    Directory.CreateDirectory(folder);
                }

                return new SqliteConnection(parts.ConnectionString);
            },
            "blob",
            "pragma journal_mode = wal",
            // No waiting for the disk at every command; the file stays whole, and a power cut costs the last moments alone.
            "pragma synchronous = normal",
            null);
    }
}
