using ChatBot.Answers.Commands;
using ChatBot.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web.Pages;

/// <summary>A page changes with the base, the day and the program; until then a browser's copy is good.</summary>
internal static class EntityTag
{
    private static readonly string Program = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static ValueTask<object?> NotModifiedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var facts = context.RequestServices.GetRequiredService<FactStore>().Current;
        var today = context.RequestServices.GetRequiredService<CommandRouter>().Today;
        var tag = $"\"{facts.Version}-{Answers.Wording.Iso(today)}-{Program}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, max-age=60";
        return context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status304NotModified))
            : next(invocation);
    }
}
