using System.Collections.Concurrent;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.State;
using ChatBot.Discord.Gateway;
using ChatBot.Facts;
using ChatBot.Fakes.Discord;
using ChatBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Tests;

/// <summary>The bot in a host of its own, connected to a fake Discord over real sockets, with short pauses.</summary>
internal sealed class ConnectedBot : IAsyncDisposable
{
    private readonly IHost host;

    private ConnectedBot(IHost host, ConcurrentQueue<string> log)
    {
        this.host = host;
        Log = log;
    }

    /// <summary>Every line that was logged, exceptions included.</summary>
    public ConcurrentQueue<string> Log { get; }

    public ConnectionStatus Status => host.Services.GetRequiredService<IConnectionStatus>().Current;

    public IServiceProvider Services => host.Services;

    public static async Task<ConnectedBot> StartAsync(FakeDiscord discord, IChartImages? charts = null, IStateStore? state = null, params KeyValuePair<string, string?>[] settings)
    {
        var log = new ConcurrentQueue<string>();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Discord:Token"] = discord.Token;
        builder.Configuration["Discord:ApiBaseUrl"] = discord.ApiBaseUrl;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddProvider(new KeptLog(log)).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(new FactStore(CuratedFacts.Base));
        builder.Services.AddSingleton(Asking.Router(CuratedFacts.Base));
        builder.Services.AddSingleton(new GatewayTiming
        {
            FirstPause = TimeSpan.FromMilliseconds(20),
            LongestPause = TimeSpan.FromMilliseconds(200),
            InvalidSession = TimeSpan.FromMilliseconds(10),
            IdentifyWindow = TimeSpan.FromMilliseconds(10),
        });
        if (charts is not null)
        {
            builder.Services.AddSingleton(charts);
        }

        if (state is not null)
        {
            builder.Services.AddSingleton(state);
        }

        builder.Services.AddDiscord(builder.Configuration);
        var made = builder.Build();
        await made.StartAsync();
        return new ConnectedBot(made, log);
    }

    public Task StopAsync() => host.StopAsync();

    public async Task BecomesAsync(ConnectionState state)
    {
        while (Status.State != state)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private sealed class KeptLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
