using ChatBot.Answers;
using ChatBot.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Web.Api;

/// <summary>An answer changes with the base, with the day and with the program that writes it, so these are its entity tag.</summary>
internal static class Caching
{
    private static readonly string Program = typeof(Caching).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Sets the cache headers.</summary>
    /// <returns>304 where the asker has this very state already; else null.</returns>
    public static IResult? Of(HttpContext context, FactBase facts, DateOnly today)
    {
        var tag = $"\"{facts.Version}-{Wording.Iso(today)}-{Program}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, max-age=60, must-revalidate";
        foreach (var asked in context.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (asked.Tag == tag || asked.Equals(EntityTagHeaderValue.Any))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return null;
    }
}
