using ChatBot.Host.Verbs;
using Microsoft.AspNetCore.Builder;

namespace ChatBot.Web.Tests;

/// <summary>The whole host on a loopback port, started once for the tests that share it.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    private readonly WebApplication app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:CorsOrigins=https://desk.example", "--Web:RequestsPerMinute=100000"]);

    public HttpClient Client { get; } = new();

    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
