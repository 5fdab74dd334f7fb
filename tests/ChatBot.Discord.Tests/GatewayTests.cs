using System.Text.Json.Nodes;
using ChatBot.Answers;
using ChatBot.Fakes.Discord;

namespace ChatBot.Discord.Tests;

/// <summary>The gateway client against a fake Discord: connecting, what it does after every kind of break, and answering meanwhile.</summary>
public sealed class GatewayTests
{
    private static readonly FakeDiscordOptions Quick = new() { IdentifyWindow = TimeSpan.FromMilliseconds(1) };
    private static readonly Dictionary<string, object> China = new() { ["party"] = "china", ["as-of"] = "2025-10-27" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_with_nothing_but_a_token_connects_registers_and_answers()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await bot.BecomesAsync(ConnectionState.Connected);
        var answered = await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel);
        Assert.Contains("additional US tariff on most goods from China", answered.Text, StringComparison.Ordinal);
        Assert.True(answered.Ephemeral);
        Assert.Empty(answered.Refusals);
        Assert.StartsWith("DiscordBot (", discord.Gateway.Latest!.UserAgent, StringComparison.Ordinal);
        Assert.Contains("compress=zlib-stream", discord.Gateway.Latest.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_sends_plain_text_is_understood_and_resumed()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { NeverCompresses = true });
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        Assert.Contains("China", (await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel)).Text, StringComparison.Ordinal);
        discord.DropConnections();
        await discord.GatewayAsync(log => log.Any(line => line.StartsWith("resumed", StringComparison.Ordinal)), Cancel);
        Assert.Contains("China", (await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_mentions_threads_direct_messages_and_typing_are_answered()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        var first = await (await discord.SlashAsync("quote", new Dictionary<string, object> { ["speaker"] = "scott-bessent" })).AnswerAsync(Cancel);
        var older = await (await discord.PressAsync(first.Message!, first.Message!.CustomId("Older")!)).ResponseAsync(Cancel);
        Assert.Equal(7, older.ResponseType);
        var typed = await (await discord.AutocompleteAsync("tariff", "party", "chi")).ResponseAsync(Cancel);
        Assert.Equal("china", (string?)typed.Choices[0]["value"]);
        const string Thread = "600000000000000009";
        var inThread = await discord.MentionAsync("truce status", channel: Thread, cancellationToken: Cancel);
        Assert.Equal(Thread, inThread.ChannelId);
        Assert.Contains("Truce", inThread.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("China", (await discord.MentionAsync("tariff china", direct: true, cancellationToken: Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_acknowledgement_of_a_heartbeat_leads_to_a_resume()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { HeartbeatInterval = TimeSpan.FromMilliseconds(150) });
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        discord.Faults.IgnoreHeartbeats = true;
        await discord.GatewayAsync(log => log.Any(line => line.StartsWith("resumed", StringComparison.Ordinal)), Cancel);
        discord.Faults.IgnoreHeartbeats = false;
        Assert.Equal(1, discord.Gateway.Identifies);
        Assert.Contains(bot.Log, line => line.Contains("did not acknowledge a heartbeat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("op 7")]
    [InlineData("op 9 true")]
    [InlineData("dropped")]
    [InlineData("half open")]
    [InlineData("4000")]
    [InlineData("4001")]
    [InlineData("4002")]
    [InlineData("4005")]
    [InlineData("4008")]
    [InlineData("4999")]
    [InlineData("1000")]
    [InlineData("1001")]
    [InlineData("1011")]
    public async Task Break_that_keeps_the_session_is_resumed(string how)
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { HeartbeatInterval = TimeSpan.FromMilliseconds(300) });
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await BreakAsync(discord, how);
        await discord.GatewayAsync(log => log.Any(line => line.StartsWith("resumed", StringComparison.Ordinal)), Cancel);
        Assert.Equal(1, discord.Gateway.Identifies);
        Assert.Contains("v=10", discord.Gateway.Latest!.Query, StringComparison.Ordinal);
        Assert.Contains("China", (await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("op 9 false")]
    [InlineData("4003")]
    [InlineData("4007")]
    [InlineData("4009")]
    public async Task Break_that_ends_the_session_leads_to_a_new_one(string how)
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await BreakAsync(discord, how);
        await discord.GatewayAsync(log => log.Count(line => line.StartsWith("ready", StringComparison.Ordinal)) == 2, Cancel);
        Assert.Equal(0, discord.Gateway.Resumes);
        Assert.Contains("China", (await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "newer ChatBot")]
    [InlineData(4013, "newer ChatBot")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task Fatal_code_stops_the_connection_and_says_what_to_fix(int code, string fix)
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await discord.CloseConnectionsAsync(code);
        await bot.BecomesAsync(ConnectionState.Failed);
        Assert.Contains(fix, bot.Status.Detail, StringComparison.Ordinal);
        Assert.Contains(bot.Log, line => line.Contains(fix, StringComparison.Ordinal));
        Assert.Equal(1, discord.Gateway.Handshakes);
    }

    [Fact]
    public async Task Wrong_token_stops_at_once_and_is_never_logged()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord, null, new KeyValuePair<string, string?>("Discord:Token", "wr0ng.t0ken"));
        await bot.BecomesAsync(ConnectionState.Failed);
        Assert.Contains("Discord:Token", bot.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(0, discord.Gateway.Handshakes);
        Assert.DoesNotContain(bot.Log, line => line.Contains("wr0ng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gateway_down_at_start_is_tried_until_it_is_up_while_the_host_runs()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        discord.Faults.RefuseConnections = true;
        await using var bot = await ConnectedBot.StartAsync(discord);
        await discord.GatewayAsync(log => log.Count(line => line == "handshake refused") >= 5, Cancel);
        Assert.Equal(ConnectionState.Connecting, bot.Status.State);
        discord.Faults.RefuseConnections = false;
        await bot.BecomesAsync(ConnectionState.Connected);
    }

    [Fact]
    public async Task Session_that_does_not_resume_is_given_up_for_a_new_one()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        discord.Faults.HangUpOnNextConnections(3);
        discord.DropConnections();
        await discord.GatewayAsync(log => log.Count(line => line.StartsWith("ready", StringComparison.Ordinal)) == 2, Cancel);
    }

    [Fact]
    public async Task Server_without_optional_fields_and_with_short_numbers_is_answered()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { OnlyRequiredFields = true, ShortIds = true });
        await using var bot = await ConnectedBot.StartAsync(discord, null, new KeyValuePair<string, string?>("Discord:GatewayUrl", discord.GatewayUrl), new("Answers:Visibility", "Public"));
        await bot.BecomesAsync(ConnectionState.Connected);
        discord.DropConnections();
        await discord.GatewayAsync(log => log.Any(line => line.StartsWith("resumed", StringComparison.Ordinal)), Cancel);
        var answered = await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel);
        Assert.False(answered.Ephemeral);
        Assert.Contains("China", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_events_bad_JSON_and_repeats_do_no_harm()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await discord.DispatchAsync("SOMETHING_NEW", new JsonObject { ["a"] = 1 });
        discord.Faults.DuplicateNextEvents();
        var twice = await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel);
        discord.Faults.SendBadJsonBeforeNextEvents();
        var after = await (await discord.SlashAsync("tariff", China)).AnswerAsync(Cancel);
        Assert.Equal(1, twice.AnswerCount);
        Assert.Equal(1, after.AnswerCount);
        Assert.Empty(twice.Refusals);
    }

    [Fact]
    public async Task Several_shards_connect_in_turn_and_a_range_runs_its_own_alone()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { Shards = 3 });
        await using (await ConnectedBot.StartAsync(discord))
        {
            await discord.GatewayAsync(log => log.Count(line => line.StartsWith("ready", StringComparison.Ordinal)) == 3, Cancel);
        }

        await using var bot = await ConnectedBot.StartAsync(discord, null, new KeyValuePair<string, string?>("Discord:Shards", "1-2/4"));
        await discord.GatewayAsync(log => log.Count(line => line.StartsWith("ready", StringComparison.Ordinal)) == 5, Cancel);
        await bot.BecomesAsync(ConnectionState.Connected);
        Assert.Equal(["shard 1", "shard 2"], bot.Status.Detail!.Split("; ").Select(part => part[..7]));
    }

    [Fact]
    public async Task Stop_ends_the_session_and_logs_no_secret()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        var asked = await discord.SlashAsync("tariff", China);
        await asked.AnswerAsync(Cancel);
        await bot.StopAsync();
        await discord.GatewayAsync(log => log.Contains("closed 1000"), Cancel);
        Assert.DoesNotContain(bot.Log, line => line.Contains(discord.Token, StringComparison.Ordinal) || line.Contains(asked.Token, StringComparison.Ordinal));
    }

    private static Task BreakAsync(FakeDiscord discord, string how)
    {
        switch (how)
        {
            case "op 7":
                return discord.AskToReconnectAsync();
            case "op 9 true":
                return discord.InvalidateSessionAsync(resumable: true);
            case "op 9 false":
                return discord.InvalidateSessionAsync(resumable: false);
            case "dropped":
                discord.DropConnections();
                return Task.CompletedTask;
            case "half open":
                discord.GoHalfOpen();
                return Task.CompletedTask;
            default:
                return discord.CloseConnectionsAsync(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
