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

    /// <summary>Where two people, or one person twice, ask by mention: whether the second is somebody else, the second's channel and guild.</summary>
    public static TheoryData<bool, string, string?> Apart => new()
    {
        { true, "500000000000000011", null },
        { false, "500000000000000012", null },
        { true, "500000000000000012", null },
        { false, "500000000000000013", "600000000000000002" },
        { true, "500000000000000013", "600000000000000002" },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public async Task Follow_up_never_rests_on_what_was_asked_by_another_or_elsewhere(bool isAnother, string channel, string? guild)
    {
        const string First = "500000000000000011";
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(Answers.ConnectionState.Connected);
        var other = isAnother ? discord.Bo : discord.Ada;
        async Task<string> FirstAsync(string words) => (await discord.MentionAsync(words, channel: First, cancellationToken: Cancel)).Text;
        async Task<string> OtherAsync(string words) => (await discord.MentionAsync(words, channel: channel, user: other, guild: guild, cancellationToken: Cancel)).Text;

        await FirstAsync("deal japan");
        Assert.DoesNotContain("US–Korea deal", await OtherAsync("and for korea?"), StringComparison.Ordinal);
        await OtherAsync("tariff china");
        Assert.Contains("US–Korea deal", await FirstAsync("and for korea?"), StringComparison.Ordinal);
        Assert.Contains("goods from Korea", await OtherAsync("and for korea?"), StringComparison.Ordinal);
        Assert.Contains("US–India interim deal", await FirstAsync("and for india?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Zusatzzoll USA auf die meisten Waren")]
    [InlineData("es-ES", "sobre la mayoría de los bienes")]
    [InlineData("es-419", "sobre la mayoría de los bienes")]
    [InlineData("fr", "sur la plupart des produits")]
    [InlineData("tr", "çoğu mala")]
    [InlineData("zh-CN", "大多数商品")]
    [InlineData("ja", "on most goods from China")]
    [InlineData("en-GB", "on most goods from China")]
    public async Task Answer_arrives_in_the_askers_language_and_so_does_that_of_its_button(string locale, string words)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await ConnectedBot.StartAsync(discord);
        await bot.BecomesAsync(Answers.ConnectionState.Connected);
        var answered = await (await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" }, locale: locale)).AnswerAsync(Cancel);
        Assert.Contains(words, answered.Message!.Text, StringComparison.Ordinal);
        var again = await (await discord.InteractAsync(InteractionType.Component, new() { ["custom_id"] = "1|/tariff party:china", ["component_type"] = 2 }, locale: locale, message: answered.Message)).AnswerAsync(Cancel);
        Assert.Contains(words, again.Message!.Text, StringComparison.Ordinal);
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
