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

    [LoggerMessage(2006, LogLevel.Warning, "Slack explains why {Method} was refused: {Detail}")]
    public static partial void RefusalExplained(ILogger logger, string method, string detail);

    [LoggerMessage(2007, LogLevel.Error, "{Method} needs the scope {Scope}: import the manifest again and reinstall the app")]
    public static partial void ScopeMissing(ILogger logger, string method, string scope);

    [LoggerMessage(2008, LogLevel.Information, "Slack connection {Slot} is up; the app has {Connections}")]
    public static partial void Connected(ILogger logger, int slot, int connections);

    [LoggerMessage(2009, LogLevel.Warning, "Slack connection {Slot} is not up ({Why}); the next try is in {Seconds:0.0} s")]
    public static partial void NotConnected(ILogger logger, int slot, string why, double seconds);

    [LoggerMessage(2010, LogLevel.Error, "Slack refuses Slack:AppToken ({Error}), so the bot stays off Slack until the token is set anew and the host restarted")]
    public static partial void AppTokenRefused(ILogger logger, string error);

    [LoggerMessage(2011, LogLevel.Information, "Slack connection {Slot} is renewed ({Reason})")]
    public static partial void Renewed(ILogger logger, int slot, string reason);

    [LoggerMessage(2012, LogLevel.Warning, "The app has {Connections} Slack connections and this host holds {Own}: another process shares its commands")]
    public static partial void Shared(ILogger logger, int connections, int own);

    [LoggerMessage(2013, LogLevel.Warning, "An acknowledgement did not get out; Slack will deliver again")]
    public static partial void NotAcknowledged(ILogger logger);

    [LoggerMessage(2014, LogLevel.Warning, "Slack limits the deliveries to this app in {Team} for the minute")]
    public static partial void DeliveriesLimited(ILogger logger, string? team);

    [LoggerMessage(2015, LogLevel.Information, "{Team} installed the bot")]
    public static partial void Installed(ILogger logger, string team);

    [LoggerMessage(2016, LogLevel.Information, "{Team} removed the bot")]
    public static partial void Removed(ILogger logger, string? team);

    [LoggerMessage(2017, LogLevel.Warning, "An installation failed: {Error}")]
    public static partial void InstallFailed(ILogger logger, string error);
}
