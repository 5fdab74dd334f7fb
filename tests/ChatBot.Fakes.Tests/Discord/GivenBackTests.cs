using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Discord;

namespace ChatBot.Fakes.Tests.Discord;

/// <summary>A message comes back with what Discord adds to it, as the schemas of its OpenAPI document want it.</summary>
public sealed class GivenBackTests
{
    private const string Sent = """
        {"content":"c","embeds":[{"title":"t","fields":[{"name":"n","value":"v"},{"name":"m","value":"w","inline":true}]}],
         "components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"}]},
                       {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"o","value":"o"}]}]}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sent_message_and_its_edit_come_back_with_numbered_components_and_typed_embeds()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = Client(discord);
        var made = await SendAsync(client, HttpMethod.Post, $"channels/{discord.ChannelId}/messages", Sent);
        var edited = await SendAsync(client, HttpMethod.Patch, $"channels/{discord.ChannelId}/messages/{made["id"]}", Sent);
        foreach (var message in new[] { made, edited })
        {
            var embed = message["embeds"]![0]!;
            Assert.Equal("rich", (string?)embed["type"]);
            Assert.Equal([false, true], embed["fields"]!.AsArray().Select(field => (bool)field!["inline"]!));
            var rows = message["components"]!.AsArray();
            Assert.Equal([1, 3], rows.Select(row => (int)row!["id"]!));
            Assert.Equal([2, 4], rows.Select(row => (int)row!["components"]![0]!["id"]!));
            Assert.Equal((1, 1), ((int)rows[1]!["components"]![0]!["min_values"]!, (int)rows[1]!["components"]![0]!["max_values"]!));
        }
    }

    [Fact]
    public async Task Reply_comes_back_with_the_channel_it_refers_to()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = Client(discord);
        var asked = await discord.WriteAsync("truce");
        var reply = await SendAsync(client, HttpMethod.Post, $"channels/{discord.ChannelId}/messages", $$"""{"content":"c","message_reference":{"message_id":"{{asked}}","fail_if_not_exists":false} }""");
        Assert.Equal($$"""{"type":0,"channel_id":"{{discord.ChannelId}}","message_id":"{{asked}}"}""", reply["message_reference"]!.ToJsonString());
    }

    [Theory]
    [InlineData("users/@me", "mfa_enabled", "locale", "flags", "public_flags", "primary_guild")]
    [InlineData("applications/@me", "type", "flags_new", "redirect_uris", "eligible_oauth2_scopes", "explicit_content_filter")]
    public async Task Bot_and_application_come_with_every_field_that_Discord_promises(string path, params string[] fields)
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = Client(discord);
        var given = (await client.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative), Cancel))!;
        Assert.All(fields, field => Assert.True(given.ContainsKey(field), field));
    }

    private static HttpClient Client(FakeDiscord discord)
    {
        var client = new HttpClient { BaseAddress = new Uri($"{discord.ApiBaseUrl}/") };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {discord.Token}");
        return client;
    }

    private static async Task<JsonObject> SendAsync(HttpClient client, HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request, Cancel);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
    }
}
