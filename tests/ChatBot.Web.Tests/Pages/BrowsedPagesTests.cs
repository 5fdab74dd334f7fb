using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChatBot.Web.Tests.Pages;

/// <summary>Every kind of page in a real browser: nothing fails, nothing leaves the host, everybody can read it.</summary>
public sealed class BrowsedPagesTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> EveryKind => [.. Paths.OfEveryKind];

    [Fact]
    public async Task Chart_on_a_phone_shows_today_first()
    {
        await using var opened = await browser.OpenAsync("/party/china", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        var (chart, shown) = (await opened.Page.Locator("figure.chart img").BoundingBoxAsync(), await opened.Page.Locator("figure.chart").BoundingBoxAsync());
        Assert.True(chart!.Width > shown!.Width);
        Assert.Equal(shown.X + shown.Width, chart.X + chart.Width, 1.0);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Page_in_light_and_dark_has_no_fault_and_no_barrier(string path)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var opened = await browser.OpenAsync(path, new BrowserNewContextOptions { ColorScheme = scheme });
            var axe = await opened.Page.RunAxe();
            Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            Assert.Empty(opened.Faults);
        }
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Page_on_a_phone_does_not_scroll_sideways(string path)
    {
        await using var opened = await browser.OpenAsync(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData("/party/china")]
    [InlineData("/?q=/tariff%20china")]
    public async Task Page_while_it_loads_does_not_move(string path)
    {
        await using var opened = await browser.OpenAsync(path);
        var shift = await opened.Page.EvaluateAsync<double>("""
            new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 300))
            """);
        Assert.True(shift < 0.1, $"moved by {shift}");
    }

    [Fact]
    public async Task Party_page_shows_its_chart()
    {
        await using var opened = await browser.OpenAsync("/party/china");
        Assert.Equal(900, await opened.Page.EvaluateAsync<int>("document.querySelector('.chart img').naturalWidth"));
    }
}
