using ChatBot.Web.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Web.Tests.Playground;

/// <summary>The playground as a person uses it.</summary>
public sealed class PlaygroundTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Command_typed_and_completed_by_keyboard_is_shown_as_both_platforms_show_it()
    {
        await using var opened = await browser.OpenAsync("/");
        var page = opened.Page;
        await page.Locator("#q").PressSequentiallyAsync("/tar");
        await Expect(page.Locator("#choices li").First).ToContainTextAsync("/tariff");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#q")).ToHaveValueAsync("/tariff ");
        await page.Locator("#q").PressSequentiallyAsync("chi");
        await Expect(page.Locator("#choices li").First).ToContainTextAsync("China");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#q")).ToHaveValueAsync("/tariff china ");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".discord .embed .title")).ToContainTextAsync("US tariff on goods from China");
        await Expect(page.Locator(".slack .header")).ToContainTextAsync("US tariff on goods from China");
        await Expect(page.Locator(".discord .onlyyou")).ToBeVisibleAsync();
        await Expect(page.Locator(".slack .onlyyou")).ToBeVisibleAsync();
        Assert.Contains("q=%2Ftariff+china", page.Url, StringComparison.Ordinal);
        Assert.Empty(opened.Faults);
    }

    [Fact]
    public async Task Choice_that_is_marked_stays_marked_when_a_slow_list_arrives()
    {
        await using var opened = await browser.OpenAsync("/");
        var page = opened.Page;
        await page.Locator("#q").PressSequentiallyAsync("/tariff ch");
        await Expect(page.Locator("#choices li").First).ToContainTextAsync("China");
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/playground/complete?q=*chi", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await page.Locator("#q").PressSequentiallyAsync("i");
        await page.Keyboard.PressAsync("ArrowDown");
        var arrived = page.WaitForResponseAsync("**/playground/complete?q=*chi");
        late.SetResult();
        await arrived;
        await Expect(page.Locator("#choices li[aria-selected=true]")).ToContainTextAsync("China");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#q")).ToHaveValueAsync("/tariff china ");
        Assert.Empty(opened.Faults);
    }

    [Fact]
    public async Task Name_that_is_mistyped_is_offered_the_nearest()
    {
        await using var opened = await browser.OpenAsync("/");
        await opened.Page.Locator("#q").PressSequentiallyAsync("/quote besent");
        await Expect(opened.Page.Locator("#choices")).ToContainTextAsync("Scott Bessent");
    }

    [Theory]
    [InlineData(".discord")]
    [InlineData(".slack")]
    public async Task Button_pressed_asks_the_next_line_and_back_returns(string platform)
    {
        await using var opened = await browser.OpenAsync("/?q=/truce%20status");
        var page = opened.Page;
        var first = await page.Locator($"{platform} .body").InnerTextAsync();
        await page.Locator($"{platform} .button", new PageLocatorOptions { HasText = "History" }).ClickAsync();
        await Expect(page.Locator($"{platform} .body")).ToContainTextAsync("history");
        Assert.Contains("history", Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
        await page.GoBackAsync();
        await Expect(page.Locator($"{platform} .body")).ToContainTextAsync(first.Split('\n').First(line => line.Length > 30)[..20]);
        Assert.Empty(opened.Faults);
    }

    [Fact]
    public async Task Share_pressed_shows_the_answer_to_the_channel()
    {
        await using var opened = await browser.OpenAsync("/?q=/truce%20status");
        await opened.Page.Locator(".discord .button.primary").ClickAsync();
        await Expect(opened.Page.Locator(".onlyyou")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ambiguous_word_is_chosen_from_what_the_platforms_offer()
    {
        await using var opened = await browser.OpenAsync("/?q=/quote%20li");
        var page = opened.Page;
        await page.Locator(".slack .components .button, .slack .components select").First.WaitForAsync();
        Assert.True(await page.Locator(".discord .components .button, .discord .components select").CountAsync() > 0);
    }

    [Fact]
    public async Task Link_holds_question_day_and_clock()
    {
        await using var opened = await browser.OpenAsync("/?q=/tariff%20china&asOf=2025-10-27&now=2026-01-15");
        var page = opened.Page;
        await Expect(page.Locator("#asOf")).ToHaveValueAsync("2025-10-27");
        await Expect(page.Locator("#now")).ToHaveValueAsync("2026-01-15");
        await Expect(page.Locator(".discord .description")).ToContainTextAsync("30");
        await Expect(page.Locator(".discord .foot")).ToContainTextAsync("27 October 2025");
    }

    [Fact]
    public async Task Link_made_with_another_base_says_so()
    {
        await using var opened = await browser.OpenAsync("/?q=/tariff%20china&asOf=2025-10-27&v=000000000000");
        await Expect(opened.Page.Locator("#notice")).ToContainTextAsync("The base has changed since");
    }

    [Fact]
    public async Task Json_behind_each_is_one_click_away()
    {
        await using var opened = await browser.OpenAsync("/?q=/truce%20status");
        await opened.Page.Locator(".screen .source summary").First.ClickAsync();
        await Expect(opened.Page.Locator(".screen .source pre").First).ToContainTextAsync("\"embeds\"");
    }

    [Fact]
    public async Task Dark_switch_turns_the_screen_light()
    {
        await using var opened = await browser.OpenAsync("/?q=/truce%20status");
        await opened.Page.Locator(".theme").First.ClickAsync();
        await Expect(opened.Page.Locator(".chat.discord.light")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Question_in_plain_words_is_answered()
    {
        await using var opened = await browser.OpenAsync("/?q=what%20did%20bessent%20say%20about%20soybeans%3F");
        await Expect(opened.Page.Locator(".discord .embed .title")).ToHaveTextAsync("Scott Bessent on soybeans");
        Assert.Empty(opened.Faults);
    }

    [Fact]
    public async Task Line_that_is_far_too_long_is_shown_short()
    {
        await using var opened = await browser.OpenAsync($"/?q=/tariff%20{new string('x', 4000)}");
        await Expect(opened.Page.Locator(".discord .invoked")).ToContainTextAsync("…");
        Assert.True((await opened.Page.Locator(".discord .invoked").InnerTextAsync()).Length < 150);
        Assert.DoesNotContain("null", await opened.Page.Locator("#screens").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_told_what_to_type()
    {
        await using var opened = await browser.OpenAsync("/");
        await opened.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send" }).ClickAsync();
        await Expect(opened.Page.Locator("#notice")).ToContainTextAsync("/tariff china");
    }

    [Fact]
    public async Task Without_script_the_answer_is_text()
    {
        await using var opened = await browser.OpenAsync("/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = opened.Page;
        await page.Locator("#q").FillAsync("/tariff china");
        await page.Locator("#asOf").FillAsync("2025-10-27");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#plain .headline")).ToContainTextAsync("30");
    }
}
