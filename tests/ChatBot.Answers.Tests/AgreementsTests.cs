using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Truces, talks and deals by day: status, end, round, place and rate, from a table that a reviewer can read through.</summary>
public sealed class AgreementsTests
{
    public static TheoryData<string, string, string> Rows { get; } = Read();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Agreement_on_a_day_stands_as_the_sources_say(string question, string asOf, string says)
    {
        var answer = Asking.Ask(question, asOf);
        Assert.Equal(AnswerStatus.Ok, answer.Status);
        var text = string.Join('\n', Rendering.TextLines.Of(answer).Select(line => line.Text)).Replace('\u00a0', ' ');
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/truce status eu", "2026-11-23", "None: the base does not know of a truce between the US and the EU by 23 November 2026. The nearest it holds: EU pause of its counter-tariffs, August 2025.")]
    [InlineData("/truce status japan", "2025-06-30", "The nearest it holds: Pause of the country rates in 2025, 9 April 2025.")]
    [InlineData("/truce status switzerland", "2026-11-23", "None: the base does not know of a truce between the US and Switzerland")]
    [InlineData("/truce status uae", "2026-11-23", "None: the base does not know of a truce between the US and the UAE by 23 November 2026.")]
    [InlineData("/deal", "2016-01-01", "The base does not know of a deal of the US by 1 January 2016.")]
    public void Agreement_that_is_not_there_is_said_to_be_none_with_the_nearest(string question, string asOf, string says)
    {
        var answer = Asking.Ask(question, asOf);
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
        Assert.Contains(says, answer.Headline, StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> Read()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Answers.Tests", "Tables", "agreements.txt")))
        {
            if (line.Split(" | ") is [var question, var asOf, var says] && !question.StartsWith('#'))
            {
                rows.Add(question, asOf, says);
            }
        }

        return rows;
    }
}
