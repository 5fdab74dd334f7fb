using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using ChatBot.Web.Assets;
using ChatBot.Web.Calendar;
using ChatBot.Web.Charts;
using ChatBot.Web.Export;
using ChatBot.Web.Feeds;
using ChatBot.Web.Mcp;
using ChatBot.Web.Pages;
using ChatBot.Web.Playground;
using ChatBot.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web;

/// <summary>The HTTP surface for programs and probes.</summary>
public static class WebEndpoints
{
    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder routes)
    {
        var limited = routes.MapGroup("").RequireRateLimiting(WebSafety.PerClient);
        limited.MapApi();
        limited.MapDocs();
        limited.MapFactServer();
        limited.MapCharts();
        limited.MapCalendar();
        limited.MapFeeds();
        limited.MapExport();
        limited.MapAssets();
        limited.MapPlayground();
        limited.MapPages();
        routes.MapPrometheusScrapingEndpoint("/metrics");
        routes.MapGet("/healthz", () => Results.Text("ok")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
        return routes;
    }

    private static IResult Ready(FactStore store, CommandRouter router, IEnumerable<IConnectionStatus> connections)
    {
        var facts = store.Current;
        var through = facts.CoverageThrough(router.Today);
        var degraded = store.Refused is { } refused ? $"\ndegraded: an edit of the fact files was not taken in, {refused}" : "";
        return Results.Text($"ready: base {facts.Version}, {facts.All.Length} facts, sources through {through:yyyy-MM-dd}{degraded}{string.Concat(connections.Select(connection => Line(connection.Current)))}");
    }

    // A connection that is down makes the host no less ready: the others and the HTTP surface still answer.
    private static string Line(ConnectionStatus status) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n{status.Name}: {status.State.ToString().ToLowerInvariant()} since {status.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC{(status.Detail is { } detail ? $", {detail}" : "")}");
}
