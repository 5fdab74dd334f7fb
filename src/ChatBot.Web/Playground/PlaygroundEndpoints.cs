using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Rendering;
using ChatBot.Facts;
using ChatBot.Web.Pages;
using ChatBot.Web.Pages.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RazorSlices;

namespace ChatBot.Web.Playground;

/// <summary>The playground: a page that works without scripts, and what its script asks for.</summary>
internal static class PlaygroundEndpoints
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapPlayground(this IEndpointRouteBuilder routes)
    {
        var playground = routes.MapGroup("").ExcludeFromDescription();
        playground.MapGet("/", Page);
        playground.MapGet("/playground/answer", AnswerAsync);
        playground.MapGet("/playground/complete", CompleteAsync);
    }

    private static RazorSlice<PlaygroundModel> Page(string? q, string? asOf, string? now, string? v, string? to, FactStore store, CommandRouter router, TodayBoard board, SiteAddress site, HttpContext context)
    {
        var asked = Asked.Of(q, asOf, now, v, to);
        var answer = asked.Line is null || asked.Fault is not null ? null : asked.Answer(router);
        var notice = asked.Fault ?? (answer is null ? null : Permalink.Changed(asked.Version, answer));
        var title = answer is { Status: AnswerStatus.Ok } ? answer.Title : "Trade talks, answered in chat";
        context.Response.Headers.CacheControl = "no-cache";
        return FrontPage.Create(new PlaygroundModel(asked, answer, notice, [.. router.Commands.Select(command => command.Spec)], board.Brief(),
            new SiteFrame(title, answer?.Headline ?? "Ask what a tariff is, whether the truce holds, and who said so; see the answer as Discord and Slack show it.", (answer is null ? null : Permalink.Of(answer)) ?? "/", site)
            {
                BaseVersion = store.Current.Version,
                Playground = true,
                Hidden = asked.Line is not null,
            }));
    }

    // GET /playground/answer?q=&asOf=&now=&to=channel: the answer as JSON and the message of each platform.
    private static async Task AnswerAsync(HttpContext context, string? q, string? asOf, string? now, string? v, string? to, CommandRouter router, IEnumerable<IPlatformPreview> platforms, SiteAddress site)
    {
        var asked = Asked.Of(q, asOf, now, v, to);
        if (asked.Line is null || asked.Fault is not null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(asked.Fault ?? "Ask with ?q=, for example /tariff china.", context.RequestAborted);
            return;
        }

        var answer = CommandMeter.Measure("playground", () => asked.Answer(router));
        var part = new ArrayBufferWriter<byte>(8192);
        var output = new ArrayBufferWriter<byte>(32768);
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WriteString("line", answer.Line);
            json.WriteString("notice", Permalink.Changed(asked.Version, answer));
            json.WriteString("permalink", Permalink.Of(answer) is { } path ? site.Of(path) ?? path : null);
            json.WritePropertyName("answer");
            AnswerJson.Write(answer, part);
            json.WriteRawValue(part.WrittenSpan);
            json.WriteStartArray("platforms");
            foreach (var platform in platforms)
            {
                part.ResetWrittenCount();
                platform.Write(answer, part);
                json.WriteStartObject();
                json.WriteString("name", platform.Name);
                json.WritePropertyName("message");
                json.WriteRawValue(part.WrittenSpan);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await WriteAsync(context, output);
    }

    // GET /playground/complete?q=/tariff ch: [{line, label, note}].
    private static async Task CompleteAsync(HttpContext context, string? q, FactStore store, CommandRouter router)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartArray();
            foreach (var choice in q is { Length: <= CommandLine.MaxLength } typed ? Completion.For(router, store.Current, typed) : [])
            {
                json.WriteStartObject();
                json.WriteString("line", choice.Line);
                json.WriteString("label", choice.Label);
                json.WriteString("note", choice.Note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        await WriteAsync(context, output);
    }

    private static async Task WriteAsync(HttpContext context, ArrayBufferWriter<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.WrittenCount;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(json.WrittenMemory, context.RequestAborted);
    }
}
