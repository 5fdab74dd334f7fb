using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Discord.Registration;
using ChatBot.Discord.Rest;
using ChatBot.Fakes;
using ChatBot.Fakes.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>The REST client and the registration against a fake Discord.</summary>
public sealed class RestTests
{
    private static readonly FakeDiscordOptions Quick = new() { IdentifyWindow = TimeSpan.FromMilliseconds(1) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<CommandSpec> Specs => CommandCatalog.Create().Select(command => command.Spec);

    [Theory]
    [InlineData(HttpFault.TooManyRequests)]
    [InlineData(HttpFault.TooManyRequestsHtml)]
    [InlineData(HttpFault.TooManyRequestsGlobal)]
    [InlineData(HttpFault.ServerError)]
    [InlineData(HttpFault.BadGateway)]
    [InlineData(HttpFault.Cut)]
    [InlineData(HttpFault.LostAnswer)]
    public async Task Message_is_sent_once_in_spite_of_a_fault(HttpFault fault)
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        discord.Faults.FailNextCalls(1, fault, "/messages");
        var reply = await discord.MentionAsync("truce status", cancellationToken: Cancel);
        await discord.MentionAsync("tariff china", cancellationToken: Cancel);
        Assert.Single(discord.Messages, message => message.RepliesTo == reply.RepliesTo);
    }

    [Fact]
    public async Task More_messages_than_a_channel_takes_wait_and_none_is_lost()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick with { MessagesPerChannel = 2 });
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => discord.MentionAsync("about", cancellationToken: Cancel)));
        Assert.DoesNotContain(discord.Calls.Lines, line => line.EndsWith(" 429", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_over_all_routes_keep_below_the_limit()
    {
        var clock = new FakeTimeProvider();
        var limit = new GlobalLimit(clock);
        for (var i = 0; i < GlobalLimit.CallsPerSecond; i++)
        {
            await limit.EnterAsync(Cancel);
        }

        var next = limit.EnterAsync(Cancel);
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await next;
    }

    [Fact]
    public void Refusals_spend_a_budget_that_comes_back_after_ten_minutes()
    {
        var clock = new FakeTimeProvider();
        var budget = new InvalidRequests(clock);
        for (var i = 0; i < InvalidRequests.Allowed; i++)
        {
            Assert.False(budget.IsSpent);
            budget.Add();
        }

        Assert.True(budget.IsSpent);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(budget.IsSpent);
    }

    [Fact]
    public async Task Registration_is_sent_only_when_the_declaration_changed()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        await using var bot = await ConnectedBot.StartAsync(discord, null, new KeyValuePair<string, string?>("Discord:Mode", "Http"));
        var registrar = bot.Services.GetRequiredService<CommandRegistrar>();
        Assert.All(await registrar.RegisterAsync(Specs, null, dryRun: true, Cancel), line => Assert.StartsWith("+ /", line, StringComparison.Ordinal));
        Assert.Equal(0, discord.CommandOverwrites);
        await registrar.RegisterAsync(Specs, null, dryRun: false, Cancel);
        Assert.Equal(1, discord.CommandOverwrites);
        Assert.Empty(await registrar.RegisterAsync(Specs, null, dryRun: false, Cancel));
        Assert.Equal(1, discord.CommandOverwrites);
        var changed = Specs.Select(spec => spec.Name == "deal" ? spec with { Description = "New words" } : spec).Where(spec => spec.Name != "who");
        Assert.Equal(["~ /deal · description: “A trade deal: how far it has come, its headline rate, terms, dates and sources” → “New words”", "- /who goes"], await registrar.RegisterAsync(changed, null, dryRun: true, Cancel));
        await registrar.RegisterAsync(Specs, discord.GuildId, dryRun: false, Cancel);
        Assert.NotEmpty(discord.Commands(discord.GuildId));
    }

    [Fact]
    public async Task Refused_registration_is_reported_and_the_bot_answers()
    {
        await using var discord = await FakeDiscord.StartAsync(Quick);
        discord.Faults.FailNextCalls(20, HttpFault.ServerError, "/commands");
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(ConnectionState.Connected);
        Assert.NotEmpty((await discord.MentionAsync("truce", cancellationToken: Cancel)).Text);
        while (!bot.Log.Any(line => line.Contains("did not take the commands", StringComparison.Ordinal)))
        {
            await Task.Delay(20, Cancel);
        }
    }

    [Fact]
    public void Every_command_and_option_is_translated()
    {
        foreach (var spec in Specs)
        {
            Assert.True(CommandTranslations.OfCommand(spec.Name).Length == 4, spec.Name);
            Assert.All(spec.Parameters, option => Assert.True(CommandTranslations.OfOption(option.Name).Length == 4, option.Name));
        }
    }

    [Fact]
    public async Task Chart_goes_along_as_a_file_with_its_alternative_text()
    {
        var listening = new ListeningDiscord(ChartedCommand.Router, images: new Pixel());
        await listening.InteractAsync("""{"id":"1","token":"t","type":2,"data":{"name":"charted"}}""");
        var sent = Assert.Single(listening.Files);
        Assert.Equal("a.png", sent.Name);
        var json = Assert.Single(listening.Sent).Json;
        Assert.Contains("""attachments":[{"id":"0","filename":"a.png","description":"It rose."}]""", json, StringComparison.Ordinal);
        Assert.Contains("attachment://a.png", json, StringComparison.Ordinal);
    }

    private sealed class ChartedCommand : ICommand
    {
        public static CommandRouter Router => new([new ChartedCommand()], new Facts.FactStore(ChatBot.Testing.CuratedFacts.Base), TimeProvider.System);

        public CommandSpec Spec { get; } = new("charted", "Shows a chart") { Examples = ["charted"] };

        public Answer Answer(CommandRequest request) =>
            new AnswerBuilder(request).Build("Charted", "See below.") with { Charts = [new AnswerChart("/charts/a.png", "a.png", "It rose.")] };
    }
}
