using System.Collections.Concurrent;
using ChatBot.Answers.State;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.State.Tests;

/// <summary>The section <c>State</c> as the host reads it.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("state-").FullName;
    private readonly Lines log = new();

    public void Dispose()
    {
        log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Data Source=/tmp/x.db", true)]
    [InlineData("Host=127.0.0.1;Username=bot", true)]
    [InlineData("memory", true)]
    [InlineData("", true)]
    [InlineData("chatbot.db", false)]
    [InlineData("Server=x;Foo=y", false)]
    [InlineData("Host=x;Nonsense=y", false)]
    public void Connection_string_of_neither_kind_is_refused_by_the_name_of_its_key(string text, bool valid)
    {
        var result = new StateOptionsCheck().Validate(null, new StateOptions { ConnectionString = text });
        Assert.Equal(valid, result.Succeeded);
        if (!valid)
        {
            Assert.Contains("State:ConnectionString", result.FailureMessage, StringComparison.Ordinal);
            Assert.DoesNotContain(text, result.FailureMessage, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Database_that_cannot_be_written_is_reported_by_the_name_of_its_key_and_never_by_its_secret()
    {
        var blocked = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);
        await using var services = Services($"Data Source={blocked}/state.db;Password=a-secret");
        var fault = await Record.ExceptionAsync(() => services.GetRequiredService<IStateStore>().GetAsync("area", "a", TestContext.Current.CancellationToken));
        Assert.NotNull(fault);
        Assert.Contains(log.All, line => line.Contains("State:ConnectionString", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("a-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_process_protects_another_reads_by_the_keys_in_the_database()
    {
        var file = $"Data Source={Path.Combine(folder, "state.db")}";
        await using var first = Services(file);
        await using var second = Services(file);
        var sealedText = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("a token");
        Assert.Equal("a token", second.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText));
    }

    private ServiceProvider Services(string connectionString)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("State:ConnectionString", connectionString)]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddSingleton(TimeProvider.System);
        services.AddState(settings);
        services.AddDataProtection().SetApplicationName("ChatBot");
        return services.BuildServiceProvider();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> All => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
