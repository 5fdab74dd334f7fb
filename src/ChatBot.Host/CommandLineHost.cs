using System.CommandLine;
using ChatBot.Facts.Loading;
using Microsoft.Extensions.Options;

namespace ChatBot.Host;

/// <summary>Runs the command line and turns what can go wrong at start into one sentence and an exit code.</summary>
internal static class CommandLineHost
{
    public const int Answered = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int NotKnown = 3;

    // "@everyone" is a question here, not the name of a file with arguments.
    private static readonly ParserConfiguration WithoutResponseFiles = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        try
        {
            var parsed = root.Parse(args, WithoutResponseFiles);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? BadInput : code;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
        catch (OptionsValidationException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
    }
}

/// <summary>Something in the set-up keeps the program from starting; the message says what and what would be right.</summary>
internal sealed class StartRefusedException(string message) : Exception(message)
{
    public static StartRefusedException For(IEnumerable<FactFault> faults) =>
        new("The fact base has faults:" + Environment.NewLine + string.Join(Environment.NewLine, faults));
}
