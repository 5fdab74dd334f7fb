using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Names, days and what is asked, as plain questions put them: a table of questions with the command that each is read as, or the sentence that refuses it.</summary>
public sealed class ReadingTests
{
    private const string Today = "2026-11-25";

    private static readonly string Table = Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Answers.Tests", "Tables", "readings.txt");

    public static TheoryData<string, string> Asked { get; } = [.. File.ReadLines(Table).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 2)).Select(cells => (cells[0], cells[1].Trim()))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Question_is_read_as_the_table_says(string question, string expected)
    {
        var answer = Asking.Ask($"/ask {question}", today: Today);
        if (expected[0] == '/')
        {
            Assert.Equal(expected, Evaluation.ReadingOf(answer));
        }
        else
        {
            Assert.NotEqual(AnswerStatus.Ok, answer.Status);
            Assert.StartsWith(expected, answer.Headline, StringComparison.Ordinal);
        }
    }
}
