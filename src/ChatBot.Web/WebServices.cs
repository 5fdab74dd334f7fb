using ChatBot.Answers.Charts;
using ChatBot.Web.Charts;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web;

/// <summary>What the web surface needs of the host.</summary>
public static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddSingleton<ChartImages>();
        services.AddSingleton<IChartImages>(provider => provider.GetRequiredService<ChartImages>());
        return services;
    }
}
