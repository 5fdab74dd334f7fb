using System.Text.Json;

namespace ChatBot.Discord.Tests;

/// <summary>An answer that takes longer than Discord waits is announced first and put in later.</summary>
public sealed class DeferralTests : IDisposable
{
    private readonly SlowCommand slow = new();
    private readonly ListeningDiscord discord;

    public DeferralTests() => discord = new(slow.Router);

    public void Dispose() => slow.Dispose();

    [Theory]
    [InlineData("""{"id":"1","token":"t","type":2,"data":{"name":"slow"}}""", """{"type":5,"data":{"flags":64}}""")]
    [InlineData("""{"id":"1","token":"t","type":3,"data":{"custom_id":"1|/slow"},"message":{"flags":64}}""", """{"type":6}""")]
    [InlineData("""{"id":"1","token":"t","type":3,"data":{"custom_id":"1|/slow"},"message":{"flags":0}}""", """{"type":5,"data":{"flags":64}}""")]
    [InlineData("""{"id":"1","token":"t","type":3,"data":{"custom_id":"1s|/slow"},"message":{"flags":64}}""", """{"type":5}""")]
    public async Task Slow_answer_is_deferred_then_edited_in(string interaction, string deferral)
    {
        var answering = discord.InteractAsync(interaction);
        while (discord.Sent.IsEmpty)
        {
            discord.Clock.Advance(DiscordAnswers.Patience);
            await Task.Yield();
        }

        slow.Finish();
        await answering;
        Assert.Equal(("respond 1", deferral), discord.Sent.First());
        var (where, json) = discord.Sent.Last();
        Assert.Equal("edit", where);
        using var edited = JsonDocument.Parse(json);
        Assert.Equal("Done at last.", edited.RootElement.GetProperty("embeds")[0].GetProperty("description").GetString());
        Assert.False(edited.RootElement.TryGetProperty("flags", out _));
    }

    [Theory]
    [InlineData("""{"id":"1","token":"t","type":99,"data":{}}""")]
    [InlineData("""{"id":"1","type":2,"data":{"name":"slow"}}""")]
    [InlineData("""{"token":"t","type":2,"data":{"name":"slow"}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_is_unknown_is_ignored(string interaction)
    {
        await discord.InteractAsync(interaction);
        Assert.Empty(discord.Sent);
    }
}
