using ChatBot.Facts;
using ChatBot.Web.Pages.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RazorSlices;

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
        pages.MapGet("/f/{kind}", (string kind, PageMaker maker) => maker.Kind(kind));
        pages.MapGet("/f", (PageMaker maker) => maker.Kinds());
        pages.MapGet("/today", Now);
        pages.MapGet("/search", (string? q, PageMaker maker) => maker.Search((q ?? "").Length > LongestQuery ? q![..LongestQuery] : q ?? ""));
        routes.MapFallback((HttpContext context, PageMaker maker) => maker.NotFound(context)).ExcludeFromDescription();
    }

    private static RazorSlice<TodayModel> Now(FactStore store, TodayBoard board, SiteAddress site)
    {
        var today = board.Now();
        return TodayPage.Create(new TodayModel(today, new SiteFrame("Where things stand today", today.Truce.Text, "/today", site)
        {
            BaseVersion = store.Current.Version,
            StructuredData = StructuredData.Write("Dataset", json =>
            {
                json.WriteString("name", "Facts on trade talks");
                json.WriteString("description", "Tariff measures, truces, talks, deals, figures and quotes, each with its date and its sources.");
                json.WriteString("version", store.Current.Version);
                json.Optional("url", site.Of("/today"));
            }),
        }));
    }
}
