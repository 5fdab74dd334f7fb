using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Evaluating;

/// <summary>One line of a sheet of questions: how a question should be read, and what its answer must say.</summary>
/// <param name="Id">Of the line.</param>
/// <param name="Intent">What the table counts it under.</param>
/// <param name="Turns">Earlier questions of the same person, then the one that counts.</param>
/// <param name="Expected">One of these readings: a command line, or unknown, correct, glossary, sources, found, small talk, ask.</param>
/// <param name="MustSay">Pieces of the answer.</param>
public sealed record AskedQuestion(string Id, string Intent, ImmutableArray<string> Turns, ImmutableArray<string> Expected, ImmutableArray<string> MustSay)
{
    private const int Cells = 5;

    /// <summary>Reads <c>id | intent | question &gt;&gt; question | reading or reading | piece; piece</c>; empty lines and lines with # are left out.</summary>
    /// <exception cref="FormatException">A line has other than five cells.</exception>
    public static ImmutableArray<AskedQuestion> Read(IEnumerable<string> lines)
    {
        var questions = ImmutableArray.CreateBuilder<AskedQuestion>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('|');
            if (cells.Length != Cells)
            {
                throw new FormatException($"“{line}” should have {Cells} cells: id | intent | question | reading | what the answer must say");
            }

            questions.Add(new AskedQuestion(cells[0].Trim(), cells[1].Trim(), Parts(cells[2], " >> "), Parts(cells[3], " or "), Parts(cells[4], ";")));
        }

        return questions.ToImmutable();
    }

    private static ImmutableArray<string> Parts(string cell, string between) =>
        [.. cell.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
