using System.Buffers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Rendering;
using ChatBot.Facts;
using ChatBot.Web.Assets;
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
        routes.MapGet("/api/v1/answer", AnswerAsync);
        routes.MapGet("/healthz", () => Results.Text("ok"));
        routes.MapGet("/readyz", Ready);
        var forPeople = routes.MapGroup("").RequireRateLimiting(WebSafety.PerClient);
        forPeople.MapAssets();
        forPeople.MapPlayground();
        forPeople.MapPages();
        return routes;
    }

    // GET /api/v1/answer?q=/tariff china&asOf=2025-10-27: 200 with the contract's JSON, whatever its status says; 400 without a question.
    private static async Task AnswerAsync(HttpContext context, CommandRouter router, string? q, string? asOf)
    {
        if (q is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("Ask with ?q=, for example /api/v1/answer?q=/tariff%20china&asOf=2025-10-27.", context.RequestAborted);
            return;
        }

        var json = new ArrayBufferWriter<byte>(8192);
        AnswerJson.Write(router.Answer(q, string.IsNullOrWhiteSpace(asOf) ? null : asOf), json);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.WrittenCount;
        await context.Response.Body.WriteAsync(json.WrittenMemory, context.RequestAborted);
    }

    private static IResult Ready(FactStore store, CommandRouter router)
    {
        var facts = store.Current;
        var through = facts.CoverageThrough(router.Today);
        return Results.Text($"ready: base {facts.Version}, {facts.All.Length} facts, sources through {through:yyyy-MM-dd}");
    }
}
