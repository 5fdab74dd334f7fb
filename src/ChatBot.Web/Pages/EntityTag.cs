using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web.Pages;

/// <summary>Spares the making of a page that the browser has already.</summary>
internal static class EntityTag
{
    public static ValueTask<object?> NotModifiedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var services = context.RequestServices;
        return Caching.Of(context, services.GetRequiredService<FactStore>().Current, services.GetRequiredService<CommandRouter>().Today) is { } unchanged
            ? ValueTask.FromResult<object?>(unchanged)
            : next(invocation);
    }
}
