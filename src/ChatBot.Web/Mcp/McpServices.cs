using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

namespace ChatBot.Web.Mcp;

/// <summary>The MCP server: the commands as tools and the facts as resources, over HTTP at <c>/mcp</c> or over standard input and output.</summary>
public static class McpServices
{
    /// <summary>Adds the server; the transport is the caller's.</summary>
    public static IMcpServerBuilder AddFactServer(this IServiceCollection services)
    {
        services.AddSingleton<CommandTools>();
        services.AddSingleton<FactResources>();
        return services.AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation { Name = "chatbot", Title = "ChatBot, trade talks", Version = typeof(McpServices).Assembly.GetName().Version!.ToString(3) };
                options.ServerInstructions = "Answers questions on tariffs, truces, talks and quotes from a curated base. Repeat figures with their dates and sources; where it says that the base does not know, say so.";
            })
            .WithListToolsHandler((request, _) => ValueTask.FromResult(new ListToolsResult { Tools = request.Services!.GetRequiredService<CommandTools>().Tools }))
            .WithCallToolHandler((request, _) => ValueTask.FromResult(request.Services!.GetRequiredService<CommandTools>().Call(request.Params!.Name, request.Params.Arguments)))
            .WithListResourcesHandler((request, _) => ValueTask.FromResult(new ListResourcesResult { Resources = request.Services!.GetRequiredService<FactResources>().List() }))
            .WithListResourceTemplatesHandler((_, _) => ValueTask.FromResult(new ListResourceTemplatesResult { ResourceTemplates = [FactResources.Template] }))
            .WithReadResourceHandler((request, _) => ValueTask.FromResult(request.Services!.GetRequiredService<FactResources>().Read(request.Params!.Uri)));
    }

    /// <summary>Maps <c>/mcp</c>. A page of another site must not reach it through a visitor's browser, so a foreign Origin, or a name that only pretends to be this machine, is refused.</summary>
    internal static void MapFactServer(this IEndpointRouteBuilder routes) =>
        routes.MapMcp("/mcp").Add(endpoint =>
        {
            var serve = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => IsAllowed(context) ? serve(context) : Refuse(context);
        });

    private static Task Refuse(HttpContext context) =>
        Api.Problems.Forbidden("This address answers MCP clients and pages of its own site; name further origins in Web:CorsOrigins.").ExecuteAsync(context);

    private static bool IsAllowed(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<IConfiguration>();
        // Over the loopback address the Host must be a loopback name: a foreign name there is DNS rebinding.
        var rebound = context.Connection.LocalIpAddress is { } local && System.Net.IPAddress.IsLoopback(local) && !IsLoopbackName(context.Request.Host.Host)
            && !(Uri.TryCreate(settings["Web:PublicUrl"], UriKind.Absolute, out var known) && known.Host == context.Request.Host.Host);
        if (rebound)
        {
            return false;
        }

        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && (from.Authority == context.Request.Host.Value || (IsLoopbackName(from.Host) && IsLoopbackName(context.Request.Host.Host))))
            || WebServices.CorsOrigins(settings).Contains(origin);
    }

    private static bool IsLoopbackName(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";
}
