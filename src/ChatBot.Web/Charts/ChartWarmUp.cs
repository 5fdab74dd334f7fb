using ChatBot.Answers.Commands;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Web.Charts;

/// <summary>Draws one chart behind the start, so that nobody waits for fonts and drawing code to be loaded.</summary>
internal sealed class ChartWarmUp(ChartImages images, CommandRouter router) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start goes on at once.
        await Task.Yield();
        images.Image(new ChartQuestion("tariff", "china", router.Today, Dark: false), svg: false);
    }
}
