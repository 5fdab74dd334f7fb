using ChatBot.State;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Slack.Tests.Loopback;

/// <summary>State in an SQLite file that several processes share, each with services of its own.</summary>
internal static class SharedState
{
    public static ServiceProvider On(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddState(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("State:ConnectionString", $"Data Source={file}")]).Build());
        return services.BuildServiceProvider();
    }

    public static void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var name in (string[])[file, $"{file}-wal", $"{file}-shm"])
        {
            File.Delete(name);
        }
    }
}
