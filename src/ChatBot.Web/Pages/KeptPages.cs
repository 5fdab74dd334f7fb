using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace ChatBot.Web.Pages;

/// <summary>Pages that were made once on this day from this base; a browser that has one is told so, another gets what was made.</summary>
internal sealed class KeptPages
{
    /// <summary>A page is 10 to 50 KB; past this many all are dropped and made again when asked for.</summary>
    private const int Most = 512;

    /// <summary>Bytes; what is longer grows.</summary>
    private const int Usual = 48 * 1024;

    /// <summary>Letters of every script stay as they are; what HTML gives a meaning is escaped.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private volatile Kept kept = new("", default);

    public static async ValueTask<object?> ServeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var services = context.RequestServices;
        var facts = services.GetRequiredService<FactStore>().Current;
        var today = services.GetRequiredService<CommandRouter>().Today;
        if (Caching.Of(context, facts, today) is { } unchanged)
        {
            return unchanged;
        }

        var pages = services.GetRequiredService<KeptPages>().Of(facts.Version, today);
        var path = context.Request.Path.Value ?? "";
        // What is asked for with a day or with words has no end, so it is made each time.
        var whole = !context.Request.QueryString.HasValue;
        if (whole && pages.TryGetValue(path, out var html))
        {
            return Html(html);
        }

        var made = await next(invocation);
        if (made is not RazorSlice slice)
        {
            return made;
        }

        // Into one piece first: the connection takes a lock for each piece that is written to it, and a page has thousands.
        using var buffer = new MemoryStream(Usual);
        await slice.RenderAsync(buffer, Encoder, context.RequestAborted);
        html = buffer.ToArray();
        if (!whole)
        {
            return Html(html);
        }

        if (pages.Count >= Most)
        {
            pages.Clear();
        }

        pages[path] = html;
        return Html(html);
    }

    private ConcurrentDictionary<string, byte[]> Of(string version, DateOnly day)
    {
        var current = kept;
        if (current.Version != version || current.Day != day)
        {
            kept = current = new Kept(version, day);
        }

        return current.Pages;
    }

    private static IResult Html(byte[] html) => Results.Bytes(html, "text/html; charset=utf-8");

    private sealed record Kept(string Version, DateOnly Day)
    {
        public ConcurrentDictionary<string, byte[]> Pages { get; } = new(StringComparer.Ordinal);
    }
}
