using ChatBot.Answers.Rewriting;
using ChatBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>A language model may phrase an answer, and nothing that it makes up ever reaches the asker.</summary>
public sealed class PhrasingTests
{
    private static readonly Answer Plain = Asking.Ask("/tariff china 2025-05-01");
    private static readonly Answer Quoted = Asking.Ask("/quote bessent rare earths");
    private static readonly RewritingSettings Settings = new() { Endpoint = "http://127.0.0.1:1/", Model = "any" };

    [Fact]
    public async Task Honest_phrasing_is_used_and_marked()
    {
        var phrased = await Phrase(Plain, "145\u00a0% was the additional US tariff on most goods from China, in force since 10 April 2025.");
        Assert.StartsWith("145\u00a0% was the additional US tariff", phrased.Headline, StringComparison.Ordinal);
        Assert.Contains(phrased.Notes, note => note.StartsWith("Phrased by a language model", StringComparison.Ordinal));
        Assert.Equal(Plain.Facts, phrased.Facts);
    }

    [Theory]
    [InlineData("The tariff was 144\u00a0%.")]
    [InlineData("The tariff was 145\u00a0% since 11 April 2025.")]
    [InlineData("The tariff was 145\u00a0% since 10 March 2025.")]
    [InlineData("The tariff was a hundred and forty percent.")]
    [InlineData("Lighthizer set the tariff to 145\u00a0%.")]
    [InlineData("The tariff was 145\u00a0%. “It stays forever”")]
    [InlineData("The tariff was 145\u00a0%, see https://evil.example")]
    [InlineData("@everyone the tariff was 145\u00a0%.")]
    [InlineData("The tariff of 145\u00a0% was never in force.")]
    [InlineData("145\u00a0% additional China tariff on most goods from US, in force since 10 April 2025.")]
    [InlineData("10\u00a0% additional US tariff on most goods from China, in force since 145 April 2025.")]
    [InlineData("145\u00a0% additional US tariff on most goods from China, since 2025 April 10.")]
    [InlineData("145\u00a0% additional US tariff on most goods from China was lifted.")]
    [InlineData("145 days additional US tariff on most goods from China.")]
    [InlineData("")]
    public async Task Lie_is_thrown_away_for_the_plain_answer(string lie) => Assert.Same(Plain, await Phrase(Plain, lie));

    [Fact]
    public async Task Altered_quote_is_thrown_away()
    {
        var words = Quoted.Headline.Split('“')[1].Split('”')[0];
        Assert.NotSame(Quoted, await Phrase(Quoted, $"“{words}” — Scott Bessent, US Treasury Secretary."));
        Assert.Same(Quoted, await Phrase(Quoted, $"Scott Bessent said: “{words.Replace(' ', '_')} indeed”"));
    }

    [Fact]
    public async Task Model_that_fails_costs_nobody_the_answer() =>
        Assert.Same(Plain, await new AnswerPhrasing(new ScriptedModel(() => throw new InvalidOperationException("down")), Settings, TimeProvider.System)
            .PhraseAsync(Plain, "tariff china", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Model_that_never_answers_is_not_waited_for()
    {
        var clock = new FakeTimeProvider();
        var phrasing = new AnswerPhrasing(new ScriptedModel(() => new TaskCompletionSource<string>().Task), Settings, clock).PhraseAsync(Plain, "tariff china", TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Same(Plain, await phrasing);
    }

    [Fact]
    public async Task Refusal_is_never_phrased()
    {
        var unknown = Asking.Ask("/ask will the truce be extended again");
        Assert.Same(unknown, await Phrase(unknown, "It will be extended."));
    }

    [Theory]
    [InlineData(null, null, 5, true)]
    [InlineData("http://127.0.0.1:8080/v1", "any", 5, true)]
    [InlineData("ftp://host", "any", 5, false)]
    [InlineData("http://127.0.0.1:8080/v1", null, 5, false)]
    [InlineData("http://127.0.0.1:8080/v1", "any", 0, false)]
    public void Settings_go_together_or_are_refused(string? endpoint, string? model, int seconds, bool valid) =>
        Assert.Equal(valid, new RewritingSettings { Endpoint = endpoint, Model = model, TimeoutSeconds = seconds }.IsValid);

    private static Task<Answer> Phrase(Answer answer, string text) =>
        new AnswerPhrasing(new ScriptedModel(() => Task.FromResult(text)), Settings, TimeProvider.System).PhraseAsync(answer, "a question", TestContext.Current.CancellationToken);
}
