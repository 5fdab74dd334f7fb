using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Slack;

/// <summary>The Web API: <c>ok</c> and an error word, whatever the HTTP status.</summary>
internal sealed partial class SlackWebApi(FakeSlackOptions options, Faults faults, SlackWorld world, Func<string> baseUrl, Func<string> newTicket)
{
    private const int LongestUpdate = 4000;
    private const int LongestMessage = 40_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/{method}", ["GET", "POST"], HandleAsync);
        routes.MapPost("/upload/{file}", UploadAsync);
        routes.MapPost("/response/{key}", RespondAsync);
    }

    private async Task HandleAsync(HttpContext http)
    {
        var method = $"{http.Request.RouteValues["method"]}";
        var (arguments, token) = await ReadAsync(http);
        if (arguments is null)
        {
            await http.Response.WriteAsync(200, No("invalid_json"));
            return;
        }

        if (method is not ("oauth.v2.access" or "api.test"))
        {
            var wanted = method == "apps.connections.open" ? options.AppToken : options.BotToken;
            if (token is null || token != wanted || faults.TokenRevoked)
            {
                var word = token is null ? "not_authed" : faults.TokenRevoked ? "token_revoked" : token == options.AppToken || token == options.BotToken ? "not_allowed_token_type" : "invalid_auth";
                await http.Response.WriteAsync(200, No(word));
                return;
            }
        }

        var answer = Answer(method, arguments, http.Request);
        if (answer.Text("error") is { } error)
        {
            world.Asked(arguments.Text("channel") ?? "", arguments.Text("thread_ts"))?.Refuse($"{method}: {error}");
            if (error == "ratelimited")
            {
                http.Response.Headers.RetryAfter = "1";
                await http.Response.WriteAsync(429, answer);
                return;
            }
        }

        http.Response.Headers["x-oauth-scopes"] = string.Join(',', options.Scopes);
        await http.Response.WriteAsync(200, answer);
    }

    private JsonObject Answer(string method, JsonObject a, HttpRequest request) => method switch
    {
        "api.test" => Yes(),
        "auth.test" => Yes(("url", "https://trade.slack.com/"), ("team", "Trade"), ("user", "chatbot"), ("team_id", SlackWorld.Team), ("user_id", SlackWorld.BotUser), ("bot_id", SlackWorld.BotId), ("is_enterprise_install", false)),
        "apps.connections.open" => Yes(("url", newTicket())),
        "chat.postMessage" => PostMessage(a, ephemeral: false),
        "chat.postEphemeral" => a.Text("user") is null ? No("user_not_in_channel") : PostMessage(a, ephemeral: true),
        "chat.update" => Update(a),
        "chat.delete" => world.Messages.TryRemove(a.Text("ts") ?? "", out _) ? Yes(("channel", a.Text("channel")), ("ts", a.Text("ts"))) : No("message_not_found"),
        "chat.unfurl" => Unfurl(a),
        "views.open" or "views.push" => OpenView(a),
        "views.update" => UpdateView(a),
        "views.publish" => Publish(a),
        "files.getUploadURLExternal" => StartUpload(a),
        "files.completeUploadExternal" => CompleteUpload(a),
        "conversations.open" => a.Text("users") is { Length: > 0 } user ? Yes(("channel", new JsonObject { ["id"] = $"D{user}" })) : No("users_list_not_supplied"),
        "conversations.info" => Info(a.Text("channel") ?? ""),
        "conversations.replies" or "conversations.history" => Yes(("messages", JsonBodies.List(world.Messages.Values
            .Where(m => !m.Ephemeral && m.ChannelId == a.Text("channel") && (a.Text("ts") is not { } ts || m.Timestamp == ts || m.ThreadTimestamp == ts)).Select(m => m.Json))), ("has_more", false)),
        "users.info" => Person(a, request),
        "oauth.v2.access" => Install(a, request),
        "apps.manifest.validate" => ManifestRules.Check(a),
        _ => No("unknown_method"),
    };

    private JsonObject PostMessage(JsonObject a, bool ephemeral)
    {
        var channel = a.Text("channel") ?? "";
        channel = channel.StartsWith('U') ? $"D{channel}" : channel;
        if ((world.Unreachable(channel) ?? Unfit(a, LongestMessage)) is { } error)
        {
            return Bad(error, a);
        }

        if (world.IsTooSoon(channel))
        {
            return No("ratelimited");
        }

        var message = world.Post(a, channel, ephemeral);
        return ephemeral ? Yes(("message_ts", message.Timestamp)) : Yes(("channel", channel), ("ts", message.Timestamp), ("message", message.Json.DeepClone()));
    }

    private JsonObject Update(JsonObject a)
    {
        if (!world.Messages.TryGetValue(a.Text("ts") ?? "", out var message) || message.ChannelId != a.Text("channel") || message.Ephemeral)
        {
            return No("message_not_found");
        }

        if (Unfit(a, LongestUpdate) is { } error)
        {
            return Bad(error, a);
        }

        var changed = world.Update(message, a);
        return Yes(("channel", changed.ChannelId), ("ts", changed.Timestamp), ("text", a.Text("text")), ("message", changed.Json.DeepClone()));
    }

    private JsonObject Unfurl(JsonObject a)
    {
        if (a.Object("unfurls") is not { Count: > 0 } unfurls)
        {
            return No("missing_unfurls");
        }

        if ((a.Text("channel") is null || a.Text("ts") is null) && (a.Text("unfurl_id") is null || a.Text("source") is null))
        {
            return No("missing_channel");
        }

        var record = world.Records.LastOrDefault(r => r.Payload.Object("event") is { } e && e.Text("type") == "link_shared" && (e.Text("message_ts") == a.Text("ts") || e.Text("unfurl_id") == a.Text("unfurl_id")));
        if (record is null)
        {
            return No("cannot_find_message");
        }

        foreach (var (link, preview) in unfurls)
        {
            var shared = record.Payload.Object("event").Objects("links").Any(l => l.Text("url") == link);
            if (!shared || preview is not JsonObject content || BlockRules.Check(content, view: false).Count > 0)
            {
                return No("cannot_unfurl_url");
            }

            record.Show(new SlackMessage(record.ChannelId!, $"unfurl {link}", (JsonObject)content.DeepClone(), Ephemeral: false));
        }

        return Yes();
    }

    private JsonObject Info(string channel) => world.Unreachable(channel) == "channel_not_found" ? No("channel_not_found") : Yes(("channel", new JsonObject
    {
        ["id"] = channel,
        ["name"] = "trade",
        ["is_channel"] = channel.StartsWith('C'),
        ["is_im"] = SlackWorld.IsDirect(channel),
        ["is_member"] = world.Unreachable(channel) is null,
        ["is_private"] = false,
    }));

    // A method that only reads takes a form or a query, and sees nothing in a JSON body.
    private JsonObject Person(JsonObject a, HttpRequest request)
    {
        if (!options.Scopes.Contains("users:read"))
        {
            var refused = No("missing_scope");
            refused["needed"] = "users:read";
            refused["provided"] = string.Join(',', options.Scopes);
            return refused;
        }

        if (request.HasJsonContentType() || a.Text("user") is not ['U' or 'W', ..] user)
        {
            return No("user_not_found");
        }

        var person = new JsonObject { ["id"] = user, ["team_id"] = SlackWorld.Team, ["name"] = user.ToLowerInvariant(), ["tz"] = "Europe/Istanbul", ["is_bot"] = false };
        if (a.Text("include_locale") == "true")
        {
            person["locale"] = options.Locales.GetValueOrDefault(user, "en-US");
        }

        return Yes(("user", person));
    }

    private JsonObject Install(JsonObject a, HttpRequest request)
    {
        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{options.ClientId}:{options.ClientSecret}"));
        var known = request.Headers.Authorization == $"Basic {basic}" || (a.Text("client_id") == options.ClientId && a.Text("client_secret") == options.ClientSecret);
        return !known ? No("bad_client_secret") : a.Text("code") != "good-code" ? No("invalid_code") : Yes(
            ("app_id", SlackWorld.App), ("authed_user", new JsonObject { ["id"] = "U0ADA" }), ("scope", "commands,chat:write"), ("token_type", "bot"), ("access_token", options.BotToken),
            ("bot_user_id", SlackWorld.BotUser), ("team", new JsonObject { ["id"] = SlackWorld.Team, ["name"] = "Trade" }), ("enterprise", null), ("is_enterprise_install", false));
    }

    private async Task RespondAsync(HttpContext http)
    {
        var (record, error) = world.UseResponseUrl($"{http.Request.RouteValues["key"]}");
        if (error is null && JsonBodies.TryParse(await http.Request.ReadAllAsync(), out var node) && node is JsonObject body)
        {
            error = SlackReplies.Take(world, record!, body);
        }
        else
        {
            error ??= "invalid_payload";
        }

        if (error is not null)
        {
            record?.Refuse($"response_url: {error}");
            http.Response.StatusCode = error is "expired_url" or "used_url" ? 404 : 400;
        }

        await http.Response.WriteAsync(error ?? "ok");
    }

    internal static string? Unfit(JsonObject a, int longest) =>
        a.Text("text") is { } text && text.Length > longest ? "msg_too_long"
        : BlockRules.Check(a, view: false).Count > 0 ? "invalid_blocks"
        : string.IsNullOrEmpty(a.Text("text")) && !a.Objects("blocks").Any() && !a.Objects("attachments").Any() && a.Text("markdown_text") is null ? "no_text" : null;

    private static JsonObject Bad(string error, JsonObject a) => error == "invalid_blocks" ? No(error, BlockRules.Check(a, view: false)) : No(error);

    private static JsonObject Yes(params (string Key, JsonNode? Value)[] values)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (key, value) in values)
        {
            answer[key] = value;
        }

        return answer;
    }

    private static JsonObject No(string error, IReadOnlyList<string>? messages = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = error };
        if (messages is not null)
        {
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(m => (JsonNode)$"[ERROR] {m}")]) };
        }

        return answer;
    }

    private static async Task<(JsonObject? Arguments, string? Token)> ReadAsync(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : null;
        if (http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            var bytes = await http.Request.ReadAllAsync();
            return (bytes.Length == 0 ? [] : JsonBodies.TryParse(bytes, out var node) ? node as JsonObject : null, token);
        }

        var arguments = new JsonObject();
        foreach (var (key, value) in http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : (IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>)http.Request.Query)
        {
            var text = value.ToString();
            arguments[key] = text is ['[' or '{', ..] && JsonBodies.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var node) ? node : text;
        }

        return (arguments, token ?? arguments.Text("token"));
    }
}
