using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Discord.Registration;
using ChatBot.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>What the bot sends, against the types and validators of the official packages.</summary>
public sealed class ConformanceTests
{
    private readonly ListeningDiscord discord = new();

    [Fact]
    public async Task Everything_the_bot_sends_passes_Discords_types_and_validators()
    {
        var payloads = new JsonArray();
        foreach (var question in QuestionsOnEveryFact.All().Where((_, index) => index % 7 == 0).Append("/quote nobody").Append("/who li").Append("/nothing"))
        {
            await discord.InteractAsync($$$"""{"id":"1","token":"t","type":3,"data":{"component_type":2,"custom_id":{{{JsonValue.Create($"1|{question}")!.ToJsonString()}}} },"message":{"flags":0}}""");
            Take(payloads, "response");
        }

        await discord.InteractAsync("""{"id":"1","token":"t","type":3,"data":{"custom_id":"0|/old"},"message":{"flags":64}}""");
        Take(payloads, "response");
        await discord.InteractAsync("""{"id":"1","token":"t","type":4,"data":{"name":"tariff","options":[{"name":"party","type":3,"value":"ch","focused":true}]}}""");
        Take(payloads, "response");
        foreach (var words in new[] { "tariff china", "truce", "hello" })
        {
            await discord.HearAsync($$$"""{"id":"7","channel_id":"5","type":0,"content":"{{{words}}}","author":{"id":"3"}}""");
            Take(payloads, "message");
        }

        payloads.Add(new JsonObject { ["kind"] = "commands", ["value"] = JsonNode.Parse(DiscordCommandJson.Write(Asking.Router(CuratedFacts.Base).Commands.Select(command => command.Spec))) });
        Assert.Equal($"ok {payloads.Count}", (await CheckAsync(payloads.ToJsonString())).Trim());
    }

    [Theory]
    [InlineData("""[{"kind":"message","value":{"embeds":[{"title":7}]}}]""", "error TS")]
    [InlineData("""[{"kind":"message","value":{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"LONG"}]}]}}]""", "payload 0")]
    public async Task Check_refuses_what_Discord_does_not_take(string payload, string says) =>
        Assert.Contains(says, await CheckAsync(payload.Replace("LONG", new string('x', 101), StringComparison.Ordinal)), StringComparison.Ordinal);

    private void Take(JsonArray payloads, string kind)
    {
        Assert.True(discord.Sent.TryDequeue(out var sent));
        payloads.Add(new JsonObject { ["kind"] = kind, ["value"] = JsonNode.Parse(sent.Json) });
    }

    private static Task<string> CheckAsync(string payloads) =>
        NodeScript.RunAsync("check-discord-messages.mjs", Encoding.UTF8.GetBytes(payloads), TestContext.Current.CancellationToken);
}
