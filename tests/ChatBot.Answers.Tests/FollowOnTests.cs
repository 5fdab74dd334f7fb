using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Questions that lead from one answer to the next, and the line that every button carries.</summary>
public sealed class FollowOnTests
{
    [Theory]
    [InlineData("/tariff china")]
    [InlineData("/tariff china layers 2025-05-13")]
    [InlineData("/tariff china steel")]
    [InlineData("/quote bessent rare earths")]
    [InlineData("/quote trump 157")]
    [InlineData("/truce history")]
    [InlineData("/timeline rare earths since April 2025")]
    [InlineData("/timeline korea from 2025-07 to 2025-12 page:2")]
    [InlineData("/deal china nth:3")]
    public void Canonical_line_of_an_answer_asks_the_same_again(string line)
    {
        var answer = Asking.Ask(line);
        var spec = CommandCatalog.Create().Single(command => command.Spec.Name == answer.Command).Spec;
        var again = Asking.Ask(CanonicalLine.Of(spec, answer.Arguments));
        Assert.Equal(answer.Headline, again.Headline);
        Assert.Equal(answer.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal), again.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Quote_older_then_newer_leads_back()
    {
        var newest = Asking.Ask("/quote bessent");
        var older = Asking.Ask(LineOf(newest, "Older"));
        Assert.NotEqual(newest.Headline, older.Headline);
        Assert.Equal(newest.Headline, Asking.Ask(LineOf(older, "Newer")).Headline);
    }

    [Fact]
    public void Quote_beyond_the_oldest_says_how_many_there_are()
    {
        var answer = Asking.Ask("/quote bessent nth:4000");
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
        Assert.StartsWith("Only ", answer.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quote bessent nth:0")]
    [InlineData("/quote bessent nth:older")]
    public void Number_that_is_none_is_refused_by_name(string line)
    {
        var answer = Asking.Ask(line);
        Assert.Equal(AnswerStatus.Invalid, answer.Status);
        Assert.Contains("nth", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Tariff_of_a_past_day_offers_its_layers_of_that_day() =>
        Assert.Contains("as-of:2025-05-13", LineOf(Asking.Ask("/tariff china 2025-05-13"), "Layers"), StringComparison.Ordinal);

    [Fact]
    public void Every_offer_leads_to_an_answer() =>
        Assert.All(
            new[] { "/tariff china", "/tariff china layers", "/tariff china history", "/quote trump", "/truce", "/timeline china", "/timeline china page:2", "/deal china", "/deal china nth:2" }.SelectMany(line => Asking.Ask(line).Actions),
            action => Assert.Equal(AnswerStatus.Ok, Asking.Ask(action.Line).Status));

    private static string LineOf(Answer answer, string label) => answer.Actions.Single(action => action.Label == label).Line;
}
