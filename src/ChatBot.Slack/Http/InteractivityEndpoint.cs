using System.Text;
using System.Text.Json;
using ChatBot.Slack.Connection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Http;

/// <summary><c>POST /slack/interactivity</c>: presses, modals, suggestions and shortcuts, as JSON in the form field <c>payload</c>.</summary>
internal sealed class InteractivityEndpoint(SignedPosts posts, Deliveries deliveries)
{
    // A shortcut on a message brings the message with all its blocks.
    private const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        if (await posts.ReadAsync(context, LargestBody) is not { } body || PayloadOf(body.WrittenSpan) is not { } payload)
        {
            return;
        }

        var answer = await deliveries.Take(new SlackPayload(SlackDeliveryKind.Interactive, payload), fallbackKey: null).Answer;
        if (!answer.IsEmpty)
        {
            await SignedPosts.WriteAsync(context, answer);
        }
    }

    private JsonElement? PayloadOf(ReadOnlySpan<byte> body)
    {
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body).AsMemory()))
        {
            if (pair.DecodeName().Span.SequenceEqual("payload"))
            {
                return posts.Json(Encoding.UTF8.GetBytes(pair.DecodeValue().ToString()), SlackDeliveryKind.Interactive);
            }
        }

        return null;
    }
}
