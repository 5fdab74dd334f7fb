using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web.Security;

/// <summary>What protects the pages and those who read them: headers, and a limit for each client.</summary>
public static class WebSafety
{
    /// <summary>The limit of everything but probes; the platforms' signed requests have none.</summary>
    public const string PerClient = "per-client";

    /// <summary>Requests that a client may make at once before it is asked to wait; as many again come back each minute.</summary>
    public const int DefaultRequestsPerMinute = 600;

    public static IServiceCollection AddWebSafety(this IServiceCollection services, int requestsPerMinute) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = static async (rejected, cancellationToken) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            await rejected.HttpContext.Response.WriteAsync("Too many requests; try again in ten seconds.", cancellationToken);
        };
        limits.AddPolicy(PerClient, context => RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = requestsPerMinute,
            TokensPerPeriod = Math.Max(1, requestsPerMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        }));
    });

    /// <summary>True for all but the platforms' own addresses, which answer programs alone and want none of this.</summary>
    public static bool IsForReaders(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/discord", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments("/slack", StringComparison.Ordinal);

    /// <summary>Headers and limits.</summary>
    public static IApplicationBuilder UseWebSafety(this IApplicationBuilder app) => app.UseSecurityHeaders(Headers()).UseRateLimiter();

    private static HeaderPolicyCollection Headers() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
        });

    // One household or office has a whole /64 of addresses.
    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
