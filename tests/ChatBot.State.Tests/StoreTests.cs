using ChatBot.Answers.State;
using Dapper;
using Npgsql;

namespace ChatBot.State.Tests;

public sealed class MemoryStoreTests : StateStoreContract
{
    protected override Task<IStateStore> EmptyStoreAsync() => Task.FromResult<IStateStore>(new MemoryState(Clock));
}

public sealed class SqliteStoreTests : StateStoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("state-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override Task<IStateStore> EmptyStoreAsync() => Task.FromResult<IStateStore>(Store());

    [Fact]
    public async Task Value_outlives_the_process_that_wrote_it()
    {
        await Store().PutAsync("area", "a", Bytes("one"), null, TestContext.Current.CancellationToken);
        Assert.Equal(Bytes("one"), (await Store().GetAsync("area", "a", TestContext.Current.CancellationToken))!.Value.ToArray());
    }

    [Fact]
    public async Task Database_of_a_newer_release_is_left_alone()
    {
        var database = StateDatabase.For(Options)!;
        await Store().PrepareAsync(TestContext.Current.CancellationToken);
        await using (var connection = database.Connect())
        {
            await connection.ExecuteAsync("insert into state_version (version) values (99)");
        }

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Store().PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains("newer release", refusal.Message, StringComparison.Ordinal);
    }

    private StateOptions Options => new() { ConnectionString = $"Data Source={Path.Combine(folder, "deep", "state.db")}" };

    private SqlStateStore Store() => new(StateDatabase.For(Options)!, Clock);
}

public sealed class PostgresStoreTests(PostgresCluster cluster) : StateStoreContract, IClassFixture<PostgresCluster>
{
    protected override async Task<IStateStore> EmptyStoreAsync()
    {
        await using (var connection = new NpgsqlConnection(cluster.ConnectionString))
        {
            await connection.ExecuteAsync("drop table if exists state_value; drop table if exists state_version");
        }

        return new SqlStateStore(StateDatabase.For(new StateOptions { ConnectionString = cluster.ConnectionString })!, Clock);
    }

    [Fact]
    public async Task Processes_that_start_at_once_make_the_tables_once()
    {
        await EmptyStoreAsync();
        var options = new StateOptions { ConnectionString = cluster.ConnectionString };
        var stores = Enumerable.Range(0, 6).Select(_ => new SqlStateStore(StateDatabase.For(options)!, Clock)).ToList();
        var added = await Task.WhenAll(stores.Select(store => store.TryAddAsync("area", "a", Bytes("1"), null, TestContext.Current.CancellationToken)));
        Assert.Single(added, succeeded => succeeded);
    }
}
