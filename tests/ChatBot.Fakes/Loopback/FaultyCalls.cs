using Microsoft.AspNetCore.Http;

namespace ChatBot.Fakes.Loopback;

/// <summary>Answers a call with a fault that the test asked for.</summary>
internal static class FaultyCalls
{
    public const string Html = "<html><body><h1>Sorry</h1>error code: 1015</body></html>";

    /// <returns>Whether the call has been dealt with; the platform's own 429 is left to the caller.</returns>
    public static async Task<bool> SpoilAsync(HttpContext http, HttpFault fault, RequestDelegate next)
    {
        switch (fault)
        {
            case HttpFault.TooManyRequestsHtml:
                http.Response.Headers.RetryAfter = "1";
                await WriteHtmlAsync(http, 429);
                return true;
            case HttpFault.TooManyRequestsBare:
                http.Response.StatusCode = 429;
                return true;
            case HttpFault.ServerError:
                http.Response.StatusCode = 500;
                return true;
            case HttpFault.BadGateway:
                await WriteHtmlAsync(http, 502);
                return true;
            case HttpFault.Cut:
                http.Abort();
                return true;
            case HttpFault.LostAnswer:
                http.Response.Body = Stream.Null;
                await next(http);
                http.Abort();
                return true;
            default:
                return false;
        }
    }

    private static Task WriteHtmlAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync(Html);
    }
}
