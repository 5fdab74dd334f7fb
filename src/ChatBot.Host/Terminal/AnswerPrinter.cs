using ChatBot.Answers;
using ChatBot.Answers.Rendering;
using Spectre.Console;

namespace ChatBot.Host.Terminal;

/// <summary>Prints an answer: coloured and wrapped on a terminal, one plain line a statement where it is piped.</summary>
internal sealed class AnswerPrinter(IAnsiConsole console, bool piped)
{
    private const int Widest = 100;

    public void Print(Answer answer)
    {
        var role = TextRole.Headline;
        foreach (var line in TextLines.Of(answer))
        {
            if (line.Role != role && !piped)
            {
                console.WriteLine();
            }

            role = line.Role;
            if (piped)
            {
                console.Profile.Out.Writer.WriteLine(line.Text.Replace('\u00a0', ' '));
            }
            else
            {
                console.Write(new Padder(new Text(line.Text, StyleOf(line.Role, answer.Status)), Indent(line.Role)));
            }
        }
    }

    /// <summary>Lines that are too long to read are wrapped earlier than a very wide terminal would.</summary>
    public void LimitWidth() => console.Profile.Width = Math.Min(console.Profile.Width, Widest);

    private static Padding Indent(TextRole role) => new(role is TextRole.Headline or TextRole.Footer ? 0 : 2, 0, 0, 0);

    private static Style StyleOf(TextRole role, AnswerStatus status) => role switch
    {
        TextRole.Headline => new Style(status == AnswerStatus.Ok ? Color.Green : Color.Yellow, decoration: Decoration.Bold),
        TextRole.Note => new Style(Color.Yellow),
        TextRole.Choice => new Style(Color.Aqua),
        TextRole.Citation or TextRole.Footer => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
