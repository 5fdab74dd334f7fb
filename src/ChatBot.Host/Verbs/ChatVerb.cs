using System.CommandLine;
using ChatBot.Answers;
using ChatBot.Host.Terminal;
using Spectre.Console;

namespace ChatBot.Host.Verbs;

/// <summary><c>chat</c>: questions and answers in the terminal until <c>quit</c> or end of input.</summary>
internal static class ChatVerb
{
    public static Command Create()
    {
        var now = new Option<string?>("--now") { Description = "Take this as the current time (UTC)." };
        var verb = new Command("chat", "Answers questions one after another.") { now };
        verb.SetAction((result, cancellationToken) => ChatAsync(result.GetValue(now), cancellationToken));
        return verb;
    }

    private static async Task<int> ChatAsync(string? now, CancellationToken cancellationToken)
    {
        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        var router = Answering.TerminalConversation(clock);
        var asker = new Questioner { Conversation = "terminal" };
        var piped = Console.IsOutputRedirected;
        var printer = new AnswerPrinter(AnsiConsole.Console, piped);
        printer.LimitWidth();
        printer.Print(await router.AnswerAsync("/help", asker, cancellationToken));
        while (true)
        {
            if (!piped)
            {
                AnsiConsole.Markup("\n[bold]>[/] ");
            }

            if (Console.ReadLine() is not { } line || line.Trim() is "quit" or "exit")
            {
                return CommandLineHost.Answered;
            }

            if (line.Trim().Length > 0)
            {
                printer.Print(await router.AnswerAsync(line, asker, cancellationToken));
            }
        }
    }
}
