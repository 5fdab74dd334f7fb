using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Tests;

public sealed class ModalTests : IAsyncDisposable
{
    private readonly TalkingBot bot = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Claim_with_figure_party_and_person_shows_statement_rate_and_quote()
    {
        var view = await CheckAsync("Trump says China pays 157% since 27 October 2025 :tada:");
        Assert.Contains("Recognised: 157\u00a0%, 27 October 2025, China and Donald Trump.", view, StringComparison.Ordinal);
        Assert.Contains("157\u00a0% was stated by", view, StringComparison.Ordinal);
        Assert.Contains("As of 27 October 2025", view, StringComparison.Ordinal);
        Assert.Contains("As of 23 November 2026", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_with_a_figure_that_nobody_stated_says_so() =>
        Assert.Contains("The base holds no statement of 3.21\u00a0%", await CheckAsync("China pays 3.21 percent"), StringComparison.Ordinal);

    [Theory]
    [InlineData("lunch at noon? he is in, let us go")]
    [InlineData("")]
    public async Task Claim_without_anything_known_says_so(string text) =>
        Assert.Contains("Nothing that the base knows was recognised", await CheckAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task Question_is_asked_in_a_modal_and_answered_in_it()
    {
        var asked = (await bot.PressAsync("1", id: "cb:open")).Only("views.open T1");
        Assert.Equal("1.2.3", asked.GetProperty("trigger_id").GetString());
        CheckView(asked.GetProperty("view"));
        var answered = Said.Parse(await SubmitAsync("tariff", "china"));
        Assert.Equal("update", answered.GetProperty("response_action").GetString());
        CheckView(answered.GetProperty("view"));
    }

    [Fact]
    public async Task Question_that_cannot_be_read_is_marked_in_the_modal()
    {
        var answered = Said.Parse(await SubmitAsync("tariff", "china 2025-99-99"));
        Assert.Equal("errors", answered.GetProperty("response_action").GetString());
        Assert.NotEmpty(answered.GetProperty("errors").GetProperty("question").GetString()!);
    }

    [Theory]
    [InlineData("modal", "views.update T1")]
    [InlineData("home", "views.open T1")]
    public async Task Question_pressed_in_a_view_is_answered_in_a_modal(string view, string method)
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Interactive, JsonSerializer.Serialize(new
        {
            type = "block_actions",
            user = new { id = "U1", team_id = "T1" },
            trigger_id = "1.2.3",
            view = new { id = "V1", type = view },
            actions = new[] { new { action_id = "cb:home:truce", selected_option = new { value = "1|/truce status" } } },
        }));
        CheckView(said.Only(method).GetProperty("view"));
    }

    private async Task<string> CheckAsync(string text)
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Interactive, JsonSerializer.Serialize(new { type = "message_action", callback_id = "check_claim", trigger_id = "1.2.3", team = new { id = "T1" }, message = new { text } }));
        var view = said.Only("views.open T1").GetProperty("view");
        CheckView(view);
        return string.Join('\n', view.GetProperty("blocks").EnumerateArray().Select(block => block.TryGetProperty("text", out var shown)
            ? shown.GetProperty("text").GetString()
            : string.Join(" · ", block.GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("text").GetString()))));
    }

    private async Task<string> SubmitAsync(string command, string words) => (await bot.HearAsync(SlackDeliveryKind.Interactive, JsonSerializer.Serialize(new
    {
        type = "view_submission",
        view = new
        {
            callback_id = "ask",
            state = new
            {
                values = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["command"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["cb:command"] = new { selected_option = new { value = command } } },
                    ["question"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["cb:words"] = new { value = words } },
                },
            },
        },
    }))).Acknowledged;

    private static void CheckView(JsonElement view)
    {
        Assert.Equal("modal", view.GetProperty("type").GetString());
        Assert.InRange(view.GetProperty("title").GetProperty("text").GetString()!.Length, 1, SlackLimits.ViewTitle);
        BlockCheck.All(view.GetProperty("blocks"), SlackLimits.ViewBlocks);
    }
}
