using ChatBot.Answers.Conversations;
using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Answers.Rewriting;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>A language model may choose the command for a question that no rule reads; the answer is the command's own, and lies count for nothing.</summary>
public sealed class ReadingChoiceTests
{
    private const string NotRead = "wuling shipping cars from zzyzx, what do they pay at the us border";

    private static readonly RewritingSettings Settings = new() { Endpoint = "http://127.0.0.1:1/", Model = "any" };

    [Fact]
    public async Task Command_that_the_model_chooses_answers_with_its_own_figures_and_is_shown()
    {
        var answer = await AskAsync(NotRead, "/tariff party:korea product:cars");
        Assert.Equal(Asking.Ask("/tariff party:korea product:cars").Headline, answer.Headline);
        Assert.Equal("/tariff party:korea product:cars", Evaluation.ReadingOf(answer));
        Assert.Contains("The reading was chosen by a language model.", answer.Notes);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("The tariff is 3 %.")]
    [InlineData("/tariff party:wakanda")]
    [InlineData("/ask what is the tariff")]
    [InlineData("/delete everything")]
    [InlineData("/tariff china\n/tariff japan")]
    public async Task Text_that_is_no_command_leaves_the_question_not_understood(string chosen)
    {
        var answer = await AskAsync(NotRead, chosen);
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
        Assert.DoesNotContain(answer.Notes, note => note.Contains("language model", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what is the tariff on china", "/tariff party:china")]
    [InlineData("will the truce be extended again", "")]
    public async Task Question_that_a_rule_reads_or_refuses_is_not_given_to_the_model(string question, string reading)
    {
        var answer = await AskAsync(question, "/tariff party:japan");
        Assert.DoesNotContain("Japan", answer.Title, StringComparison.Ordinal);
        Assert.True(reading.Length == 0 ? answer.Status == AnswerStatus.Unknown : Evaluation.ReadingOf(answer) == reading);
    }

    [Fact]
    public async Task Question_can_follow_what_the_model_chose()
    {
        await using var router = Router("/tariff party:korea");
        var who = new Questioner { Conversation = "test:reading" };
        await router.AnswerAsync(NotRead, who, TestContext.Current.CancellationToken);
        var answer = await router.AnswerAsync("and for japan?", who, TestContext.Current.CancellationToken);
        Assert.Equal("/tariff party:japan", Evaluation.ReadingOf(answer));
    }

    private static async Task<Answer> AskAsync(string question, string chosen)
    {
        await using var router = Router(chosen);
        return await router.AnswerAsync(question, Questioner.Unknown, TestContext.Current.CancellationToken);
    }

    private static ConversationRouter Router(string chosen) =>
        new(Asking.Router(CuratedFacts.Base), new FactStore(CuratedFacts.Base), new MemoryState(TimeProvider.System), TimeProvider.System, new Rewriter(new ScriptedModel(() => Task.FromResult(chosen)), Settings, TimeProvider.System));
}
