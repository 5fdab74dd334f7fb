using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Discord;

/// <summary>Registered commands, global and per guild, and their routes.</summary>
internal sealed class DiscordCommands(DiscordWorld world)
{
    private const int PerScope = 100;
    private const int CreatesPerDay = 200;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<JsonObject>> scopes = [];

    /// <summary>How many times the whole list was replaced.</summary>
    public int Overwrites { get; private set; }

    /// <summary>New commands so far; 200 a day is Discord's limit.</summary>
    public int Creates { get; private set; }

    public void Map(DiscordRest rest, IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/applications/{application}/commands", "/applications/{application}/guilds/{guild}/commands" })
        {
            rest.Authorized(routes, "GET", path, http => http.Response.WriteAsync(200, List(http)));
            rest.Authorized(routes, "PUT", path, ReplaceAllAsync);
            rest.Authorized(routes, "POST", path, CreateAsync);
            rest.Authorized(routes, "GET", path + "/{command}", http => OneAsync(http, (_, found) => http.Response.WriteAsync(200, found.DeepClone())));
            rest.Authorized(routes, "PATCH", path + "/{command}", http => OneAsync(http, (scope, found) => ChangeAsync(http, scope, found)));
            rest.Authorized(routes, "DELETE", path + "/{command}", http => OneAsync(http, (scope, found) =>
            {
                lock (gate)
                {
                    scope.Remove(found);
                }

                http.Response.StatusCode = 204;
                return Task.CompletedTask;
            }));
        }
    }

    /// <summary>The commands of a guild, or the global ones for null.</summary>
    public IReadOnlyList<JsonObject> In(string? guildId)
    {
        lock (gate)
        {
            return [.. Scope(guildId ?? "")];
        }
    }

    private JsonArray List(HttpContext http)
    {
        var full = http.Request.Query["with_localizations"] == "true";
        lock (gate)
        {
            return JsonBodies.List(Scope(http).Select(c => full ? c : WithoutLocalizations(c)));
        }
    }

    private async Task ReplaceAllAsync(HttpContext http)
    {
        if (!JsonBodies.TryParse(await http.Request.ReadAllAsync(), out var node) || node is not JsonArray list)
        {
            await http.RefuseAsync(400, 50109, "The request body contains invalid JSON.");
            return;
        }

        var errors = new FormErrors();
        for (var i = 0; i < list.Count; i++)
        {
            CommandRules.Check(list[i] as JsonObject ?? [], $"{i}", errors);
        }

        foreach (var twice in list.Select((c, i) => (Command: c as JsonObject ?? [], Index: i)).GroupBy(c => Key(c.Command)).Where(g => g.Count() > 1))
        {
            errors.Add($"{twice.Last().Index}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        if (errors.Any)
        {
            await http.RefuseAsync(errors.Refusal);
        }
        else if (list.Count(c => (c.Number("type") ?? 1) == 1) > PerScope)
        {
            await http.RefuseAsync(400, 30032, "Maximum number of application commands reached (100).");
        }
        else
        {
            await StoreAllAsync(http, list);
        }
    }

    private async Task StoreAllAsync(HttpContext http, JsonArray list)
    {
        bool tooMany;
        lock (gate)
        {
            var scope = Scope(http);
            var old = scope.ToDictionary(Key);
            var added = list.OfType<JsonObject>().Count(c => !old.ContainsKey(Key(c)));
            tooMany = Creates + added > CreatesPerDay;
            if (!tooMany)
            {
                Overwrites++;
                Creates += added;
                var stored = list.OfType<JsonObject>().Select(c => Stored(http, c, old.GetValueOrDefault(Key(c))?.Text("id"))).ToArray();
                scope.Clear();
                scope.AddRange(stored);
            }
        }

        await (tooMany ? http.RefuseAsync(400, 30034, "Max number of daily application command creates has been reached (200)") : http.Response.WriteAsync(200, List(http)));
    }

    private async Task CreateAsync(HttpContext http)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        var errors = new FormErrors();
        CommandRules.Check(body.Json, "", errors);
        if (errors.Any)
        {
            await http.RefuseAsync(errors.Refusal);
            return;
        }

        JsonObject stored;
        bool replaced;
        lock (gate)
        {
            var scope = Scope(http);
            var old = scope.Find(c => Key(c) == Key(body.Json));
            replaced = old is not null && scope.Remove(old);
            stored = Stored(http, body.Json, old?.Text("id"));
            scope.Add(stored);
            Creates += replaced ? 0 : 1;
        }

        await http.Response.WriteAsync(replaced ? 200 : 201, stored.DeepClone());
    }

    private async Task ChangeAsync(HttpContext http, List<JsonObject> scope, JsonObject found)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        var changed = (JsonObject)found.DeepClone();
        foreach (var (key, value) in body.Json)
        {
            changed[key] = value?.DeepClone();
        }

        var errors = new FormErrors();
        CommandRules.Check(changed, "", errors);
        if (errors.Any)
        {
            await http.RefuseAsync(errors.Refusal);
            return;
        }

        lock (gate)
        {
            scope[scope.IndexOf(found)] = changed;
        }

        await http.Response.WriteAsync(200, changed.DeepClone());
    }

    private async Task OneAsync(HttpContext http, Func<List<JsonObject>, JsonObject, Task> handle)
    {
        List<JsonObject> scope;
        JsonObject? found;
        lock (gate)
        {
            scope = Scope(http);
            found = scope.Find(c => c.Text("id") == $"{http.Request.RouteValues["command"]}");
        }

        await (found is null ? http.RefuseAsync(404, 10063, "Unknown application command") : handle(scope, found));
    }

    private JsonObject Stored(HttpContext http, JsonObject command, string? id)
    {
        var stored = (JsonObject)command.DeepClone();
        stored["id"] = id ?? world.Ids.Next();
        stored["application_id"] = world.ApplicationId;
        stored["version"] = world.Ids.Next();
        stored["type"] ??= 1;
        stored["default_member_permissions"] ??= null;
        stored["nsfw"] ??= false;
        if (http.Request.RouteValues["guild"] is string guild)
        {
            stored["guild_id"] = guild;
        }

        return stored;
    }

    private List<JsonObject> Scope(HttpContext http) => Scope($"{http.Request.RouteValues["guild"]}");

    private List<JsonObject> Scope(string guild)
    {
        if (!scopes.TryGetValue(guild, out var scope))
        {
            scopes[guild] = scope = [];
        }

        return scope;
    }

    private static string Key(JsonObject command) => $"{command.Number("type") ?? 1} {command.Text("name")}";

    private static JsonObject WithoutLocalizations(JsonObject command)
    {
        var copy = (JsonObject)command.DeepClone();
        Strip(copy);
        return copy;
    }

    private static void Strip(JsonObject node)
    {
        node.Remove("name_localizations");
        node.Remove("description_localizations");
        foreach (var child in node.Objects("options").Concat(node.Objects("choices")))
        {
            Strip(child);
        }
    }
}
