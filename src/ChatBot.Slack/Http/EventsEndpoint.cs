using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Interactivity;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Slack.Http;

/// <summary><c>POST /slack/events</c>: acknowledged at once, worked afterwards; what Slack sends again is worked once.</summary>
internal sealed class EventsEndpoint(SignedPosts posts, Deliveries deliveries)
{
    private const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        if (await posts.ReadAsync(context, LargestBody) is not { } body)
        {
            return;
        }

        if (Challenge(body.WrittenMemory) is { } challenge)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(challenge, context.RequestAborted);
            return;
        }

        await context.Response.CompleteAsync();
        await deliveries.Take(new SlackDelivery(SlackDeliveryKind.Event, body.WrittenMemory), fallbackKey: null).Answer;
    }

    // What Slack sends once, to check the address.
    private static string? Challenge(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Text("type") == "url_verification" ? json.RootElement.Text("challenge") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
