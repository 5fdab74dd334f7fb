using ChatBot.Host.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace ChatBot.Web.Tests.Pages;

/// <summary>Chromium beside the whole host on a loopback port; every page is watched for faults.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly WebApplication app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:RequestsPerMinute=100000"]);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address => new(app.Urls.First());

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await app.DisposeAsync();
    }

    public async Task<WatchedPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var context = await browser!.NewContextAsync(options ?? new BrowserNewContextOptions());
        var page = new WatchedPage(await context.NewPageAsync(), Address);
        await page.Page.GotoAsync(new Uri(Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}

/// <summary>A page, and what went wrong on it: console errors, failed requests, requests to another host.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public WatchedPage(IPage page, Uri home)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        page.Request += (_, request) => Note(new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != home.Authority, $"another host: {request.Url}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => faults;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Add(fault);
        }
    }
}
