using System.Net;
using System.Text.Json;
using ChatBot.Answers.State;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

public sealed class EndpointTests
{
    private const string Ping = """{"type":1}""";

    [Fact]
    public async Task Ping_signed_gets_pong()
    {
        await using var bot = await RunningBot.StartAsync();
        var (status, body) = await bot.PostAsync(Ping);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Ping, body);
    }

    [Fact]
    public async Task Ping_not_rightly_signed_is_unauthorized()
    {
        await using var bot = await RunningBot.StartAsync();
        var now = RunningBot.Seconds();
        var good = bot.Sign(now, Ping);
        (string Body, string? Timestamp, string? Signature)[] wrong =
        [
            ("""{"type":2}""", now, good),
            (Ping, RunningBot.Seconds(TimeSpan.FromSeconds(1)), good),
            (Ping, null, good),
            (Ping, "", good),
            (Ping, " " + now, bot.Sign(" " + now, Ping) + "0"),
            (Ping, "soon", bot.Sign("soon", Ping)),
            (Ping, "9999999999999999999999", bot.Sign("9999999999999999999999", Ping)),
            (Ping, "-1", bot.Sign("-1", Ping)),
            (Ping, now, null),
            (Ping, now, ""),
            (Ping, now, good[..^1]),
            (Ping, now, good[..^2]),
            (Ping, now, good + "00"),
            (Ping, now, "zz" + good[2..]),
            (Ping, now, new string('0', 128)),
        ];
        foreach (var (body, timestamp, signature) in wrong)
        {
            var answer = await bot.PostAsync(body, timestamp, signature);
            Assert.Equal((HttpStatusCode.Unauthorized, ""), answer);
        }
    }

    [Theory]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    public async Task Ping_replayed_later_than_five_minutes_is_unauthorized(int ageInSeconds, HttpStatusCode expected)
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal(expected, (await bot.PostAsync(Ping, TimeSpan.FromSeconds(ageInSeconds))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":"one"}""")]
    [InlineData("""{"type":99}""")]
    [InlineData("""{"type":3,"data":{}}""")]
    [InlineData("""{"type":2}""")]
    [InlineData("""{"type":2,"data":{"options":5}}""")]
    public async Task Post_signed_but_unreadable_is_a_bad_request(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).Status);
    }

    [Fact]
    public async Task Body_up_to_the_cap_is_read_and_above_it_is_too_large()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Ping.PadRight(DiscordLimits.InteractionBytes))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.PostAsync(Ping.PadRight(DiscordLimits.InteractionBytes + 1))).Status);
    }

    [Fact]
    public async Task Endpoint_without_public_key_is_not_found()
    {
        await using var bot = await RunningBot.StartAsync(withKey: false);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.PostAsync(Ping)).Status);
    }

    [Theory]
    [InlineData("""{"name":"tariff","options":[{"name":"party","type":3,"value":"PRC"}]}""", "tariff: party=china")]
    [InlineData("""{"name":"tariff","options":[{"name":"party","type":3,"value":"china"},{"name":"as-of","type":3,"value":"2025-10-01"}]}""", "tariff: party=china, as-of=2025-10-01")]
    [InlineData("""{"name":"truce","options":[{"name":"history","type":1,"options":[{"name":"pair","type":3,"value":"us china"}]}]}""", "truce: view=history, pair=us china")]
    [InlineData("""{"name":"truce","options":[{"name":"status","type":1}]}""", "truce: view=status")]
    public async Task Command_is_answered_with_an_ephemeral_message_that_pings_nobody(string data, string headline)
    {
        await using var bot = await RunningBot.StartAsync();
        var (status, body) = await bot.PostAsync($$$"""{"type":2,"id":"1","member":{"user":{"id":"7"}},"data":{{{data}}}}""");
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(4, json.RootElement.GetProperty("type").GetInt32());
        var message = json.RootElement.GetProperty("data");
        Assert.Equal(64, message.GetProperty("flags").GetInt32());
        Assert.Equal(0, message.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Equal(headline, message.GetProperty("embeds")[0].GetProperty("description").GetString());
    }

    [Fact]
    public async Task Command_with_public_visibility_is_shown_to_the_channel()
    {
        await using var bot = await RunningBot.StartAsync(settings: new KeyValuePair<string, string?>("Answers:Visibility", "Public"));
        var (_, body) = await bot.PostAsync("""{"type":2,"data":{"name":"truce"}}""");
        Assert.DoesNotContain("flags", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_that_fails_says_so_to_the_asker_only()
    {
        await using var bot = await RunningBot.StartAsync();
        var (status, body) = await bot.PostAsync("""{"type":2,"data":{"name":"broken"}}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("fault in the bot", body, StringComparison.Ordinal);
        Assert.Contains("\"flags\":64", body, StringComparison.Ordinal);
        Assert.DoesNotContain("as intended", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tariff", "party", "chi", "china", 2)]
    [InlineData("tariff", "party", "中", "china", 1)]
    [InlineData("tariff", "party", "", "china", 25)]
    [InlineData("tariff", "party", "land", "land-0", 25)]
    [InlineData("tariff", "party", "chnia", "china", 3)]
    [InlineData("quote", "speaker", "bess", "scott-bessent", 1)]
    [InlineData("quote", "topic", "earth", "rare-earths", 1)]
    [InlineData("quote", "round", "kuala", "kuala-lumpur", 1)]
    [InlineData("tariff", "view", "n", null, 0)]
    [InlineData("tariff", "nothing", "n", null, 0)]
    [InlineData("nothing", "party", "n", null, 0)]
    public async Task Typing_a_name_offers_at_most_25_choices(string command, string option, string typed, string? first, int count)
    {
        await using var bot = await RunningBot.StartAsync();
        var (status, body) = await bot.PostAsync($$$"""{"type":4,"data":{"name":"{{{command}}}","options":[{"name":"{{{option}}}","type":3,"value":"{{{typed}}}","focused":true}]}}""");
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(8, json.RootElement.GetProperty("type").GetInt32());
        var choices = json.RootElement.GetProperty("data").GetProperty("choices");
        Assert.Equal(count, choices.GetArrayLength());
        if (first is not null)
        {
            Assert.Equal(first, choices[0].GetProperty("value").GetString());
        }
    }

    [Theory]
    [InlineData("""{"type":4}""")]
    [InlineData("""{"type":4,"data":{"name":"tariff"}}""")]
    [InlineData("""{"type":4,"data":{"name":"tariff","options":[null,{"name":"party","type":3,"value":{"a":1},"focused":false}]}}""")]
    public async Task Typing_with_odd_data_offers_nothing(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal((HttpStatusCode.OK, """{"type":8,"data":{"choices":[]}}"""), await bot.PostAsync(body));
    }

    [Theory]
    [InlineData("""{"type":2,"id":"1","token":"t","data":{"name":"truce"}}""")]
    [InlineData("""{"type":3,"id":"1","token":"t","data":{"custom_id":"1|/truce"},"message":{"flags":64}}""")]
    [InlineData("""{"type":4,"id":"1","token":"t","data":{"name":"tariff","options":[{"name":"party","type":3,"value":"chi","focused":true}]}}""")]
    [InlineData("""{"type":1,"id":"1","token":"t"}""")]
    public async Task Interaction_delivered_again_gets_the_very_same_response(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        var first = await bot.PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first, await bot.PostAsync(body));
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync("""{"type":99,"id":"2","token":"t"}""")).Status);
    }

    [Fact]
    public async Task Interaction_that_another_process_answered_is_accepted_and_not_answered_again()
    {
        var state = new MemoryState(new FakeTimeProvider(RunningBot.Now));
        await using var one = await RunningBot.StartAsync(state: state);
        await using var other = await RunningBot.StartAsync(state: state);
        const string Command = """{"type":2,"id":"1","token":"t","data":{"name":"truce"}}""";
        Assert.Equal(HttpStatusCode.OK, (await one.PostAsync(Command)).Status);
        Assert.Equal((HttpStatusCode.Accepted, ""), await other.PostAsync(Command));
    }
}
