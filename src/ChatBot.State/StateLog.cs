using Microsoft.Extensions.Logging;

namespace ChatBot.State;

/// <summary>What is logged: never a connection string or a value.</summary>
internal static partial class StateLog
{
    [LoggerMessage(3001, LogLevel.Warning, "There is no folder for the state database, so conversations and installations end with the process; set State:ConnectionString to keep them")]
    public static partial void NoFolder(ILogger logger);

    [LoggerMessage(3002, LogLevel.Warning, "{File} cannot be written, so conversations and installations end with the process; set State:ConnectionString to a file that can be, such as Data Source=/data/chatbot.db")]
    public static partial void NotWritable(ILogger logger, string file);

    [LoggerMessage(3003, LogLevel.Error, "The state database of State:ConnectionString cannot be used ({Fault}); check the setting, and that the database is up and can be written")]
    public static partial void NotUsable(ILogger logger, string fault);
}
