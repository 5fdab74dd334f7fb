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

        if (posts.Json(body.WrittenSpan, SlackDeliveryKind.Event) is not { } happening)
        {
            return;
        }

        // What Slack sends once, to check the address.
        if (happening.Text("type") == "url_verification" && happening.Text("challenge") is { } challenge)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(challenge, context.RequestAborted);
            return;
        }

        await context.Response.CompleteAsync();
        await deliveries.Take(new SlackPayload(SlackDeliveryKind.Event, happening), fallbackKey: null).Answer;
    }
}
