using ChatBot.Answers;
using ChatBot.Discord.Rest;
using ChatBot.Fakes.Discord;

namespace ChatBot.Discord.Tests;

/// <summary>Under which name the bot calls Discord.</summary>
public sealed class UserAgentTests
{
    [Theory]
    [InlineData(null, "https://chatbot.invalid/")]
    [InlineData("", "https://chatbot.invalid/")]
    [InlineData("chatbot", "https://chatbot.invalid/")]
    [InlineData("file:///etc/passwd", "https://chatbot.invalid/")]
    [InlineData("https://chatbot.example.org", "https://chatbot.example.org/")]
    [InlineData("https://example.org:8443/trade", "https://example.org:8443/trade")]
    [InlineData("https://ann:secret@example.org/?key=secret#secret", "https://example.org/")]
    [InlineData("https://bücher.example/関税", "https://xn--bcher-kva.example/%E9%96%A2%E7%A8%8E")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080/")]
    public void Address_in_it_is_the_public_one_else_one_that_leads_nowhere(string? publicUrl, string address)
    {
        Assert.Equal($"DiscordBot ({address}, {typeof(UserAgent).Assembly.GetName().Version!.ToString(3)})", UserAgent.Of(publicUrl).Text);
    }

    [Fact]
    public async Task Calls_and_the_gateways_handshake_bear_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(discord, null, new KeyValuePair<string, string?>("Web:PublicUrl", "https://chatbot.example.org"));
        await bot.BecomesAsync(ConnectionState.Connected);
        Assert.StartsWith("DiscordBot (https://chatbot.example.org/, ", discord.UserAgent, StringComparison.Ordinal);
        Assert.Equal(discord.UserAgent, discord.Gateway.Latest!.UserAgent);
    }
}
