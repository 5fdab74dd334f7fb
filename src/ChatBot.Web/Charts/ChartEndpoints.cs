using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Charts;

/// <summary><c>/charts/{kind}/{subject}.png|svg?asOf=&amp;theme=</c>: tariff, compare, truce and claims.</summary>
internal static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/charts/{kind}/{file}", Chart).ExcludeFromDescription();

    private static IResult Chart(HttpContext context, string kind, string file, string? asOf, string? theme, ChartImages images, FactStore store, CommandRouter router)
    {
        var svg = file.EndsWith(".svg", StringComparison.Ordinal);
        if (!svg && !file.EndsWith(".png", StringComparison.Ordinal))
        {
            return Problems.NotFound("A chart is a .png or an .svg, for example /charts/tariff/china.png.");
        }

        if (ChartTheme.Find(theme) is not { } colours)
        {
            return Problems.Invalid("theme is light or dark.");
        }

        if (!ApiDays.TryRead(asOf, router.Today, out var day))
        {
            return Problems.Invalid(ApiDays.Rule("asOf"));
        }

        var question = new ChartQuestion(kind, file[..^4], day ?? router.Today, colours == ChartTheme.Dark);
        if (images.Image(question, svg) is not { } image)
        {
            return Problems.NotFound($"The base holds nothing to draw here for {Answers.Wording.Iso(question.AsOf)}; /charts/tariff/china.png is one that it holds.");
        }

        return Caching.Of(context, store.Current, router.Today) ?? Results.Bytes(image, svg ? "image/svg+xml" : "image/png");
    }
}
