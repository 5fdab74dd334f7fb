using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Tests;

public sealed class PressTests : IAsyncDisposable
{
    private const string ResponseUrl = "https://hooks.slack.com/actions/T1/1/x";
    private readonly TalkingBot bot = new(new TalkingBot.FailingCommand());

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Question_pressed_under_an_ephemeral_answer_replaces_it()
    {
        var shown = (await bot.PressAsync("1|/tariff party:china view:layers")).Only(ResponseUrl);
        Assert.Equal("ephemeral", shown.GetProperty("response_type").GetString());
        Assert.True(shown.GetProperty("replace_original").GetBoolean());
        BlockCheck.All(shown.GetProperty("blocks"), SlackLimits.Blocks);
    }

    [Fact]
    public async Task Question_pressed_under_a_public_answer_is_answered_to_the_presser_and_leaves_it()
    {
        var shown = (await bot.PressAsync("1|/truce", ephemeral: false, thread: "1.1")).Only(ResponseUrl);
        Assert.Equal("ephemeral", shown.GetProperty("response_type").GetString());
        Assert.False(shown.GetProperty("replace_original").GetBoolean());
        Assert.Equal("1.1", shown.GetProperty("thread_ts").GetString());
    }

    [Fact]
    public async Task Answer_shared_is_shown_to_the_channel_as_of_its_day_and_the_original_goes()
    {
        var said = await bot.PressAsync("1s|2025-10-27|/truce");
        Assert.Equal(2, said.Sent.Count);
        var shown = Said.Parse(said.Sent[0].Json);
        Assert.Equal("in_channel", shown.GetProperty("response_type").GetString());
        Assert.False(shown.GetProperty("replace_original").GetBoolean());
        Assert.Contains("As of 27 October 2025", said.Sent[0].Json, StringComparison.Ordinal);
        Assert.DoesNotContain("1s|", said.Sent[0].Json, StringComparison.Ordinal);
        Assert.Equal("""{"delete_original":true}""", said.Sent[1].Json);
    }

    [Fact]
    public async Task Every_button_of_an_answer_is_understood_when_pressed()
    {
        var answer = Said.Parse((await bot.CommandAsync("/trade", "quote bessent")).Acknowledged);
        var values = answer.GetProperty("blocks").EnumerateArray()
            .Where(block => block.GetProperty("type").GetString() == "actions")
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .Where(element => element.GetProperty("type").GetString() == "button")
            .Select(element => element.GetProperty("value").GetString()!)
            .ToList();
        Assert.NotEmpty(values);
        foreach (var value in values)
        {
            var said = await bot.PressAsync(value);
            Assert.DoesNotContain("Not understood", said.Sent[0].Json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("9|/truce", "another release")]
    [InlineData("1s|/truce", "another release")]
    [InlineData("", "another release")]
    [InlineData("1|/fail", "has been logged")]
    [InlineData("1s|2025-10-27|/fail", "has been logged")]
    public async Task Press_that_cannot_be_answered_gets_one_sentence_and_leaves_the_channel_alone(string value, string sentence)
    {
        var shown = (await bot.PressAsync(value)).Only(ResponseUrl);
        Assert.Equal("ephemeral", shown.GetProperty("response_type").GetString());
        Assert.Contains(sentence, shown.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TalkingBot.Fault, shown.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"another_app","value":"x"}]}""")]
    [InlineData("""{"type":"block_actions"}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"cb:ask:0","value":"1|/truce"}],"response_url":"no address"}""")]
    [InlineData("""{"type":"view_closed"}""")]
    [InlineData("""{"type":"of tomorrow"}""")]
    [InlineData("""[]""")]
    [InlineData("\"no object\"")]
    public async Task Delivery_that_means_nothing_to_the_bot_is_only_acknowledged(string payload)
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Interactive, payload);
        Assert.Empty(said.Acknowledged);
        Assert.Empty(said.Sent);
    }

    [Theory]
    [InlineData("tariff", "party", "chi", "1|/tariff party:china")]
    [InlineData("quote", "speaker", "bess", "1|/quote speaker:bessent")]
    public async Task Name_typed_in_a_menu_is_offered_and_asks_when_picked(string command, string parameter, string typed, string value)
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Interactive, JsonSerializer.Serialize(new { type = "block_suggestion", action_id = $"cb:pick:{command}:{parameter}", value = typed }));
        var options = Said.Parse(said.Acknowledged).GetProperty("options");
        Assert.InRange(options.GetArrayLength(), 1, SlackLimits.SelectOptions);
        Assert.Contains(options.EnumerateArray(), option => option.GetProperty("value").GetString() == value);
    }

    [Fact]
    public async Task Menu_of_another_release_is_offered_nothing()
    {
        var said = await bot.HearAsync(SlackDeliveryKind.Interactive, """{"type":"block_suggestion","action_id":"cb:pick:gone:party","value":"x"}""");
        Assert.Equal("""{"options":[]}""", said.Acknowledged);
    }
}
