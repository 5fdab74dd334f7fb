using System.Net;
using System.Xml.Linq;
using ChatBot.Answers.Charts;
using ChatBot.Facts;
using ChatBot.Testing;
using ChatBot.Web.Charts;
using SkiaSharp;

namespace ChatBot.Web.Tests.Charts;

/// <summary>The pictures themselves: their size, that they are not blank, their colours, their description.</summary>
public sealed class ChartImageTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Theory]
    [InlineData("/charts/tariff/china", "#0072B2")]
    [InlineData("/charts/compare/china-us", "#D55E00")]
    [InlineData("/charts/truce/us-china", "#56B4E9")]
    [InlineData("/charts/claims/china", "#D55E00")]
    public async Task Png_has_chat_size_and_shows_its_colours_in_both_themes(string chart, string colour)
    {
        foreach (var (theme, background) in new[] { ("light", "#FFFFFF"), ("dark", "#1A1D21") })
        {
            using var picture = SKBitmap.Decode(await web.Client.GetByteArrayAsync(new Uri($"{chart}.png?asOf=2025-10-27&theme={theme}", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Equal((1800, 1000), (picture.Width, picture.Height));
            var pixels = picture.Pixels.CountBy(pixel => pixel).ToDictionary();
            Assert.True(pixels[SKColor.Parse(background)] > picture.Pixels.Length / 10, "the background");
            Assert.True(pixels.GetValueOrDefault(SKColor.Parse(colour)) > 300, $"{colour} is drawn");
        }
    }

    [Fact]
    public async Task Svg_is_well_formed_and_says_its_finding()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var root = XDocument.Parse(await web.GetAsync("/charts/tariff/china.svg?asOf=2025-10-27")).Root!;
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.StartsWith("US on China: 30", root.Element(svg + "title")?.Value, StringComparison.Ordinal);
        Assert.Contains("145", root.Element(svg + "desc")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_an_svg_keep_their_room_in_another_font()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var texts = XDocument.Parse(await web.GetAsync("/charts/tariff/china.svg?asOf=2025-10-27")).Descendants(svg + "text").ToList();
        Assert.True(texts.Count > 20);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(",", text.Attribute("x")!.Value, StringComparison.Ordinal);
            Assert.True(text.Attribute("textLength") is not null || text.Attribute("text-anchor") is not null, text.Value);
            Assert.EndsWith("sans-serif", text.Attribute("font-family")!.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Same_question_to_the_same_base_is_drawn_once()
    {
        var images = new ChartImages(new FactStore(CuratedFacts.Base));
        var chart = new AnswerChart("/charts/tariff/china.png?asOf=2025-10-27", "china.png", "");
        Assert.True(images.Png(chart)!.Value.Span == images.Png(chart)!.Value.Span);
        Assert.Null(images.Png(chart with { Path = "/charts/tariff/nowhere.png?asOf=2025-10-27" }));
        Assert.Null(images.Png(chart with { Path = "/elsewhere" }));
    }

    [Theory]
    [InlineData("/charts/tariff/china.gif", HttpStatusCode.NotFound, ".png")]
    [InlineData("/charts/tariff/nowhere.png", HttpStatusCode.NotFound, "/charts/tariff/china.png")]
    [InlineData("/charts/tariff/china.png?theme=pink", HttpStatusCode.BadRequest, "light or dark")]
    [InlineData("/charts/tariff/china.png?asOf=soon", HttpStatusCode.BadRequest, "2025-10-27")]
    public async Task What_cannot_be_drawn_is_said(string path, HttpStatusCode status, string says)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
