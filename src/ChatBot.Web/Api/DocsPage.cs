using ChatBot.Facts;
using ChatBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Api;

/// <summary><c>/openapi/v1.json</c>, and <c>/docs</c>: a page without script, so that it needs no exception from the site's policy.</summary>
internal static class DocsPage
{
    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/docs", (FactStore store, SiteAddress site) =>
            Pages.Slices.DocsPage.Create(new DocsModel(new SiteFrame("API", "Answers, facts, rates and search as JSON; charts, calendar, feeds and tables.", "/docs", site) { BaseVersion = store.Current.Version }))).ExcludeFromDescription();
    }
}
