using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// The endpoint that Discord posts to. It refuses what is not signed before it reads any JSON:
/// Discord probes with wrong signatures and drops an endpoint that lets one pass.
/// </summary>
internal sealed class InteractionEndpoint(InteractionSignature signature, InteractionResponder responder, ILogger<InteractionEndpoint> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        string? timestamp = context.Request.Headers[InteractionSignature.TimestampHeader];
        string? signatureHex = context.Request.Headers[InteractionSignature.SignatureHeader];
        if (signatureHex is null || !signature.IsTimely(timestamp))
        {
            Refuse(response);
            return;
        }

        using var body = await SignedBody.ReadAsync(context.Request, timestamp!, DiscordLimits.InteractionBytes);
        if (body is null)
        {
            DiscordLog.TooLarge(log, DiscordLimits.InteractionBytes);
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!signature.IsValid(signatureHex, body.Signed))
        {
            Refuse(response);
            return;
        }

        var answer = new ArrayBufferWriter<byte>(2048);
        if (!TryRespond(body.Body, answer))
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = answer.WrittenCount;
        await response.BodyWriter.WriteAsync(answer.WrittenMemory, context.RequestAborted);
    }

    private void Refuse(HttpResponse response)
    {
        DiscordLog.NotSigned(log);
        response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private bool TryRespond(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> answer)
    {
        Interaction? interaction;
        try
        {
            interaction = JsonSerializer.Deserialize(json, InteractionJson.Default.Interaction);
        }
        catch (JsonException)
        {
            DiscordLog.NotReadable(log);
            return false;
        }

        if (interaction is not null && responder.TryRespond(interaction, answer))
        {
            return true;
        }

        DiscordLog.NotAnswered(log, interaction?.Type ?? 0);
        return false;
    }
}
