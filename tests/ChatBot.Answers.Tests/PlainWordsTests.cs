using System.Globalization;
using ChatBot.Answers.Commands;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Questions in plain words: how they are read, and that the answer is the one of the command they are read as.</summary>
public sealed class PlainWordsTests
{
    private static readonly string Table = Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Answers.Tests", "Tables", "asked.txt");

    public static TheoryData<string, string> Asked { get; } = [.. File.ReadLines(Table).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 2)).Select(cells => (cells[0], cells[1].Trim()))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Question_is_read_as_the_command_that_answers_it(string question, string expected)
    {
        var answer = Asking.Ask($"/ask {question}");
        if (expected == "nothing")
        {
            Assert.Equal("Not understood", answer.Title);
        }
        else if (expected.StartsWith("unknown", StringComparison.Ordinal))
        {
            Assert.Equal(AnswerStatus.Unknown, answer.Status);
            Assert.StartsWith("The base ", answer.Headline, StringComparison.Ordinal);
            Assert.Equal(expected != "unknown", answer.Headline.Contains("The nearest it holds", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(answer.Phrases.Say($"Read as {expected}."), answer.Notes[0]);
        }
    }

    [Theory]
    [InlineData("whats the tariff on china rn", "/tariff china")]
    [InlineData("when does the truce end", "/truce status")]
    [InlineData("what did bessent say about rare earths", "/quote bessent rare earths")]
    [InlineData("what was the china tariff on 1 may 2025", "/tariff china as-of 2025-05-01")]
    [InlineData("现在美国对中国的关税是多少?", "/tariff china")]
    public void Answer_is_that_of_the_command(string question, string command)
    {
        var (asked, direct) = (Asking.Ask($"/ask {question}"), Asking.Ask(command));
        direct = asked.Phrases.IsEnglish ? direct : Asking.Router(CuratedFacts.Base).Answer(command, phrases: asked.Phrases);
        Assert.Equal(direct.Headline, asked.Headline);
        Assert.Equal(direct.Facts.Select(fact => fact.Value), asked.Facts.Select(fact => fact.Value));
        Assert.Equal(direct.Line, asked.Line);
    }

    [Fact]
    public void Claimed_figure_is_told_apart_from_the_rate()
    {
        var headline = Asking.Ask("/ask when did the 157% tariff take effect").Headline;
        Assert.StartsWith("157\u00a0% was never the rate on most goods from China: it is a figure stated by Donald Trump on 24 October 2025", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_parties_are_answered_side_by_side_each_with_its_sources()
    {
        var answer = Asking.Ask("/ask china vs japan rates");
        Assert.Contains("China", answer.Headline, StringComparison.Ordinal);
        Assert.Contains("Japan", answer.Headline, StringComparison.Ordinal);
        Assert.All(answer.Facts.SelectMany(fact => fact.Sources), id => Assert.Contains(answer.Citations, source => source.Id == id));
    }

    [Fact]
    public void Place_of_several_meetings_means_the_counted_round_with_the_others_offered()
    {
        var answer = Asking.Ask("/ask who was there in KL");
        Assert.Contains("Read as /talks kuala-lumpur-2025.", answer.Notes);
        Assert.Contains(answer.Actions, action => action.Line == "/talks kuala-lumpur-asean-2025");
    }

    [Fact]
    public void Place_of_several_meetings_typed_as_a_command_is_asked_back() =>
        Assert.Equal(AnswerStatus.Ambiguous, Asking.Ask("/talks kuala lumpur").Status);

    [Fact]
    public void Nothing_typed_ever_fails()
    {
        foreach (var length in Enumerable.Range(1, CommandLine.MaxLength - 10))
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(at => (char)('!' + ((at * 7 * length) % 0x2FF)).ToString(CultureInfo.InvariantCulture)[0]));
            Assert.NotEmpty(Asking.Ask($"/ask {text}").Headline);
        }
    }
}
