using ChatBot.Testing;
using Microsoft.Playwright;
using SkiaSharp;

namespace ChatBot.Web.Tests.Pages;

/// <summary>
/// The pictures of the README can be taken, show something, and have the size of those that it holds. They are put in their place by
/// <c>CHATBOT_ACCEPT=1 dotnet test tests/ChatBot.Web.Tests --filter PicturesTests</c>.
/// </summary>
public sealed class PicturesTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Pixels; a README shows the beginning of a long answer.</summary>
    private const float Tallest = 640;

    /// <summary>Bytes; a README should open at once.</summary>
    private const long Heaviest = 200 * 1024;

    private static string Folder { get; } = Path.Combine(CuratedFacts.Root, ".github", "pictures");

    [Theory]
    [InlineData("discord.png", "/?q=/tariff%20china&asOf=2025-10-27&now=2025-10-27", ".chat.discord")]
    [InlineData("slack.png", "/?q=/quote%20bessent%20rare%20earths&now=2026-11-23", ".chat.slack")]
    [InlineData("party.png", "/party/china", null)]
    public async Task Picture_of_a_page_is_what_the_readme_holds(string file, string path, string? part)
    {
        await using var opened = await browser.OpenAsync(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 900 }, ColorScheme = ColorScheme.Light });
        if (file == "slack.png")
        {
            await opened.Page.Locator(".theme").Last.ClickAsync();
        }

        await CheckAsync(file, await opened.Page.ScreenshotAsync(part is null ? new PageScreenshotOptions() : await BeginningAsync(opened.Page.Locator(part))));
    }

    [Fact]
    public async Task Picture_of_a_chart_is_what_the_readme_holds()
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        await CheckAsync("chart.png", await client.GetByteArrayAsync(new Uri("/charts/tariff/china.png", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private static async Task<PageScreenshotOptions> BeginningAsync(ILocator part)
    {
        var box = (await part.BoundingBoxAsync())!;
        return new PageScreenshotOptions { FullPage = true, Clip = new Clip { X = box.X, Y = box.Y, Width = box.Width, Height = Math.Min(box.Height, Tallest) } };
    }

    // Letters differ from machine to machine, so the pixels do too.
    private static async Task CheckAsync(string file, byte[] taken)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            await File.WriteAllBytesAsync(path, taken, TestContext.Current.CancellationToken);
        }

        using var shown = SKBitmap.Decode(taken);
        using var held = SKBitmap.Decode(path);
        Assert.Equal((held.Width, held.Height), (shown.Width, shown.Height));
        Assert.True(shown.Pixels.CountBy(pixel => pixel).Max(pair => pair.Value) < shown.Pixels.Length * 0.95, "something is shown");
        Assert.True(new FileInfo(path).Length < Heaviest, $"{file} is {new FileInfo(path).Length} bytes");
    }
}
