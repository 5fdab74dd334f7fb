using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Pages;

/// <summary>The pages for people: facts, lists, search, today.</summary>
internal static class PageEndpoints
{
    private const int LongestQuery = 200;

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(KeptPages.ServeAsync).ExcludeFromDescription();
        pages.MapGet("/party/{id}", (string id, string? asOf, PageMaker maker) => maker.Fact("party", id, asOf));
        pages.MapGet("/person/{id}", (string id, PageMaker maker) => maker.Fact("person", id));
        pages.MapGet("/topic/{id}", (string id, PageMaker maker) => maker.Fact("topic", id));
        pages.MapGet("/talks/{id}", (string id, PageMaker maker) => maker.Fact("talk", id));
        pages.MapGet("/f/{kind}/{id}", (string kind, string id, string? asOf, PageMaker maker) => maker.Fact(kind, id, asOf));
        pages.MapGet("/f/{kind}", (string kind, string? about, string? page, PageMaker maker) => maker.Kind(kind, about, page));
        pages.MapGet("/f", (string? about, PageMaker maker) => maker.Kinds(about));
        pages.MapGet("/today", (string? asOf, TodayBoard board, PageMaker maker) => maker.Today(board, asOf));
        pages.MapGet("/search", (string? q, PageMaker maker) => maker.Search((q ?? "").Length > LongestQuery ? q![..LongestQuery] : q ?? ""));
        routes.MapFallback((HttpContext context, PageMaker maker) => maker.NotFound(context)).ExcludeFromDescription();
    }
}
