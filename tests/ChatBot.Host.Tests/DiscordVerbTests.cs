using System.Diagnostics;
using ChatBot.Fakes.Discord;

namespace ChatBot.Host.Tests;

/// <summary><c>discord register</c> as its user starts it, against a fake Discord.</summary>
public sealed class DiscordVerbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_shows_then_sends_what_differs_and_sends_nothing_when_nothing_does()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var dry = await RunAsync(discord, "--dry-run");
        Assert.Equal((0, 0), (dry.Code, discord.CommandOverwrites));
        Assert.Contains("+ /tariff is new\n", dry.Output, StringComparison.Ordinal);
        Assert.EndsWith("differences in all servers; nothing was sent.\n", dry.Error, StringComparison.Ordinal);

        var sent = await RunAsync(discord);
        Assert.Equal((0, dry.Output, "Registered in all servers.\n"), sent);
        Assert.Equal(1, discord.CommandOverwrites);
        Assert.Contains(discord.Commands(), command => (string?)command["name"] == "tariff");

        var again = await RunAsync(discord);
        Assert.Equal((0, "", "Nothing has changed in all servers.\n"), again);
        Assert.Equal(1, discord.CommandOverwrites);
        Assert.Single(discord.Calls.Lines, line => line.StartsWith("PUT ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_in_one_server_leaves_the_others_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sent = await RunAsync(discord, "--guild", discord.GuildId);
        Assert.Equal((0, $"Registered in server {discord.GuildId}.\n"), (sent.Code, sent.Error));
        Assert.NotEmpty(discord.Commands(discord.GuildId));
        Assert.Empty(discord.Commands());
        Assert.Equal($"Nothing has changed in server {discord.GuildId}.\n", (await RunAsync(discord, "--guild", discord.GuildId)).Error);
    }

    [Fact]
    public async Task Register_that_cannot_be_done_says_in_a_sentence_what_to_set_right()
    {
        await using var discord = await FakeDiscord.StartAsync();
        Assert.Equal((2, "", "--guild should be a server's number; Discord copies it with Copy Server ID once Developer Mode is on.\n"), await RunAsync(discord, "--guild", "desk"));
        discord.Faults.TokenRevoked = true;
        var refused = await RunAsync(discord);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.StartsWith("Discord did not take the commands: ", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, refused.Error, StringComparison.Ordinal);
        var without = await RunAsync(discord: null);
        Assert.Equal((2, "", "Discord:Token is not set; put the bot's token into the environment as CHATBOT__Discord__Token.\n"), without);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(FakeDiscord? discord, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"), "discord", "register", .. options])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHATBOT__Discord__Token"] = discord?.Token ?? "";
        start.Environment["CHATBOT__Discord__ApiBaseUrl"] = discord?.ApiBaseUrl ?? "http://127.0.0.1:1/api/v10";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
