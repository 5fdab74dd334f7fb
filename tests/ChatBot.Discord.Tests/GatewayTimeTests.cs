using ChatBot.Answers;
using ChatBot.Discord.Gateway;
using ChatBot.Fakes.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>When the gateway client starts sessions and how it ends them, by a clock that the test winds.</summary>
public sealed class GatewayTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spent_session_starts_are_waited_for_and_the_status_says_until_when()
    {
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock, SessionStartsRemaining = 0, SessionStartsResetAfter = TimeSpan.FromHours(3) });
        await using var bot = await ConnectedBot.StartAsync(discord, parts => Clocked(parts));
        while (bot.Status.Detail?.Contains("no further session", StringComparison.Ordinal) != true)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.Equal(ConnectionState.Connecting, bot.Status.State);
        Assert.Contains("Discord allows no further session before 2026-11-24 15:00:00 UTC; waiting", bot.Status.Detail, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, discord.Gateway.Handshakes);
        await AdvanceUntilAsync(() => bot.Status.State == ConnectionState.Connected, TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), (discord.Gateway.Handshakes, discord.Gateway.Identifies));
        Assert.Equal(999, discord.SessionStartsRemaining);
    }

    [Fact]
    public async Task Shards_identify_as_many_at_once_as_Discord_allows_one_to_a_bucket()
    {
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock, Shards = 4, MaxConcurrency = 2 });
        await using var bot = await ConnectedBot.StartAsync(discord, parts => Clocked(parts));
        await discord.GatewayAsync(log => Ready(log).Length == 2, Cancel);
        Assert.Equal(2, discord.Gateway.Handshakes);
        Assert.Equal([0, 1], Ready(discord.GatewayLog).Select(shard => shard % 2).Order());
        await AdvanceUntilAsync(() => Ready(discord.GatewayLog).Length == 4, TimeSpan.FromSeconds(5));
        Assert.Equal([0, 1, 2, 3], Ready(discord.GatewayLog).Order());
        Assert.DoesNotContain("identify too soon", discord.GatewayLog);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_delivers_what_is_being_answered_and_ends_the_session(bool deferred)
    {
        using var slow = new SlowCommand();
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock });
        await using var bot = await ConnectedBot.StartAsync(discord, parts => Clocked(parts).AddSingleton(slow.Router));
        await bot.BecomesAsync(ConnectionState.Connected);
        var asked = await discord.SlashAsync("slow");
        await slow.Begun;
        if (deferred)
        {
            await AdvanceUntilAsync(() => asked.ResponseType is not null, DiscordAnswers.Patience);
        }

        var stopping = bot.StopAsync();
        await discord.GatewayAsync(log => log.Contains("closed 1000"), Cancel);
        slow.Finish();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Equal((deferred ? 5 : 4, 1), (asked.ResponseType, asked.AnswerCount));
        Assert.Contains("Done at last.", asked.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Refusals);
    }

    [Fact]
    public async Task Stop_does_not_wait_for_ever_for_an_answer_that_does_not_come()
    {
        using var slow = new SlowCommand();
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock });
        await using var bot = await ConnectedBot.StartAsync(discord, parts => Clocked(parts).AddSingleton(slow.Router).AddSingleton(new GatewayTiming { Drain = TimeSpan.FromMilliseconds(50) }));
        await bot.BecomesAsync(ConnectionState.Connected);
        await discord.SlashAsync("slow");
        await slow.Begun;
        await bot.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Contains("closed 1000", discord.GatewayLog);
    }

    [Fact]
    public void Waits_of_a_stop_come_to_less_than_ten_seconds()
    {
        var timing = new GatewayTiming();
        Assert.True((2 * timing.Close) + timing.Drain < TimeSpan.FromSeconds(10));
    }

    private IServiceCollection Clocked(IServiceCollection parts) =>
        parts.AddSingleton<TimeProvider>(clock).AddSingleton(new GatewayTiming());

    private static int[] Ready(IReadOnlyList<string> log) =>
        [.. log.Where(line => line.StartsWith("ready shard ", StringComparison.Ordinal)).Select(line => line["ready shard ".Length] - '0')];

    // What waits may set its alarm only after the clock was wound, so it is wound until it rings.
    private async Task AdvanceUntilAsync(Func<bool> wanted, TimeSpan step)
    {
        while (!wanted())
        {
            clock.Advance(step);
            await Task.Delay(20, Cancel);
        }
    }
}
