using System.Buffers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Web.Playground;

namespace ChatBot.Host;

/// <summary>
/// Answers a few typical lines into nothing while the host starts, and draws a chart, so that what they need is compiled and read before somebody asks.
/// Nothing waits for it, and a fault in it is logged and harmless.
/// </summary>
internal sealed partial class WarmUp(CommandRouter router, IEnumerable<IPlatformPreview> platforms, IChartImages charts, ILogger<WarmUp> log) : BackgroundService
{
    private static readonly string[] Lines = ["/tariff china", "/truce", "/quote bessent", "/ask when does the truce end", "/tariff china chart"];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Answer(stoppingToken), CancellationToken.None);

    private void Answer(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var line in Lines.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                var answer = ConversationRouter.Alone(router, line, asOf: null);
                foreach (var platform in platforms)
                {
                    platform.Write(answer, new ArrayBufferWriter<byte>());
                }

                foreach (var chart in answer.Charts)
                {
                    charts.Png(chart);
                }
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            NotWarm(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lines that warm the bot up could not be answered; the first answers may be slower")]
    private partial void NotWarm(Exception fault);
}
