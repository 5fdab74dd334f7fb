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
