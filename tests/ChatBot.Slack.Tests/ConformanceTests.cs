using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Slack.Connection;
using ChatBot.Testing;

namespace ChatBot.Slack.Tests;

/// <summary>What the bot sends, against the types of Slack's own SDK.</summary>
public sealed class ConformanceTests : IAsyncDisposable
{
    private readonly TalkingBot bot = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Everything_the_bot_sends_has_the_types_of_Slacks_own_SDK()
    {
        var payloads = new JsonArray();
        foreach (var question in QuestionsOnEveryFact.All().Where((_, index) => index % 7 == 0).Append("/quote nobody").Append("/who li"))
        {
            Add(payloads, "message", JsonNode.Parse((await bot.CommandAsync("/trade", question)).Acknowledged));
        }

        Add(payloads, "message", JsonNode.Parse((await bot.PressAsync("1|/tariff party:china")).Sent[0].Json));
        Add(payloads, "message", JsonNode.Parse((await bot.PressAsync("1s|2025-10-27|/truce", thread: "1.1")).Sent[0].Json));
        Add(payloads, "message", await SentAsync(new { type = "app_mention", user = "U1", channel = "C1", ts = "5.5", text = "truce" }));
        Add(payloads, "home", (await SentAsync(new { type = "app_home_opened", tab = "home", user = "U1" }))["view"]);
        Add(payloads, "blocks", (await SentAsync(new { type = "link_shared", channel = "C1", message_ts = "1.1", links = new[] { new { url = "https://bot.example/base/f/truce/us-cn-fentanyl" } } }))["unfurls"]!.AsObject().First().Value!["blocks"]);
        Add(payloads, "modal", JsonNode.Parse((await bot.PressAsync("1", id: "cb:open")).Sent[0].Json)!["view"]);
        var claim = await bot.HearAsync(SlackDeliveryKind.Interactive, """{"type":"message_action","callback_id":"check_claim","trigger_id":"1","message":{"text":"Trump: China pays 157 % since 2025-10-27"}}""");
        Add(payloads, "modal", JsonNode.Parse(claim.Sent[0].Json)!["view"]);

        Assert.Equal($"ok {payloads.Count}", (await CheckAsync(payloads.ToJsonString())).Trim());
    }

    [Fact]
    public async Task Check_refuses_a_block_that_Slack_does_not_know() =>
        Assert.Contains("error TS", await CheckAsync("""[{"kind":"blocks","value":[{"type":"heading","text":{"type":"plain_text","text":"x"}}]}]"""), StringComparison.Ordinal);

    private async Task<JsonNode> SentAsync(object happening) => JsonNode.Parse((await bot.EventAsync(happening)).Sent[0].Json)!;

    private static void Add(JsonArray payloads, string kind, JsonNode? value) => payloads.Add(new JsonObject { ["kind"] = kind, ["value"] = value?.DeepClone() });

    private static Task<string> CheckAsync(string payloads) =>
        NodeScript.RunAsync("check-slack-messages.mjs", Encoding.UTF8.GetBytes(payloads), TestContext.Current.CancellationToken);
}
