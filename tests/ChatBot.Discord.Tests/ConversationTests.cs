using ChatBot.Answers.State;
using ChatBot.Fakes.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>Questions that rest on the one before, over real sockets.</summary>
public sealed class ConversationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_up_is_read_with_the_same_persons_last_question_also_after_a_restart()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var state = new MemoryState(TimeProvider.System);
        await using (await ConnectedBot.StartAsync(discord, parts => parts.AddSingleton<IStateStore>(state)))
        {
            await discord.ReadyAsync(Cancel);
            await discord.MentionAsync("tariff china", cancellationToken: Cancel);
            Assert.Contains("goods from Korea", (await discord.MentionAsync("and for korea?", cancellationToken: Cancel)).Text, StringComparison.Ordinal);
        }

        await using var restarted = await ConnectedBot.StartAsync(discord, parts => parts.AddSingleton<IStateStore>(state));
        await restarted.BecomesAsync(Answers.ConnectionState.Connected);
        Assert.Contains("Read as the sources of /tariff", (await discord.MentionAsync("source?", cancellationToken: Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slash_command_can_be_followed_up_by_a_question()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(discord);
        await discord.ReadyAsync(Cancel);
        await bot.BecomesAsync(Answers.ConnectionState.Connected);
        await (await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" })).AnswerAsync(Cancel);
        while ((await bot.Services.GetRequiredService<IStateStore>().ListAsync("conversation", Cancel)).Count == 0)
        {
            await Task.Delay(10, Cancel);
        }

        var asked = await (await discord.SlashAsync("ask", new Dictionary<string, object> { ["question"] = "and for korea?" })).AnswerAsync(Cancel);
        Assert.Contains("goods from Korea", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_that_two_processes_hear_is_answered_by_one()
    {
        var state = new MemoryState(new FakeTimeProvider());
        var (one, other) = (new ListeningDiscord(state: state), new ListeningDiscord(state: state));
        const string Written = """{"id":"77","channel_id":"5","type":0,"content":"truce","author":{"id":"3"}}""";
        await one.HearAsync(Written);
        await other.HearAsync(Written);
        Assert.Single(one.Sent);
        Assert.Empty(other.Sent);
    }
}
