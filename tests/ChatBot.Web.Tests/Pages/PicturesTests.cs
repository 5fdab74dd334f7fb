using ChatBot.Testing;
using Microsoft.Playwright;

namespace ChatBot.Web.Tests.Pages;

/// <summary>
/// The pictures of the README, taken anew by
/// <c>CHATBOT_PICTURES=1 dotnet test tests/ChatBot.Web.Tests --filter PicturesTests</c>.
/// </summary>
public sealed class PicturesTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Pixels; a README shows the beginning of a long answer.</summary>
    private const float Tallest = 640;

    public static bool Asked => Environment.GetEnvironmentVariable("CHATBOT_PICTURES") is { Length: > 0 };

    private static string Folder { get; } = Path.Combine(CuratedFacts.Root, ".github", "pictures");

    [Theory(Skip = "Pictures are taken when CHATBOT_PICTURES is set.", SkipUnless = nameof(Asked))]
    [InlineData("discord.png", "/?q=/tariff%20china&asOf=2025-10-27&now=2025-10-27", ".chat.discord")]
    [InlineData("slack.png", "/?q=/quote%20bessent%20rare%20earths&now=2026-11-23", ".chat.slack")]
    [InlineData("party.png", "/party/china", null)]
    public async Task Picture_is_taken(string file, string path, string? part)
    {
        await using var opened = await browser.OpenAsync(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 900 }, ColorScheme = ColorScheme.Light });
        if (file == "slack.png")
        {
            await opened.Page.Locator(".theme").Last.ClickAsync();
        }

        var target = Path.Combine(Folder, file);
        if (part is null)
        {
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = target });
        }
        else
        {
            var box = (await opened.Page.Locator(part).BoundingBoxAsync())!;
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = target, FullPage = true, Clip = new Clip { X = box.X, Y = box.Y, Width = box.Width, Height = Math.Min(box.Height, Tallest) } });
        }
    }
}
