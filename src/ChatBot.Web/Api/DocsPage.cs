using ChatBot.Facts;
using ChatBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace ChatBot.Web.Api;

/// <summary><c>/openapi/v1.json</c>, and <c>/docs</c>: a page without script, so that it needs no exception from the site's policy.</summary>
internal static class DocsPage
{
    private const string Version = "v1";

    /// <summary>What the document says of the API as a whole.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "ChatBot API",
                Version = "1.0.0",
                Description = "Answers on trade talks from a curated base of facts: tariffs and their layers, truces, talks, agreements, quotes. Read-only, no key. "
                    + "Every figure carries its day and its sources. Every response has an ETag; an error is problem details with one sentence that says what to ask instead.",
            };
            document.Servers = [new OpenApiServer { Url = "/", Description = "The host that gives this document" }];
            document.Tags = new HashSet<OpenApiTag> { new() { Name = Version, Description = "The first version; members are added, never changed or taken away." } };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            operation.OperationId = context.Description.RelativePath!.Replace("api/v1/", "", StringComparison.Ordinal).Replace("/{", "-by-", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/docs", (FactStore store, SiteAddress site) =>
            Pages.Slices.DocsPage.Create(new DocsModel(new SiteFrame("API", "Answers, facts, rates and search as JSON; charts, calendar, feeds and tables.", "/docs", site) { BaseVersion = store.Current.Version }))).ExcludeFromDescription();
    }
}
