using System.Globalization;
using System.Text;
using ChatBot.Discord;
using ChatBot.Discord.Interactions;
using ChatBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Benchmarks.Running;

/// <summary><c>-- bare</c>: Kestrel with nothing but the check of the signature and a constant; what the host is measured against.</summary>
internal static class BareEndpoint
{
    private const int LargestBody = 64 * 1024;

    public static async Task RunAsync(string signingSecret, string publicKey, int slackBytes, int discordBytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var (toSlack, toDiscord, clock) = (Constant(slackBytes), Constant(discordBytes), TimeProvider.System);
        var discord = new InteractionSignature(publicKey, clock);
        app.MapPost(SignedPosts.SlackPath, context => AnswerAsync(context, "", toSlack, (headers, body) =>
            SlackSignature.IsValid(signingSecret, headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body, clock.GetUtcNow())));
        app.MapPost(DiscordServices.InteractionsPath, context => AnswerAsync(context, context.Request.Headers[InteractionSignature.TimestampHeader], toDiscord, (headers, body) =>
            discord.IsTimely(headers[InteractionSignature.TimestampHeader]) && discord.IsValid(headers[InteractionSignature.SignatureHeader], body)));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    /// <summary>A message of so many bytes.</summary>
    public static byte[] Constant(int bytes) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"text":"{{new string('x', Math.Max(0, bytes - 11))}}"}"""));

    private static async Task AnswerAsync(HttpContext context, string? prefix, byte[] constant, SignatureCheck isValid)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(LargestBody);
        try
        {
            var length = Encoding.ASCII.GetBytes(prefix ?? "", buffer);
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer.AsMemory(length))) > 0)
            {
                length += read;
            }

            if (!isValid(context.Request.Headers, buffer.AsSpan(0, length)))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = constant.Length;
        await context.Response.Body.WriteAsync(constant);
    }

    private delegate bool SignatureCheck(IHeaderDictionary headers, ReadOnlySpan<byte> signed);
}
