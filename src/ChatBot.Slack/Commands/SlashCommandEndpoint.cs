using ChatBot.Slack.Connection;
using ChatBot.Slack.Http;
using ChatBot.Slack.SocketMode;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Slack.Commands;

/// <summary><c>POST /slack/commands</c>: checks the signature on the raw body, then answers once, within the request where the answer is there in time.</summary>
internal sealed class SlashCommandEndpoint(SignedPosts posts, Deliveries deliveries, LateAnswers late, SocketTimes times, TimeProvider clock)
{
    // A command is a few hundred bytes; Slack's longest text is far below this.
    private const int LargestBody = 64 * 1024;

    private static readonly byte[] NotReadable = """{"response_type":"ephemeral","text":"Slack sent no command that can be read; type `/trade help` to see what can be asked."}"""u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        if (await posts.ReadAsync(context, LargestBody) is not { } body)
        {
            return;
        }

        if (SlashCommand.Of(body.WrittenSpan) is not { } command)
        {
            // Slack shows the asker nothing but a failure for any other status than 200.
            await SignedPosts.WriteAsync(context, NotReadable);
        }
        else if (!command.IsCertificateCheck)
        {
            await AnswerAsync(context, command, deliveries.Take(command, fallbackKey: null));
        }
    }

    // Slack posts a command again where it got no response: what did arrive is not shown twice.
    private async Task AnswerAsync(HttpContext context, SlashCommand command, Delivered delivered)
    {
        if (delivered.IsRepeat && delivered.Acknowledged.Task is { IsCompletedSuccessfully: true } acknowledged && acknowledged.Result())
        {
            return;
        }

        if (await delivered.InTimeAsync(times.Answer, clock) is { } answer)
        {
            if (!answer.IsEmpty)
            {
                await SignedPosts.WriteAsync(context, answer);
                delivered.Acknowledged.TrySetResult(() => true);
            }
        }
        else if (!delivered.IsRepeat)
        {
            await context.Response.CompleteAsync();
            delivered.Acknowledged.TrySetResult(() => true);
            late.Follow(command, delivered.Answer);
        }
    }
}
