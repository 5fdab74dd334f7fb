using ChatBot.Answers.Conversations;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Answers.State;
using ChatBot.Facts;

namespace ChatBot.Host.Verbs;

/// <summary><c>ask --explain</c> and <c>ask --evaluate</c>: how questions in plain words are read, and how well.</summary>
internal static class QuestionSheets
{
    public static int Explain(string question, string? now)
    {
        if (FixedClock.ForOption(now) is not { } clock)
        {
            return CommandLineHost.BadInput;
        }

        foreach (var line in QuestionExplained.Of(question, Facts(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
        {
            Console.WriteLine(line);
        }

        return CommandLineHost.Answered;
    }

    /// <returns>1 where a question was answered with a wrong figure.</returns>
    public static async Task<int> EvaluateAsync(string sheet, string? now, CancellationToken cancellationToken)
    {
        if (FixedClock.ForOption(now) is not { } clock || !File.Exists(sheet))
        {
            await Console.Error.WriteLineAsync("Give a sheet of questions that exists, such as tests/questions/asked.txt, and a time such as 2026-11-23.");
            return CommandLineHost.BadInput;
        }

        try
        {
            var store = new FactStore(Facts());
            var router = new ConversationRouter(Answering.Router(store, clock), store, new MemoryState(clock), clock);
            var evaluation = await Evaluation.RunAsync(AskedQuestion.Read(await File.ReadAllLinesAsync(sheet, cancellationToken)), router, cancellationToken);
            Console.Write(evaluation.Table());
            return evaluation.WrongFigures.Any() ? CommandLineHost.Failed : CommandLineHost.Answered;
        }
        catch (FormatException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return CommandLineHost.BadInput;
        }
    }

    private static FactBase Facts() => Answering.LoadFacts(Settings.Read([])["Facts:Path"]);
}
