using System.Buffers;
using System.Text.Json;
using ChatBot.Slack.Connection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Http;

/// <summary>Reads what Slack posts: nothing is parsed before its signature is checked on the raw body.</summary>
internal sealed class SignedPosts(IOptions<SlackOptions> options, TimeProvider clock, ILogger<SignedPosts> log)
{
    private const int UsualBody = 4096;

    /// <returns>The body; null where the request was refused, and its status says why.</returns>
    public async Task<ArrayBufferWriter<byte>?> ReadAsync(HttpContext context, int largest)
    {
        if (!options.Value.ReceivesPosts)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        if (await ReadBodyAsync(context, largest) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return null;
        }

        var headers = context.Request.Headers;
        if (!SlackSignature.IsValid(options.Value.SigningSecret!, headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body.WrittenSpan, clock.GetUtcNow()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return null;
        }

        return body;
    }

    /// <returns>Null where it is no JSON, which is then acknowledged and logged.</returns>
    public JsonElement? Json(ReadOnlySpan<byte> text, SlackDeliveryKind kind)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException fault)
        {
            SlackLog.DeliveryFailed(log, fault, kind);
            return null;
        }
    }

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    private static async Task<ArrayBufferWriter<byte>?> ReadBodyAsync(HttpContext context, int largest)
    {
        if (context.Request.ContentLength > largest)
        {
            return null;
        }

        // No more than usual before it has come; and one byte more than there is, for the last reading has to find that nothing is left.
        var body = new ArrayBufferWriter<byte>(1 + (int)Math.Min(context.Request.ContentLength ?? UsualBody, UsualBody));
        int read;
        while ((read = await context.Request.Body.ReadAsync(body.GetMemory(), context.RequestAborted)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > largest)
            {
                return null;
            }
        }

        return body;
    }
}
