using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Fakes.Slack;
using ChatBot.Slack.Connection;
using ChatBot.Slack.SocketMode;
using ChatBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Tests.Loopback;

/// <summary>The bot as the host puts it together, connected to a loopback Slack.</summary>
internal sealed class ConnectedBot : IAsyncDisposable
{
    public const string BotToken = "xoxb-a-bot-token";
    public const string AppToken = "xapp-an-app-token";
    public const string SigningSecret = "a-signing-secret-of-a-test";
    public const string ClientSecret = "a-client-secret-of-a-test";

    private readonly WebApplication app;
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    private ConnectedBot(WebApplication app) => this.app = app;

    public static ConcurrentQueue<string> Log { get; } = new();

    public ISlackApi Api => app.Services.GetRequiredService<ISlackApi>();

    public ConnectionStatus Status => app.Services.GetServices<IConnectionStatus>().Single().Current;

    public static async Task<ConnectedBot> StartAsync(Uri slack, SocketTimes? times = null, ICommand? more = null, IStateStore? state = null, IChartImages? charts = null, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new LogToQueue());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Slack:BotToken"] = BotToken,
            ["Slack:AppToken"] = AppToken,
            ["Slack:ApiBaseUrl"] = $"{slack}api",
            ["Slack:Connections"] = "1",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddSingleton(times ?? new SocketTimes());
        builder.Services.AddSingleton(TimeProvider.System);
        var store = new FactStore(CuratedFacts.Base);
        builder.Services.AddSingleton(store);
        ICommand[] added = more is null ? [] : [more];
        builder.Services.AddSingleton(new CommandRouter([.. CommandCatalog.Create(), .. added], store, TimeProvider.System));
        builder.Services.AddSingleton(state ?? new MemoryState(TimeProvider.System));
        builder.Services.AddConversationsInMemory();
        if (charts is not null)
        {
            builder.Services.AddSingleton(charts);
        }

        builder.Services.AddSlack(builder.Configuration);
        var web = builder.Build();
        web.MapSlack();
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new ConnectedBot(web);
    }

    /// <summary>The bot in a fake Slack, with the fake's own tokens.</summary>
    public static Task<ConnectedBot> StartAsync(FakeSlack slack, SocketTimes? times = null, IStateStore? state = null, IChartImages? charts = null, params (string Key, string? Value)[] settings) => StartAsync(
        new Uri(slack.ApiBaseUrl[..^"api".Length]), times, null, state, charts,
        [("Slack:BotToken", slack.Options.BotToken), ("Slack:AppToken", slack.Options.AppToken), ("Slack:SigningSecret", slack.Options.SigningSecret), .. settings]);

    /// <summary>Where Slack posts to over HTTP.</summary>
    public SlackRequestUrls RequestUrls => new(Url("commands"), Url("interactivity"), Url("events"), Url("interactivity"));

    public async Task<HttpResponseMessage> GetAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Urls.First()), path));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await client.SendAsync(request, Patience.Token);
    }

    /// <summary>Posts as Slack does, signed.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", TimeSpan age = default, string secret = SigningSecret)
    {
        var timestamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.Urls.First()), path)) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, "v0=" + Convert.ToHexStringLower(hash));
        return await client.SendAsync(request, Patience.Token);
    }

    /// <summary>Posts whatever it is, with the headers given.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.Urls.First()), path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, Patience.Token);
    }

    public Task StopAsync() => app.StopAsync(Patience.Token);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private Uri Url(string path) => new(new Uri(app.Urls.First()), $"slack/{path}");

    private sealed class LogToQueue : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => ConnectedBot.Log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
