using System.Text.Json;

namespace ChatBot.Discord.Tests;

/// <summary>What happens when somebody writes to the bot without a slash command.</summary>
public sealed class MessageTests
{
    private readonly ListeningDiscord discord = new();

    [Theory]
    [InlineData("<@900000000000000001> truce status", "Truce")]
    [InlineData("<@!900000000000000001>, /tariff china?", "US tariff on goods from China")]
    [InlineData("<@900000000000000001> trade tariff china", "US tariff on goods from China")]
    [InlineData("<@900000000000000001>", "Help")]
    [InlineData("<@900000000000000001> xyzzy plugh", "Not understood")]
    [InlineData("", "Help")]
    public async Task Mention_is_answered_as_the_command_in_it_else_as_a_question(string content, string title)
    {
        await discord.HearAsync(Written(content));
        var (where, json) = Assert.Single(discord.Sent);
        Assert.Equal("send 5", where);
        Assert.Contains(title, Parse(json).GetProperty("embeds")[0].GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Direct_message_needs_no_mention()
    {
        await discord.HearAsync("""{"id":"7","channel_id":"5","type":0,"content":"quote bessent","author":{"id":"3"}}""");
        Assert.Contains("Bessent", Assert.Single(discord.Sent).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_refers_to_the_message_and_pings_nobody()
    {
        await discord.HearAsync(Written("<@900000000000000001> truce @everyone"));
        var reply = Parse(Assert.Single(discord.Sent).Json);
        Assert.Equal("7", reply.GetProperty("message_reference").GetProperty("message_id").GetString());
        Assert.False(reply.GetProperty("message_reference").GetProperty("fail_if_not_exists").GetBoolean());
        Assert.Empty(reply.GetProperty("allowed_mentions").GetProperty("parse").EnumerateArray());
        Assert.False(reply.GetProperty("allowed_mentions").GetProperty("replied_user").GetBoolean());
        Assert.False(reply.TryGetProperty("flags", out _));
    }

    [Theory]
    [InlineData("""{"id":"7","channel_id":"5","guild_id":"1","type":0,"content":"truce","author":{"id":"3"},"mentions":[]}""")]
    [InlineData("""{"id":"7","channel_id":"5","guild_id":"1","type":0,"content":"@everyone truce","mention_everyone":true,"author":{"id":"3"}}""")]
    [InlineData("""{"id":"7","channel_id":"5","guild_id":"1","type":0,"content":"<@&4> truce","mention_roles":["4"],"author":{"id":"3"}}""")]
    [InlineData("""{"id":"7","channel_id":"5","type":0,"content":"truce","author":{"id":"3","bot":true}}""")]
    [InlineData("""{"id":"7","channel_id":"5","type":0,"content":"truce","author":{"id":"3"},"webhook_id":"9"}""")]
    [InlineData("""{"id":"7","channel_id":"5","type":0,"content":"truce","author":{"id":"900000000000000001"}}""")]
    [InlineData("""{"id":"7","channel_id":"5","type":7,"content":"","author":{"id":"3"}}""")]
    [InlineData("""{"id":"7","type":0,"content":"truce"}""")]
    [InlineData("""{"id":"7","channel_id":"5","type":"new","content":[]}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task What_is_not_meant_for_the_bot_stays_unanswered(string json)
    {
        await discord.HearAsync(json);
        Assert.Empty(discord.Sent);
    }

    private static string Written(string content) =>
        $$"""{"id":"7","channel_id":"5","guild_id":"1","type":0,"content":{{JsonSerializer.Serialize(content)}},"author":{"id":"3","new_field":1},"mentions":[{"id":"{{ListeningDiscord.Bot}}","bot":true}]}""";

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
