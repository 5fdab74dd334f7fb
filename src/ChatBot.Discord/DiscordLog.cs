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

    [LoggerMessage(1008, LogLevel.Information, "{Route} got status {Status}; again in {Seconds:0.0} s")]
    public static partial void CallRepeated(ILogger logger, string route, int status, double seconds);

    [LoggerMessage(1009, LogLevel.Information, "Discord shard {Shard}: {What}")]
    public static partial void Connected(ILogger logger, int shard, string what);

    [LoggerMessage(1010, LogLevel.Warning, "Discord shard {Shard}: {Reason}; connecting again in {Seconds:0.0} s")]
    public static partial void Disconnected(ILogger logger, int shard, string reason, double seconds);

    [LoggerMessage(1011, LogLevel.Error, "Discord is off until the next start: {Reason}")]
    public static partial void Stopped(ILogger logger, string reason);

    [LoggerMessage(1012, LogLevel.Warning, "Discord allows no further session before {Seconds:0} s from now; waiting")]
    public static partial void SessionsSpent(ILogger logger, double seconds);

    [LoggerMessage(1013, LogLevel.Warning, "Discord did not take the commands; they stay as they were. {Reason}")]
    public static partial void RegistrationRefused(ILogger logger, string reason);

    [LoggerMessage(1014, LogLevel.Information, "Discord's commands: {What}")]
    public static partial void Registered(ILogger logger, string what);

    [LoggerMessage(1015, LogLevel.Warning, "Too much at once from Discord; an event was dropped")]
    public static partial void Overloaded(ILogger logger);
}
