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
    GivenResponses given,
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

        if (Read(body.Body) is not { } interaction)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var answer = Answer(interaction);
        if (await answer.Response is not { } json)
        {
            response.StatusCode = answer.Status;
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
    private InlineConnection Answer(Interaction interaction)
    {
        identity.Learn(interaction.ApplicationId, null);
        var inline = new InlineConnection(rest);
        if (given.Earlier(interaction.Id, inline) is { } earlier)
        {
            DiscordCounters.Repeated();
            return earlier;
        }

        var started = work.Begin(async () =>
        {
            var isFirst = await answers.InteractionAsync(interaction, inline, CancellationToken.None);
            // What another process has answered is no fault of Discord's: it is accepted, and nothing is said again.
            inline.Finish(isFirst ? StatusCodes.Status400BadRequest : StatusCodes.Status202Accepted);
            if (inline.Status == StatusCodes.Status400BadRequest)
            {
                DiscordLog.NotAnswered(log, interaction.Type);
            }
        });
        if (!started)
        {
            inline.Finish(StatusCodes.Status503ServiceUnavailable);
        }

        return inline;
    }
}
