using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>What is logged: never a body, a header or a token.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(2001, LogLevel.Error, "The command {Command} failed")]
    public static partial void CommandFailed(ILogger logger, Exception fault, string command);
}
