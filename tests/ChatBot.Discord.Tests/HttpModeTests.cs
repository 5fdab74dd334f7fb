using System.Text.Json.Nodes;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Discord.Gateway;
using ChatBot.Fakes.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>The bot without a connection of its own: the fake Discord posts the interactions to its address.</summary>
public sealed class HttpModeTests
{
    private static readonly FakeDiscordOptions Quick = new() { IdentifyWindow = TimeSpan.FromMilliseconds(1) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What is asked both ways: the command, its option and value, the asker's language.</summary>
    public static TheoryData<string, string, string, string> Asked => new()
    {
        { "tariff", "party", "china", "en-US" },
        { "tariff", "party", "china", "de" },
        { "tariff", "party", "chyna", "en-US" },
        { "tariff", "party", "atlantis", "en-US" },
        { "truce status", "as-of", "2025-10-27", "zh-CN" },
        { "truce history", "pair", "us-china", "fr" },
        { "quote", "speaker", "scott-bessent", "en-US" },
        { "talks", "talk", "5", "tr" },
        { "deal", "party", "japan", "es-ES" },
        { "timeline", "subject", "rare-earths", "en-US" },
        { "who", "person", "he-lifeng", "en-US" },
        { "topic", "topic", "soybeans", "en-US" },
        { "ask", "question", "tariff on japanese cars", "en-US" },
        { "source", "id", "nothing", "en-US" },
        { "help", "command", "tariff", "en-US" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Answer_is_byte_for_byte_that_of_the_gateway(string command, string option, string value, string locale)
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        var options = new Dictionary<string, object> { [option] = value };
        string overGateway;
        await using (var connected = await ConnectedBot.StartAsync(discord))
        {
            await connected.BecomesAsync(ConnectionState.Connected);
            overGateway = (await (await discord.SlashAsync(command, options, locale: locale)).AnswerAsync(Cancel)).Response!;
        }

        await using var bot = await ConnectedBot.StartOverHttpAsync(discord);
        var overHttp = await (await discord.SlashAsync(command, options, locale: locale)).AnswerAsync(Cancel);
        Assert.Equal(overGateway, overHttp.Response);
        Assert.StartsWith("""{"type":4,"data":{"embeds":[""", overHttp.Response, StringComparison.Ordinal);
        Assert.Empty(overHttp.Refusals);
    }

    [Fact]
    public async Task Chart_is_uploaded_with_the_answer_by_the_callback_as_over_the_gateway()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        var options = new Dictionary<string, object> { ["party"] = "china", ["view"] = "chart" };
        InteractionRecord overGateway;
        await using (var connected = await ConnectedBot.StartAsync(discord, parts => parts.AddSingleton<IChartImages, Pixel>()))
        {
            await connected.BecomesAsync(ConnectionState.Connected);
            overGateway = await (await discord.SlashAsync("tariff", options)).AnswerAsync(Cancel);
        }

        await using var bot = await ConnectedBot.StartOverHttpAsync(discord, parts => parts.AddSingleton<IChartImages, Pixel>());
        var asked = await (await discord.SlashAsync("tariff", options)).AnswerAsync(Cancel);
        var file = Assert.Single(asked.Message!.Files);
        Assert.Equal(("tariff-china-2026-11-23.png", "image/png"), (file.Name, file.ContentType));
        Assert.Equal(Pixel.Bytes.ToArray(), file.Content);
        var data = JsonNode.Parse(asked.Response!)!["data"]!;
        var listed = Assert.Single(data["attachments"]!.AsArray())!;
        Assert.Equal(("0", "tariff-china-2026-11-23.png"), ((string?)listed["id"], (string?)listed["filename"]));
        Assert.NotEmpty((string)listed["description"]!);
        Assert.Equal("attachment://tariff-china-2026-11-23.png", (string?)data["embeds"]![0]!["image"]!["url"]);
        Assert.Equal(overGateway.Response, asked.Response);
        Assert.Equal((1, true), (asked.AnswerCount, asked.Ephemeral));
        Assert.Empty(asked.Refusals);
    }

    [Fact]
    public async Task Slow_answer_is_deferred_then_edited_in_also_while_the_bot_stops()
    {
        var clock = new PatientClock(DateTimeOffset.UnixEpoch.AddYears(56));
        using var slow = new SlowCommand();
        await using var discord = await FakeDiscord.StartAsync(Quick with { Clock = clock });
        await using var bot = await ConnectedBot.StartOverHttpAsync(discord, parts => parts.AddSingleton<TimeProvider>(clock).AddSingleton(slow.Router));
        var asking = discord.SlashAsync("slow");
        await slow.Begun;
        await clock.PatienceBegun.WaitAsync(Cancel);
        clock.Advance(DiscordAnswers.Patience);
        var asked = await asking.WaitAsync(Cancel);
        Assert.Equal((5, true, 0), (asked.ResponseType, asked.Message!.Loading, asked.Edits));
        var stopping = bot.StopAsync();
        slow.Finish();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Equal((1, 1), (asked.Edits, asked.AnswerCount));
        Assert.Contains("Done at last.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_pressing_and_a_lost_response_are_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartOverHttpAsync(discord);
        var typed = await discord.AutocompleteAsync("tariff", "party", "chi");
        Assert.Equal("china", (string?)typed.Choices[0]["value"]);
        var quoted = await discord.SlashAsync("quote", new Dictionary<string, object> { ["speaker"] = "scott-bessent" });
        var older = await discord.PressAsync(quoted.Message!, quoted.Message!.CustomId("Older")!);
        Assert.Equal(7, older.ResponseType);
        Assert.NotEqual(quoted.Text, older.Text);
        discord.Faults.DuplicateNextEvents();
        var again = await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" });
        Assert.Equal(1, again.AnswerCount);
        Assert.Empty(again.Refusals);
        Assert.DoesNotContain(discord.Calls.Lines, line => line.Contains("/webhooks/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_beyond_what_can_be_worked_on_is_503_and_taken_again_when_there_is_room()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartOverHttpAsync(discord);
        var work = bot.Services.GetRequiredService<EventWork>();
        var held = new TaskCompletionSource();
        while (work.Start(() => held.Task))
        {
            // Until it is full.
        }

        Assert.Equal(503, await discord.PostAsync("""{"type":1}""", cancellationToken: Cancel));
        var refused = await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" });
        Assert.Equal((0, 503), (refused.AnswerCount, Assert.Single(refused.Refusals).Status));
        Assert.Equal(401, await discord.PostAsync("""{"type":1}""", honest: false, cancellationToken: Cancel));
        held.SetResult();
        while (await discord.PostAsync("""{"type":1}""", cancellationToken: Cancel) != 200)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.Equal(1, (await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" })).AnswerCount);
    }

    [Theory]
    [InlineData(0, true, 0, 200)]
    [InlineData(0, false, 0, 401)]
    [InlineData(299, true, 0, 200)]
    [InlineData(301, true, 0, 401)]
    [InlineData(0, true, DiscordLimits.InteractionBytes + 1, 413)]
    public async Task Post_is_taken_only_when_signed_lately_and_of_fair_size(int ageInSeconds, bool honest, int size, int status)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var discord = await FakeDiscord.StartAsync(Quick with { Clock = clock });
        await using var bot = await ConnectedBot.StartOverHttpAsync(discord, parts => parts.AddSingleton<TimeProvider>(clock));
        Assert.Equal(status, await discord.PostAsync("""{"type":1}""".PadRight(size), TimeSpan.FromSeconds(ageInSeconds), honest, Cancel));
    }

    // The waiting for an answer may begin after the answering has: only then is there anything to run out.
    private sealed class PatientClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PatienceBegun => begun.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == DiscordAnswers.Patience)
            {
                begun.TrySetResult();
            }

            return timer;
        }
    }
}
