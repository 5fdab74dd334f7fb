using ChatBot.Answers.Conversations;
using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Answers.State;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Questions that follow up on an earlier one of the same person in the same place.</summary>
public sealed class ConversationTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly MemoryState state;
    private readonly ConversationRouter router;

    public ConversationTests()
    {
        state = new MemoryState(clock);
        router = EvaluationTests.Router(state, clock);
    }

    public ValueTask DisposeAsync() => router.DisposeAsync();

    [Fact]
    public async Task Follow_up_changes_the_party_of_the_question_before()
    {
        await Ask("tariff on china", "a");
        Assert.Equal("/tariff party:korea", Evaluation.ReadingOf(await Ask("and for korea?", "a")));
    }

    [Fact]
    public async Task Follow_up_of_another_person_or_place_knows_nothing_of_it()
    {
        await Ask("tariff on china", "slack:T1:C1:U1");
        Assert.NotEqual("Sources", (await Ask("source?", "slack:T1:C1:U2")).Title);
        Assert.NotEqual("Sources", (await Ask("source?", "slack:T2:C1:U1")).Title);
        Assert.Equal("Sources", (await Ask("source?", "slack:T1:C1:U1")).Title);
    }

    [Fact]
    public async Task Follow_up_after_half_an_hour_knows_nothing_of_it()
    {
        await Ask("tariff on china", "a");
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.NotEqual("Sources", (await Ask("source?", "a")).Title);
    }

    [Fact]
    public async Task Conversation_outlives_the_router()
    {
        await Ask("tariff on china", "a");
        await router.DisposeAsync();
        var restarted = EvaluationTests.Router(state, clock);
        var answer = await restarted.AnswerAsync("since when?", new Questioner { Conversation = "a" }, TestContext.Current.CancellationToken);
        Assert.Equal("/tariff party:china view:history", Evaluation.ReadingOf(answer));
    }

    [Fact]
    public async Task Sources_are_those_of_the_answer_before()
    {
        var before = await Ask("tariff on china", "a");
        var sources = await Ask("source?", "a");
        Assert.Equal(before.Citations.Select(source => source.Id), sources.Citations.Select(source => source.Id));
        Assert.Equal(before.Citations.Length, sources.Facts.Length);
    }

    [Fact]
    public async Task Reply_of_the_other_side_that_came_earlier_is_not_passed_off_as_one()
    {
        await Ask("what did bessent say about rare earths", "a");
        var reply = await Ask("and what did the chinese say to that", "a");
        Assert.StartsWith("No words of China on rare earths after May 2026 are recorded; the last before that: “", reply.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what came out of geneva >> who was on the chinese side?", "/talks geneva-2025", "For China: He Lifeng, Vice Premier of China (head);")]
    [InlineData("what came out of geneva >> where was it held", "/talks geneva-2025", "Place: Geneva, Switzerland.")]
    [InlineData("/talks london >> where was the round after that one", "/talks stockholm-2025", "Place: Rosenbad")]
    [InlineData("tariff on korea >> which law is that under", "/tariff party:korea view:layers", "12.5")]
    [InlineData("deal with japan >> is it signed", "/deal japan", "US–Japan deal: in force since 16 September 2025")]
    [InlineData("who is suphajee >> minister of what exactly", "/who suphajee", "Suphajee Suthumpun is Commerce Minister")]
    [InlineData("is the truce on >> and how many days left", "/truce status", "Extended by announcement to 10 January 2027")]
    [InlineData("compare vietnam and indonesia >> stick bangladesh in there as well", "/compare vietnam indonesia bangladesh", "Vietnam 12.5")]
    [InlineData("tariff on mexico >> do the northern neighbour too pls", "/tariff party:canada", "10")]
    [InlineData("/quote bessent >> and what did the chinese say to that", "/quote speaker:he-yongqian topic:rare-earths", "No words of China on rare earths after May 2026 are recorded;")]
    public async Task Question_that_leaves_out_its_subject_is_about_that_of_the_one_before(string turns, string reading, string opening)
    {
        Answer? answer = null;
        foreach (var turn in turns.Split(" >> "))
        {
            answer = await Ask(turn, turns);
        }

        Assert.Equal(reading, Evaluation.ReadingOf(answer!));
        Assert.StartsWith(opening, answer!.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tariff on korea >> when does the truce end", "/truce status")]
    [InlineData("what came out of geneva >> tariff on peru", "/tariff party:peru")]
    [InlineData("deal with japan >> what did bessent say about soybeans", "/quote speaker:bessent topic:soybeans")]
    public async Task Question_that_names_its_subject_stands_alone(string turns, string reading)
    {
        var questions = turns.Split(" >> ");
        await Ask(questions[0], turns);
        Assert.Equal(reading, Evaluation.ReadingOf(await Ask(questions[1], turns)));
    }

    [Fact]
    public async Task Shared_answer_is_the_one_before_for_the_channel()
    {
        var before = await Ask("tariff on china", "a");
        var shared = await Ask("share it", "a");
        Assert.Equal(before.Headline, shared.Headline);
        Assert.True(shared.Public);
    }

    [Fact]
    public async Task Without_a_conversation_nothing_is_kept()
    {
        await router.AnswerAsync("/tariff china", Questioner.Unknown, TestContext.Current.CancellationToken);
        Assert.Empty(await state.ListAsync("conversation", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Store_holds_neither_who_asked_nor_the_words()
    {
        await Ask("whats the tariff on china dear zebra", "slack:T1:C1:U1");
        await router.DisposeAsync();
        var (key, value) = Assert.Single(await state.ListAsync("conversation", TestContext.Current.CancellationToken));
        Assert.DoesNotContain("U1", key, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", System.Text.Encoding.UTF8.GetString(value.Span), StringComparison.Ordinal);
    }

    private Task<Answer> Ask(string line, string conversation) =>
        router.AnswerAsync(line, new Questioner { Conversation = conversation }, TestContext.Current.CancellationToken);
}
