using Microsoft.Extensions.Logging;

namespace ChatBot.Discord;

/// <summary>What is logged: never a body, a header or a token.</summary>
internal static partial class DiscordLog
{
    // Discord sends wrong signatures on purpose, so this is no warning.
    [LoggerMessage(1001, LogLevel.Debug, "Refused a post to the interactions endpoint: not signed by Discord within the last minutes")]
    public static partial void NotSigned(ILogger logger);

    [LoggerMessage(1002, LogLevel.Warning, "Refused an interaction of more than {Limit} bytes")]
    public static partial void TooLarge(ILogger logger, int limit);

    [LoggerMessage(1003, LogLevel.Warning, "Refused a signed interaction whose JSON could not be read")]
    public static partial void NotReadable(ILogger logger);

    [LoggerMessage(1004, LogLevel.Warning, "Refused an interaction of type {Type}, for which there is no answer")]
    public static partial void NotAnswered(ILogger logger, int type);

    [LoggerMessage(1005, LogLevel.Error, "The command {Command} failed")]
    public static partial void CommandFailed(ILogger logger, Exception fault, string command);

    [LoggerMessage(1006, LogLevel.Warning, "Discord refused an answer with status {Status}, code {Code}: {Reason}")]
    public static partial void AnswerRefused(ILogger logger, int status, int code, string reason);

    [LoggerMessage(1007, LogLevel.Error, "What Discord sent could not be answered")]
    public static partial void EventFailed(ILogger logger, Exception fault);
}
