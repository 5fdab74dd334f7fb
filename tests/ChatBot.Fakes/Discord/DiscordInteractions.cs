using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Discord;

/// <summary>Answers to interactions: the callback, the original answer and follow-ups. The token in the path is the credential.</summary>
internal sealed class DiscordInteractions(FakeDiscordOptions options, DiscordWorld world, RateLimits limits)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, InteractionRecord> byToken = new(StringComparer.Ordinal);

    public IReadOnlyCollection<InteractionRecord> All => [.. byToken.Values.OrderBy(r => r.CreatedAt)];

    public void Add(InteractionRecord record) => byToken[record.Token] = record;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{DiscordRest.Root}/interactions/{{id}}/{{token}}/callback", CallbackAsync);
        routes.MapPost($"{DiscordRest.Root}/webhooks/{{application}}/{{token}}", http => ByTokenAsync(http, FollowUpAsync));
        routes.MapMethods($"{DiscordRest.Root}/webhooks/{{application}}/{{token}}/messages/{{message}}", ["GET", "PATCH", "DELETE"], http => ByTokenAsync(http, OneMessageAsync));
    }

    /// <summary>Takes a first response, inline or by the callback.</summary>
    /// <returns>Why not; null when taken.</returns>
    public DiscordRefusal? Respond(InteractionRecord record, DiscordBody body)
    {
        var refusal = Refusal(record, body);
        if (refusal is not null)
        {
            record.Refuse(refusal);
            return refusal;
        }

        var type = (int)body.Json.Number("type")!.Value;
        var data = body.Json.Object("data") ?? [];
        if (!record.TryRespond(type, body.Text))
        {
            refusal = new DiscordRefusal(400, 40060, "Interaction has already been acknowledged.");
            record.Refuse(refusal);
            return refusal;
        }

        record.Ephemeral = ((data.Number("flags") ?? 0) & 64) != 0;
        switch (type)
        {
            case 4:
                Keep(record, world.Compose(data, record.ChannelId, body.Files), edit: false);
                break;
            case 5:
                Keep(record, world.Compose(new JsonObject { ["flags"] = 128 | (record.Ephemeral ? 64 : 0) }, record.ChannelId, []), edit: false);
                break;
            case 6:
                record.Ephemeral = record.Source!.Ephemeral;
                record.Show(record.Source with { Json = WithLoading(record.Source.Json) }, edit: false);
                break;
            case 7:
                record.Ephemeral = record.Source!.Ephemeral;
                Keep(record, world.Edit(record.Source, data, body.Files), edit: false);
                break;
            case 8:
                record.Offer(data.Objects("choices").Select(c => (JsonObject)c.DeepClone()));
                break;
            default:
                record.Open((JsonObject)data.DeepClone());
                break;
        }

        record.Announce();
        return null;
    }

    private DiscordRefusal? Refusal(InteractionRecord record, DiscordBody body)
    {
        var type = body.Json.Number("type");
        if (options.Clock.GetUtcNow() - record.CreatedAt > options.AnswerWithin)
        {
            return new DiscordRefusal(404, 10062, "Unknown interaction");
        }

        if (record.ResponseType is not null)
        {
            return new DiscordRefusal(400, 40060, "Interaction has already been acknowledged.");
        }

        var fits = record.Type switch
        {
            InteractionType.Autocomplete => type == 8,
            InteractionType.Command => type is 4 or 5 or 9,
            InteractionType.Component => type is 4 or 5 or 6 or 7 or 9,
            InteractionType.Modal => type is 4 or 5 || (type is 6 or 7 && record.Source is not null),
            _ => type == 1,
        };
        if (!fits)
        {
            var errors = new FormErrors();
            errors.Add("type", "INTERACTION_CALLBACK_TYPE_INVALID", $"Callback type {type} does not fit an interaction of type {(int)record.Type}.");
            return errors.Refusal;
        }

        return type switch
        {
            4 => MessageRules.Check(body.Json.Object("data") ?? [], body.Files),
            7 => MessageRules.Check(body.Json.Object("data") ?? [], body.Files, edit: true, standingFlags: record.Source!.Json.Number("flags") ?? 0),
            8 => CommandRules.CheckChoices(body.Json.Object("data") ?? [], record.Payload),
            9 => ComponentRules.CheckModal(body.Json.Object("data") ?? []),
            _ => null,
        };
    }

    private async Task CallbackAsync(HttpContext http)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        var token = $"{http.Request.RouteValues["token"]}";
        if (!byToken.TryGetValue(token, out var record) || record.Id != $"{http.Request.RouteValues["id"]}" || record.Type == InteractionType.Ping)
        {
            await http.RefuseAsync(404, 10062, "Unknown interaction");
        }
        else if (!await limits.AllowAsync(http, "POST callback", token, 5, TimeSpan.FromSeconds(5), global: false))
        {
            return;
        }
        else if (Respond(record, body) is { } refusal)
        {
            await http.RefuseAsync(refusal);
        }
        else if (http.Request.Query["with_response"] == "true")
        {
            await http.Response.WriteAsync(200, new JsonObject
            {
                ["interaction"] = new JsonObject { ["id"] = record.Id, ["type"] = (int)record.Type, ["response_message_id"] = record.Message?.Id, ["response_message_loading"] = record.Message?.Loading ?? false, ["response_message_ephemeral"] = record.Ephemeral },
                ["resource"] = new JsonObject { ["type"] = record.ResponseType, ["message"] = record.Message?.Json.DeepClone() },
            });
        }
        else
        {
            http.Response.StatusCode = 204;
        }
    }

    private async Task ByTokenAsync(HttpContext http, Func<HttpContext, InteractionRecord, Task> handle)
    {
        var token = $"{http.Request.RouteValues["token"]}";
        if ($"{http.Request.RouteValues["application"]}" != world.ApplicationId || !byToken.TryGetValue(token, out var record) || record.ResponseType is null)
        {
            await http.RefuseAsync(404, 10015, "Unknown Webhook");
        }
        else if (options.Clock.GetUtcNow() - record.CreatedAt > TokenLife)
        {
            var refusal = new DiscordRefusal(401, 50027, "Invalid Webhook Token");
            record.Refuse(refusal);
            await http.RefuseAsync(refusal);
        }
        else if (await limits.AllowAsync(http, $"{http.Request.Method} webhook", token, 5, TimeSpan.FromSeconds(2), global: false))
        {
            await handle(http, record);
        }
    }

    private async Task FollowUpAsync(HttpContext http, InteractionRecord record)
    {
        if (await DiscordBody.ReadAsync(http) is not { } body)
        {
            return;
        }

        if (MessageRules.Check(body.Json, body.Files) is { } refusal)
        {
            record.Refuse(refusal);
            await http.RefuseAsync(refusal);
            return;
        }

        // The first follow-up after a deferral fills the deferred answer, whose visibility it takes over.
        DiscordMessage message;
        if (record is { ResponseType: 5, Message.Loading: true })
        {
            message = world.Edit(record.Message, body.Json, body.Files);
            Keep(record, message, edit: true);
        }
        else
        {
            message = world.Compose(body.Json, record.ChannelId, body.Files);
            world.Messages[message.Id] = message;
            record.Add(message);
        }

        record.Announce();
        await http.Response.WriteAsync(200, message.Json.DeepClone());
    }

    private async Task OneMessageAsync(HttpContext http, InteractionRecord record)
    {
        var id = $"{http.Request.RouteValues["message"]}";
        var original = id == "@original" || id == record.Message?.Id;
        var message = original ? record.Message : record.FollowUps.FirstOrDefault(m => m.Id == id);
        if (message is null)
        {
            await http.RefuseAsync(404, 10008, "Unknown Message");
        }
        else if (http.Request.Method == "GET")
        {
            await http.Response.WriteAsync(200, message.Json.DeepClone());
        }
        else if (http.Request.Method == "DELETE")
        {
            world.Messages.TryRemove(message.Id, out _);
            if (original)
            {
                record.Forget();
            }

            record.Announce();
            http.Response.StatusCode = 204;
        }
        else if (await DiscordBody.ReadAsync(http) is { } body)
        {
            await EditAsync(http, record, message, body, original);
        }
    }

    private async Task EditAsync(HttpContext http, InteractionRecord record, DiscordMessage message, DiscordBody body, bool original)
    {
        if (MessageRules.Check(body.Json, body.Files, edit: true, standingFlags: message.Json.Number("flags") & MessageRules.ComponentsV2 ?? 0) is { } refusal)
        {
            record.Refuse(refusal);
            await http.RefuseAsync(refusal);
            return;
        }

        var edited = world.Edit(message, body.Json, body.Files);
        if (original)
        {
            Keep(record, edited, edit: true);
        }
        else
        {
            world.Messages[edited.Id] = edited;
        }

        record.Announce();
        await http.Response.WriteAsync(200, edited.Json.DeepClone());
    }

    private void Keep(InteractionRecord record, DiscordMessage message, bool edit)
    {
        world.Messages[message.Id] = message;
        record.Show(message, edit);
    }

    private static JsonObject WithLoading(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        copy["flags"] = (copy.Number("flags") ?? 0) | 128;
        return copy;
    }
}
