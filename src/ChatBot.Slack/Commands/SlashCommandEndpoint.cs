using System.Buffers;
using ChatBot.Slack.Http;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.Rendering;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Slack.Commands;

/// <summary><c>POST /slack/commands</c>: checks the signature on the raw body, then answers within the request.</summary>
internal sealed class SlashCommandEndpoint(SignedPosts posts, Asker asker, SlackRenderer renderer)
{
    // A command is a few hundred bytes; Slack's longest text is far below this.
    private const int LargestBody = 64 * 1024;

    private static readonly byte[] NotReadable = """{"response_type":"ephemeral","text":"Slack sent no command that can be read; type `/trade help` to see what can be asked."}"""u8.ToArray();
    private static readonly byte[] Failed = """{"response_type":"ephemeral","text":"This could not be answered because of a fault in the bot, which has been logged; `/trade about` says how it is."}"""u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        if (await posts.ReadAsync(context, LargestBody) is { } body)
        {
            await AnswerAsync(context, SlashCommand.Parse(body.WrittenSpan));
        }
    }

    private async Task AnswerAsync(HttpContext context, SlashCommand? command)
    {
        if (command is null)
        {
            // Slack shows the asker nothing but a failure for any other status than 200.
            await SignedPosts.WriteAsync(context, NotReadable);
            return;
        }

        if (command.IsCertificateCheck)
        {
            return;
        }

        await SignedPosts.WriteAsync(context, await AnswerAsync(command, context.RequestAborted));
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(SlashCommand command, CancellationToken cancellationToken)
    {
        if (await asker.CommandAsync(command.Line, command.Who, cancellationToken) is not { } answer)
        {
            return Failed;
        }

        var json = new ArrayBufferWriter<byte>(8192);
        renderer.Write(answer, json);
        return json.WrittenMemory;
    }
}
