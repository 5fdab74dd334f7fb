using ChatBot.Fakes.Discord;
using ChatBot.Testing;

namespace ChatBot.Fakes.Tests.Discord;

/// <summary>discord.js and @discordjs/rest work on the fake as they do on Discord.</summary>
public sealed class DiscordJsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DiscordJs_logs_in_registers_answers_edits_and_resumes()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = OfficialClient.Start("discord-client.mjs", Api(discord), discord.Token);
        Assert.Equal("registered echo slow", await bot.SaysAsync("registered", Stop));
        Assert.Equal("ready ChatBot 1", await bot.SaysAsync("ready", Stop));

        var echo = await (await discord.SlashAsync("echo", new Dictionary<string, object> { ["words"] = "hello" })).AnswerAsync(Stop);
        Assert.Equal((4, "hello\n[Again]"), (echo.ResponseType, echo.Text));
        await bot.SaysAsync("reply hello", Stop);

        var pressed = await (await discord.PressAsync(echo.Message!, "again", discord.Bo)).AnswerAsync(Stop);
        Assert.Equal((7, "pressed by bo"), (pressed.ResponseType, pressed.Text));

        var slow = await (await discord.SlashAsync("slow", direct: true)).FollowUpsAsync(1, Stop);
        Assert.Equal((5, true, 1, 2), (slow.ResponseType, slow.Ephemeral, slow.Edits, slow.AnswerCount));
        Assert.Equal("thought\n(file chart.png, 7 bytes)\n\nand more", slow.Text);

        var typed = await (await discord.AutocompleteAsync("echo", "words", "ch")).AnswerAsync(Stop);
        Assert.Equal("ch!", Assert.Single(typed.Choices)["name"]!.ToString());

        discord.DropConnections();
        await bot.SaysAsync("resumed", Stop);
        var after = await (await discord.SlashAsync("echo", new Dictionary<string, object> { ["words"] = "still there" })).AnswerAsync(Stop);
        Assert.StartsWith("still there", after.Text, StringComparison.Ordinal);

        await discord.SlashAsync("echo", new Dictionary<string, object> { ["words"] = "twice" });
        Assert.Equal("refused 40060", await bot.SaysAsync("refused", Stop));
        Assert.Equal("/resume", discord.Gateway.Latest!.Path);
    }

    [Fact]
    public async Task DiscordJs_rest_waits_out_the_rate_limits_and_reads_the_refusals()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Faults.FailNextCalls(1, HttpFault.TooManyRequests);
        discord.Faults.FailNextCalls(1, HttpFault.BadGateway);
        var said = await NodeScript.RunAsync("discord-rest.mjs", default, Stop, Api(discord), discord.Token, discord.ChannelId);
        Assert.Contains("sent 8\nrefused 50035 embeds", said, StringComparison.Ordinal);
        Assert.Contains("limited POST", said, StringComparison.Ordinal);
        Assert.Equal(8, discord.Messages.Count);
    }

    private static string Api(FakeDiscord discord) => discord.ApiBaseUrl[..^"/v10".Length];
}
