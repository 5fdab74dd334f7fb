using ChatBot.Web.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Api;

/// <summary><c>/openapi/v1.json</c>, and <c>/docs</c>: a page without script, so that it needs no exception from the site's policy.</summary>
internal static class DocsPage
{
    private static string Page { get; } = $$"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>ChatBot API</title><link rel="icon" href="{{WebAssets.Address("icon.svg")}}" type="image/svg+xml"><link rel="stylesheet" href="{{WebAssets.Address("site.css")}}"></head>
        <body>
        <header class="site"><a class="brand" href="/">ChatBot</a></header>
        <main>
        <h1>ChatBot API</h1>
        <p>Read-only, no key. Every response has an <code>ETag</code>; errors are problem details with one sentence. The whole description: <a href="/openapi/v1.json">OpenAPI document</a>.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Addresses">
        <table>
        <thead><tr><th>Ask</th><th>Get</th></tr></thead>
        <tbody>
        <tr><td><a href="/api/v1/answer?q=/tariff%20china&amp;asOf=2025-10-27">/api/v1/answer?q=&amp;asOf=</a></td><td>One answer to a command line</td></tr>
        <tr><td><a href="/api/v1/commands">/api/v1/commands</a></td><td>Every command with its parameters</td></tr>
        <tr><td><a href="/api/v1/facts/talk">/api/v1/facts/{kind}?asOf=&amp;offset=</a></td><td>The facts of a kind, 200 at a time</td></tr>
        <tr><td><a href="/api/v1/facts/party/china">/api/v1/facts/{kind}/{id}</a></td><td>One fact</td></tr>
        <tr><td><a href="/api/v1/rates?imposer=us&amp;target=china">/api/v1/rates?imposer=&amp;target=&amp;from=&amp;to=</a></td><td>The additional rate as a step function</td></tr>
        <tr><td><a href="/charts/tariff/china.svg">/charts/tariff/{party}.png|svg?asOf=&amp;theme=</a></td><td>Charts: tariff, <a href="/charts/compare/china-us.svg">compare</a>, <a href="/charts/truce/us-china.svg">truce</a>, <a href="/charts/claims/china.svg">claims</a></td></tr>
        <tr><td><a href="/calendar.ics">/calendar.ics?party=&amp;topic=</a></td><td>A calendar to subscribe to</td></tr>
        <tr><td><a href="/changes.atom">/changes.atom</a>, <a href="/changes.json">/changes.json</a></td><td>What became known: Atom, JSON Feed</td></tr>
        <tr><td>/export/measures, steps, quotes <a href="/export/measures.csv">.csv</a> <a href="/export/measures.json">.json</a></td><td>Tables</td></tr>
        <tr><td>/mcp</td><td>The commands as tools for MCP clients</td></tr>
        </tbody>
        </table>
        </div>
        </main>
        </body>
        </html>
        """;

    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/docs", () => Results.Content(Page, "text/html; charset=utf-8")).ExcludeFromDescription();
    }
}
