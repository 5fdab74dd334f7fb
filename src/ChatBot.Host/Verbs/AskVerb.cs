using System.Buffers;
using System.CommandLine;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Rendering;
using ChatBot.Discord.Rendering;
using ChatBot.Host.Terminal;
using ChatBot.Slack.Rendering;
using Spectre.Console;

namespace ChatBot.Host.Verbs;

/// <summary><c>ask "/tariff china" [--as-of D] [--now T] [--language L] [--format text|json|discord|slack]</c>: one answer on standard output.</summary>
internal static class AskVerb
{
    public static Command Create()
    {
        var line = new Argument<string>("command line") { Description = "What to ask, for example \"/tariff china\".", Arity = ArgumentArity.ZeroOrOne };
        var explain = new Option<bool>("--explain") { Description = "Show how a question in plain words is read." };
        var evaluate = new Option<string?>("--evaluate") { Description = "Ask every question of this sheet and print how well they are answered." };
        var asOf = new Option<string?>("--as-of") { Description = "Answer as of this day, with what was known by then." };
        var now = new Option<string?>("--now") { Description = "Take this as the current time (UTC)." };
        var format = new Option<string>("--format") { Description = "text, json, discord or slack.", DefaultValueFactory = _ => "text" };
        var language = new Option<string>("--language") { Description = $"Answer in this language: {Wording.List(Phrasebooks.Known)}.", DefaultValueFactory = _ => "en" };
        format.AcceptOnlyFromAmong("text", "json", "discord", "slack");
        var verb = new Command("ask", "Answers one question.") { line, asOf, now, language, format, explain, evaluate };
        verb.SetAction(async (result, cancellationToken) =>
            result.GetValue(evaluate) is { } sheet ? await QuestionSheets.EvaluateAsync(sheet, result.GetValue(now), cancellationToken)
            : result.GetValue(explain) ? QuestionSheets.Explain(result.GetValue(line) ?? "", result.GetValue(now))
            : Ask(result.GetValue(line) ?? "", result.GetValue(asOf), result.GetValue(now), result.GetValue(language)!, result.GetValue(format)!));
        return verb;
    }

    private static int Ask(string line, string? asOf, string? now, string language, string format)
    {
        if (!Phrasebooks.Known.Contains(language))
        {
            Console.Error.WriteLine($"Answers come in {Wording.List(Phrasebooks.Known)}; give one of these as --language.");
            return CommandLineHost.BadInput;
        }

        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        var router = Answering.TerminalRouter(clock);
        var phrases = language == Phrasebook.English.Language ? null : Phrasebooks.Of(language);
        var answer = string.IsNullOrWhiteSpace(line) ? router.Answer(line, asOf, phrases) : ConversationRouter.Alone(router, line, asOf, phrases);
        var json = new ArrayBufferWriter<byte>();
        switch (format)
        {
            case "json":
                AnswerJson.Write(answer, json, indented: true);
                break;
            case "discord":
                json.Write(Encoding.UTF8.GetBytes(new DiscordRenderer(publicByDefault: false).ToJson(answer)));
                break;
            case "slack":
                new SlackRenderer().Write(answer, json);
                break;
            default:
                var printer = new AnswerPrinter(AnsiConsole.Console, Console.IsOutputRedirected);
                printer.LimitWidth();
                printer.Print(answer);
                break;
        }

        if (json.WrittenCount > 0)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(json.WrittenSpan);
            output.WriteByte((byte)'\n');
        }

        return answer.Title == answer.Phrases.Say(CommandRouter.NotUnderstood) ? CommandLineHost.BadInput : ExitCode(answer.Status);
    }

    public static int ExitCode(AnswerStatus status) => status switch
    {
        AnswerStatus.Ok => CommandLineHost.Answered,
        AnswerStatus.Unknown => CommandLineHost.NotKnown,
        _ => CommandLineHost.BadInput,
    };
}
