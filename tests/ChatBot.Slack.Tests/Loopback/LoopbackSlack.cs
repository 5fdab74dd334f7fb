using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Tests.Loopback;

/// <summary>As much of Slack as the connection needs to be tried on: the Web API, sockets, hooks and uploads on a loopback port.</summary>
internal sealed class LoopbackSlack : IAsyncDisposable
{
    public const string Ticket = "one-time-ticket";
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> prepared = new(StringComparer.Ordinal);
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>();
    private readonly Channel<LoopbackSocket> sockets = Channel.CreateUnbounded<LoopbackSocket>();

    private LoopbackSlack()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();
        app.MapPost("/api/{method}", (HttpContext context, string method) => AnswerAsync(context, method));
        app.MapPost("/{place}", (HttpContext context, string place) => AnswerAsync(context, place));
        app.Map("/socket/{ticket}", SocketAsync);
    }

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>True to keep the hello of new connections back.</summary>
    public volatile bool HoldHello;

    /// <summary>Seconds that a hello announces.</summary>
    public int Life { get; set; } = 3600;

    public Uri Address => new(app.Urls.First());

    public static async Task<LoopbackSlack> StartAsync()
    {
        var slack = new LoopbackSlack();
        await slack.app.StartAsync(TestContext.Current.CancellationToken);
        return slack;
    }

    /// <summary>The next answers to a method, in order; then <c>ok</c> again.</summary>
    public void Next(string method, params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers)
        {
            prepared.GetOrAdd(method, _ => new ConcurrentQueue<Func<HttpContext, Task>>()).Enqueue(answer);
        }
    }

    public static Func<HttpContext, Task> Json(string json) => context => context.Response.WriteAsync(json);

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    public static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public ValueTask<LoopbackSocket> SocketAsync() => sockets.Reader.ReadAsync(Patience.Token);

    /// <summary>The next call of a method.</summary>
    public async Task<Call> CallAsync(string method)
    {
        while (true)
        {
            var call = await calls.Reader.ReadAsync(Patience.Token);
            if (call.Method == method)
            {
                return call;
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string method)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var call = new Call(method, await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString(), context.Request.Headers.UserAgent.ToString());
        Calls.Enqueue(call);
        await calls.Writer.WriteAsync(call, context.RequestAborted);
        if (prepared.TryGetValue(method, out var answers) && answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        await context.Response.WriteAsync(method switch
        {
            "apps.connections.open" => $$"""{"ok":true,"url":"ws://{{Address.Authority}}/socket/{{Ticket}}"}""",
            "files.getUploadURLExternal" => $$"""{"ok":true,"upload_url":"{{Address}}upload","file_id":"F1"}""",
            "hook" => "ok",
            _ => """{"ok":true}""",
        });
    }

    private async Task SocketAsync(HttpContext context)
    {
        using var web = await context.WebSockets.AcceptWebSocketAsync();
        var socket = new LoopbackSocket(web, context.Abort);
        if (!HoldHello)
        {
            await socket.HelloAsync(Life);
        }

        await sockets.Writer.WriteAsync(socket);
        await socket.RunAsync();
    }
}

internal sealed record Call(string Method, string Body, string Authorization, string UserAgent);

/// <summary>The longest that a test waits before it fails; nothing is measured by it.</summary>
internal static class Patience
{
    public static CancellationToken Token => CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken, new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token).Token;

    public static async Task UntilAsync(Func<bool> holds)
    {
        var token = Token;
        while (!holds())
        {
            Assert.False(token.IsCancellationRequested, string.Join('\n', ConnectedBot.Log.TakeLast(20)));
            await Task.Delay(10, CancellationToken.None);
        }
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
