using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>What is logged: never a body, a header or a token.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(2001, LogLevel.Error, "The command {Command} failed")]
    public static partial void CommandFailed(ILogger logger, Exception fault, string command);

    [LoggerMessage(2002, LogLevel.Warning, "Slack refused {Method}: {Error}")]
    public static partial void CallRefused(ILogger logger, string method, string error);

    [LoggerMessage(2003, LogLevel.Error, "A call to Slack failed")]
    public static partial void CallFailed(ILogger logger, Exception fault);

    [LoggerMessage(2004, LogLevel.Warning, "{Count} calls to Slack were still under way at the stop")]
    public static partial void CallsLeft(ILogger logger, int count);

    [LoggerMessage(2005, LogLevel.Error, "A delivery of Slack ({Kind}) could not be handled")]
    public static partial void DeliveryFailed(ILogger logger, Exception fault, Connection.SlackDeliveryKind kind);
}
