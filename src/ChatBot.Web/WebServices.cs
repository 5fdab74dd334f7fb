using ChatBot.Answers.Charts;
using ChatBot.Web.Api;
using ChatBot.Web.Charts;
using ChatBot.Web.Mcp;
using ChatBot.Web.Metrics;
using ChatBot.Web.Pages;
using ChatBot.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace ChatBot.Web;

/// <summary>What the web surface needs of the host.</summary>
public static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration settings)
    {
        services.AddProblemDetails();
        services.AddPages(settings);
        services.AddSingleton<ChartImages>();
        services.AddSingleton<IChartImages>(provider => provider.GetRequiredService<ChartImages>());
        services.AddOpenApi("v1", DocsPage.Describe);
        services.AddCors(cors => cors.AddPolicy(ApiEndpoints.Cors, policy => policy.WithOrigins(CorsOrigins(settings)).WithMethods("GET")));
        services.AddFactServer().WithHttpTransport(transport => transport.Stateless = true);
        services.AddSingleton<AnswerMeter>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(AnswerMeter.Name, $"{AnswerMeter.Name}.*").AddPrometheusExporter());
        return services;
    }

    /// <summary>Counting, and what protects readers, before the endpoints.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseTrustedProxies();
        var meter = app.Services.GetRequiredService<AnswerMeter>();
        app.Use(next => context => meter.MeasureAsync(context, next));
        app.UseWhen(WebSafety.IsForReaders, readers => readers.UseWebSafety().UseCors());
    }

    /// <summary><c>Web:CorsOrigins</c>: origins whose pages may read the API, separated by blanks or commas.</summary>
    internal static string[] CorsOrigins(IConfiguration settings) =>
        (settings["Web:CorsOrigins"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
