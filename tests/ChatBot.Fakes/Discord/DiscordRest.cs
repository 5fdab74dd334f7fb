using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Discord;

/// <summary>The REST routes about the bot, its application, and messages; who may call, and how often.</summary>
internal sealed class DiscordRest(FakeDiscordOptions options, Faults faults, DiscordWorld world, DiscordGateway gateway, RateLimits limits, Func<string> gatewayUrl, string publicKey)
{
    public const string Root = "/api/v{version:int}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Root}/gateway", http => http.Response.WriteAsync(200, new JsonObject { ["url"] = gatewayUrl() }));
        Authorized(routes, "GET", "/gateway/bot", http => http.Response.WriteAsync(200, new JsonObject
        {
            ["url"] = gatewayUrl(),
            ["shards"] = options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = gateway.Starts.Now.Remaining,
                ["reset_after"] = (long)gateway.Starts.Now.ResetAfter.TotalMilliseconds,
                ["max_concurrency"] = options.MaxConcurrency,
            },
        }));
        Authorized(routes, "GET", "/users/@me", http => http.Response.WriteAsync(200, world.Self()));
        Authorized(routes, "GET", "/applications/@me", http => http.Response.WriteAsync(200, world.ApplicationObject(publicKey)));
        Authorized(routes, "GET", "/oauth2/applications/@me", http => http.Response.WriteAsync(200, world.ApplicationObject(publicKey)));
        Authorized(routes, "POST", "/users/@me/channels", OpenDirectAsync);
        Authorized(routes, "POST", "/channels/{channel}/messages", CreateMessageAsync, options.MessagesPerChannel);
        Authorized(routes, "PATCH", "/channels/{channel}/messages/{message}", EditMessageAsync);
        Authorized(routes, "GET", "/channels/{channel}/messages/{message}", http => Found(http) is { } m ? http.Response.WriteAsync(200, m.Json.DeepClone()) : http.RefuseAsync(404, 10008, "Unknown Message"));
    }

    /// <summary>Adds a route that wants the bot's token; its limit is per five seconds and top-level resource.</summary>
    public void Authorized(IEndpointRouteBuilder routes, string method, string path, RequestDelegate handle, int limit = 50) =>
        routes.MapMethods(Root + path, [method], async http =>
        {
            if (faults.TokenRevoked || http.Request.Headers.Authorization != $"Bot {options.Token}")
            {
                await http.Response.WriteAsync(401, new JsonObject { ["message"] = "401: Unauthorized", ["code"] = 0 });
                return;
            }

            var major = $"{http.Request.RouteValues["channel"]}{http.Request.RouteValues["guild"]}";
            if (await limits.AllowAsync(http, $"{method} {path}", major, limit, TimeSpan.FromSeconds(5), global: true))
            {
                await handle(http);
            }
        });

    private DiscordMessage? Found(HttpContext http) => world.Messages.GetValueOrDefault($"{http.Request.RouteValues["message"]}");

    private async Task OpenDirectAsync(HttpContext http)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        if (body.Json.Text("recipient_id") is not { } user)
        {
            await http.RefuseAsync(400, 50035, "Invalid Form Body");
            return;
        }

        var channel = $"{user}0";
        world.Know(channel, guildId: null);
        await http.Response.WriteAsync(200, new JsonObject { ["id"] = channel, ["type"] = 1, ["flags"] = 0, ["recipients"] = new JsonArray(DiscordWorld.User(new DiscordUser(user, "user"))) });
    }

    private async Task CreateMessageAsync(HttpContext http)
    {
        var channel = $"{http.Request.RouteValues["channel"]}";
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        if (!world.Knows(channel))
        {
            await http.RefuseAsync(404, 10003, "Unknown Channel");
        }
        else if (MessageRules.Check(body.Json, body.Files, interaction: false) is { } refusal)
        {
            await http.RefuseAsync(refusal);
        }
        else if (body.Json.Object("message_reference") is { } reference && reference.Flag("fail_if_not_exists") != false && !world.Messages.ContainsKey(reference.Text("message_id") ?? ""))
        {
            await http.RefuseAsync(400, 50035, "Invalid Form Body");
        }
        else if (body.Json.Flag("enforce_nonce") == true && body.Json["nonce"] is { } nonce
            && world.Messages.Values.FirstOrDefault(m => m.ChannelId == channel && m.Json["nonce"]?.ToString() == nonce.ToString()) is { } already)
        {
            world.Hidden.Enqueue(channel);
            await http.Response.WriteAsync(200, already.Json.DeepClone());
        }
        else
        {
            var message = world.Compose(body.Json, channel, body.Files);
            world.Post(message);
            await http.Response.WriteAsync(200, message.Json.DeepClone());
        }
    }

    private async Task EditMessageAsync(HttpContext http)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        if (Found(http) is not { } old)
        {
            await http.RefuseAsync(404, 10008, "Unknown Message");
        }
        else if (MessageRules.Check(body.Json, body.Files, edit: true, standingFlags: old.Json.Number("flags") ?? 0, interaction: false) is { } refusal)
        {
            await http.RefuseAsync(refusal);
        }
        else
        {
            var edited = world.Edit(old, body.Json, body.Files);
            world.Messages[old.Id] = edited;
            await http.Response.WriteAsync(200, edited.Json.DeepClone());
        }
    }
}
