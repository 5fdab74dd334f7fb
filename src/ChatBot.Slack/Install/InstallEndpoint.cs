using System.Net;
using ChatBot.Answers.State;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.Manifest;
using ChatBot.Slack.WebApi;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Install;

/// <summary><c>GET /slack/install</c> and <c>GET /slack/oauth_redirect</c>: a workspace installs the bot by OAuth v2.</summary>
internal sealed class InstallEndpoint(
    IOptions<SlackOptions> options, IConfiguration configuration, SlackApiClient api, Installations installations, TimeProvider clock, ILogger<InstallEndpoint> log)
{
    private const string Cookie = "chatbot-slack-install";
    private const string Again = "Start again at /slack/install.";

    /// <summary>Sends the browser to Slack's page of consent.</summary>
    public async Task StartAsync(HttpContext context)
    {
        if (!options.Value.Installs)
        {
            await SayAsync(context, StatusCodes.Status404NotFound, "Installing is not set up", "Whoever runs this bot switches it on with Slack:ClientId and Slack:ClientSecret.");
            return;
        }

        var browser = InstallState.NewSecret();
        context.Response.Cookies.Append(Cookie, browser, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = InstallState.Life, Path = "/slack" });
        context.Response.Headers.CacheControl = "no-store";
        var query = new QueryBuilder
        {
            { "client_id", options.Value.ClientId! },
            { "scope", string.Join(',', BotScopes.All.Select(scope => scope.Name)) },
            { "redirect_uri", RedirectUri(context.Request) },
            { "state", State(context).Make(browser) },
        };
        context.Response.Redirect(new Uri(new Uri(options.Value.ApiBaseUrl.TrimEnd('/')), "oauth/v2/authorize") + query.ToString());
    }

    /// <summary>Slack sends the browser back with a code, or with a refusal.</summary>
    public async Task FinishAsync(HttpContext context)
    {
        if (!options.Value.Installs)
        {
            await StartAsync(context);
            return;
        }

        var query = context.Request.Query;
        var browser = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!await State(context).UseAsync(query["state"], browser, context.RequestAborted))
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "Nothing was installed", $"This link is too old, was used before, or was not asked for by this browser. {Again}");
        }
        else if (query["code"].ToString() is not { Length: > 0 } code)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "Nothing was installed", $"Slack says that the installation was not allowed. {Again}");
        }
        else
        {
            await ExchangeAsync(context, code);
        }
    }

    private async Task ExchangeAsync(HttpContext context, string code)
    {
        try
        {
            using var granted = await api.ExchangeAsync(code, RedirectUri(context.Request), context.RequestAborted);
            if (granted.RootElement.Text("team", "id") is not { } team || granted.RootElement.Text("access_token") is not { } token || granted.RootElement.Text("token_type") is not ("bot" or null))
            {
                await SayAsync(context, StatusCodes.Status400BadRequest, "Nothing was installed", $"Slack gave no token for one workspace; an installation for a whole organization is not supported. {Again}");
                return;
            }

            await installations.KeepAsync(team, token, context.RequestAborted);
            SlackLog.Installed(log, team);
            await SayAsync(context, StatusCodes.Status200OK, "Installed", $"The bot is now in {granted.RootElement.Text("team", "name") ?? "the workspace"}: type /trade help there.");
        }
        catch (SlackRefusedException refusal)
        {
            SlackLog.InstallFailed(log, refusal.Error);
            await SayAsync(context, StatusCodes.Status502BadGateway, "Nothing was installed", $"Slack would not finish the installation. {Again}");
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            SlackLog.InstallFailed(log, fault.GetType().Name);
            await SayAsync(context, StatusCodes.Status500InternalServerError, "Nothing was installed", "The bot could not keep the installation; whoever runs it finds the reason in its log.");
        }
    }

    // The same in both steps, and one that the manifest lists.
    private string RedirectUri(HttpRequest request) =>
        $"{configuration["Web:PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}"}/slack/oauth_redirect";

    private InstallState State(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<IDataProtectionProvider>(), context.RequestServices.GetRequiredService<IStateStore>(), clock);

    private static Task SayAsync(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var heading = WebUtility.HtmlEncode(title);
        return context.Response.WriteAsync($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{heading}</title><h1>{heading}</h1><p>{WebUtility.HtmlEncode(sentence)}</p></html>\n", context.RequestAborted);
    }
}
