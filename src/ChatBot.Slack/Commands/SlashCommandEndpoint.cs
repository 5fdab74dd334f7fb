using System.Buffers;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Commands;

/// <summary><c>POST /slack/commands</c>: checks the signature on the raw body, then answers within the request.</summary>
internal sealed class SlashCommandEndpoint(IOptions<SlackOptions> options, CommandRouter router, SlackRenderer renderer, TimeProvider clock, ILogger<SlashCommandEndpoint> log)
{
    // A command is a few hundred bytes; Slack's longest text is far below this.
    private const int LargestBody = 64 * 1024;

    private static readonly byte[] NotReadable = """{"response_type":"ephemeral","text":"Slack sent no command that can be read; type `/trade help` to see what can be asked."}"""u8.ToArray();
    private static readonly byte[] Failed = """{"response_type":"ephemeral","text":"This could not be answered because of a fault in the bot, which has been logged; `/trade about` says how it is."}"""u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        if (!options.Value.ReceivesPosts)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await ReadBodyAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var headers = context.Request.Headers;
        if (!SlackSignature.IsValid(options.Value.SigningSecret!, headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body.WrittenSpan, clock.GetUtcNow()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await AnswerAsync(context, SlashCommand.Parse(body.WrittenSpan));
    }

    private async Task AnswerAsync(HttpContext context, SlashCommand? command)
    {
        if (command is null)
        {
            // Slack shows the asker nothing but a failure for any other status than 200.
            await WriteAsync(context, NotReadable);
            return;
        }

        if (command.IsCertificateCheck)
        {
            return;
        }

        await WriteAsync(context, Answer(command));
    }

    private ReadOnlyMemory<byte> Answer(SlashCommand command)
    {
        try
        {
            var json = new ArrayBufferWriter<byte>(8192);
            renderer.Write(router.Answer(command.Line), json);
            return json.WrittenMemory;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.CommandFailed(log, fault, command.Command);
            return Failed;
        }
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    private static async Task<ArrayBufferWriter<byte>?> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>(4096);
        int read;
        while ((read = await context.Request.Body.ReadAsync(body.GetMemory(4096), context.RequestAborted)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > LargestBody)
            {
                return null;
            }
        }

        return body;
    }
}
