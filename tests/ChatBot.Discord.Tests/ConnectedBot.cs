using System.Collections.Concurrent;
using ChatBot.Answers;
using ChatBot.Discord.Gateway;
using ChatBot.Facts;
using ChatBot.Fakes.Discord;
using ChatBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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

    /// <summary>Where interactions are posted to; null where they come over the gateway.</summary>
    public Uri? Endpoint { get; private init; }

    public IServiceProvider Services => host.Services;

    /// <param name="discord">Where it connects.</param>
    /// <param name="parts">Takes the place of parts of the bot.</param>
    /// <param name="settings">Beside the token and the address.</param>
    public static async Task<ConnectedBot> StartAsync(FakeDiscord discord, Action<IServiceCollection>? parts = null, params KeyValuePair<string, string?>[] settings)
    {
        var log = new ConcurrentQueue<string>();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        SetUp(builder, discord, log, parts, settings);
        var made = builder.Build();
        await made.StartAsync();
        return new ConnectedBot(made, log);
    }

    /// <summary>The bot behind an address of its own, to which the fake from now on posts the interactions.</summary>
    public static async Task<ConnectedBot> StartOverHttpAsync(FakeDiscord discord, Action<IServiceCollection>? parts = null, params KeyValuePair<string, string?>[] settings)
    {
        var log = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        SetUp(builder, discord, log, parts, [new("Discord:Mode", "Http"), new("Discord:PublicKey", discord.PublicKey), .. settings]);
        var made = builder.Build();
        made.MapDiscord();
        await made.StartAsync();
        var bot = new ConnectedBot(made, log) { Endpoint = new Uri(new Uri(made.Urls.First()), DiscordServices.InteractionsPath) };
        Assert.Null(await discord.UseEndpointAsync(bot.Endpoint, TestContext.Current.CancellationToken));
        return bot;
    }

    private static void SetUp(IHostApplicationBuilder builder, FakeDiscord discord, ConcurrentQueue<string> log, Action<IServiceCollection>? parts, KeyValuePair<string, string?>[] settings)
    {
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
        parts?.Invoke(builder.Services);
        builder.Services.AddConversationsInMemory();
        builder.Services.AddDiscord(builder.Configuration);
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
