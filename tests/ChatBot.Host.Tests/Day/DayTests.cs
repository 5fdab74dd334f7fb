using ChatBot.Discord.Gateway;
using ChatBot.Fakes.Discord;
using ChatBot.Fakes.Slack;
using ChatBot.Host.Verbs;
using ChatBot.Slack.SocketMode;
using ChatBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Day;

/// <summary>The whole host through a day on both platforms, with a fault every few simulated minutes.</summary>
public sealed class DayTests(ITestOutputHelper output)
{
    private const int FaultsAnHour = 5;
    private const int Seed = 24;

    [Fact]
    public async Task A_day_of_faults_leaves_every_command_with_exactly_one_answer()
    {
        // A clock each: Slack's is wound on to make it deliver again, and Discord would meanwhile lose patience.
        var midnight = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        var (discordClock, slackClock) = (new FakeTimeProvider(midnight), new FakeTimeProvider(midnight));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Clock = discordClock, HeartbeatInterval = TimeSpan.FromSeconds(1), IdentifyWindow = TimeSpan.Zero, GlobalCallsPerSecond = 10_000 });
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = slackClock, MemberOf = SlackDay.Channels });
        await using var app = RunVerb.Build(Settings(discord, slack), Hasten);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await discord.ReadyAsync(TestContext.Current.CancellationToken);
        await Waiting.UntilAsync(() => slack.Connections == 1 && discord.Commands().Count > 0, "the start");

        var (discords, slacks) = (new DayTally(), new DayTally());
        var (onDiscord, onSlack) = (new DiscordDay(discord, discords), new SlackDay(slack, slackClock, slacks));
        foreach (var hour in Enumerable.Range(0, 24))
        {
            var (ofDiscord, ofSlack) = (Schedule(hour, DiscordDay.Faults, DiscordDay.Rare), Schedule(hour + 100, SlackDay.Faults, SlackDay.Rare));
            for (var i = 0; i < FaultsAnHour; i++)
            {
                await Task.WhenAll(onDiscord.GoThroughAsync(hour, ofDiscord[i]), onSlack.GoThroughAsync(hour, ofSlack[i]));
                discordClock.Advance(TimeSpan.FromHours(1) / FaultsAnHour);
                slackClock.Advance(TimeSpan.FromHours(1) / FaultsAnHour);
            }
        }

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken); // for what may come twice
        output.WriteLine($"Discord\n{discords.Table(withTimes: true)}\nSlack\n{slacks.Table(withTimes: true)}");
        string[] amiss = [.. discords.Amiss, .. slacks.Amiss];
        Assert.True(amiss.Length == 0, string.Join('\n', amiss));
        Snapshot.Check("day.txt", $"Discord\n{discords.Table(withTimes: false)}\nSlack\n{slacks.Table(withTimes: false)}", Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Host.Tests", "DayTests.cs"));
    }

    // The generator of .NET gives the same numbers for the same seed; a half-open connection takes seconds to show, so it comes every sixth hour.
    private static string[] Schedule(int seed, IReadOnlyList<string> faults, string rare)
    {
#pragma warning disable CA5394 // A schedule is no secret.
        var random = new Random(Seed + seed);
        string[] chosen = [.. random.GetItems([.. faults], FaultsAnHour)];
#pragma warning restore CA5394
        chosen[0] = seed % 6 == 3 ? rare : faults[0];
        return chosen;
    }

    private static string[] Settings(FakeDiscord discord, FakeSlack slack) =>
    [
        "--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory",
        $"--Discord:Token={discord.Token}", $"--Discord:ApiBaseUrl={discord.ApiBaseUrl}",
        $"--Slack:BotToken={slack.Options.BotToken}", $"--Slack:AppToken={slack.Options.AppToken}", $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}", "--Slack:Connections=1",
    ];

    private static void Hasten(IServiceCollection services)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        services.AddSingleton(new GatewayTiming { FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = pause, InvalidSession = TimeSpan.FromMilliseconds(10), IdentifyWindow = TimeSpan.FromMilliseconds(10) });
        services.AddSingleton(new SocketTimes { LongestBackoff = pause, KeepAlive = TimeSpan.FromSeconds(1), KeepAliveTimeout = TimeSpan.FromSeconds(3) });
    }
}
