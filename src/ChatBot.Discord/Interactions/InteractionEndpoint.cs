using System.Text.Json;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// The endpoint that Discord posts to. It refuses what is not signed before it reads any JSON:
/// Discord probes with wrong signatures and drops an endpoint that lets one pass.
/// </summary>
internal sealed class InteractionEndpoint(
    InteractionSignature signature,
    DiscordAnswers answers,
    RestConnection rest,
    BotIdentity identity,
    EventWork work,
    ILogger<InteractionEndpoint> log)
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

        var answer = Read(body.Body) is { } interaction ? await AnswerAsync(interaction) : null;
        if (answer is not { } json)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }

    private void Refuse(HttpResponse response)
    {
        DiscordLog.NotSigned(log);
        response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private Interaction? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, InteractionJson.Default.Interaction);
        }
        catch (JsonException)
        {
            DiscordLog.NotReadable(log);
            return null;
        }
    }

    // What is not done with the first response goes on after the post has been answered.
    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(Interaction interaction)
    {
        identity.Learn(interaction.ApplicationId, null);
        var inline = new InlineConnection(rest);
        var started = work.Start(async () =>
        {
            await answers.InteractionAsync(interaction, inline, CancellationToken.None);
            inline.Finish();
        });
        if (!started)
        {
            return null;
        }

        var answer = await inline.Response;
        if (answer is null)
        {
            DiscordLog.NotAnswered(log, interaction.Type);
        }

        return answer;
    }
}
