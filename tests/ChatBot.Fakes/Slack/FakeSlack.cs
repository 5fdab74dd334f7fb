using System.Text.Json.Nodes;
using ChatBot.Fakes.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Slack;

/// <summary>
/// Slack on loopback: Web API, Socket Mode and HTTP deliveries, with Slack's limits and error words. Acts for people by
/// <see cref="CommandAsync"/> and its like, and breaks by <see cref="Faults"/>.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    private readonly SlackWorld world;
    private readonly SlackSockets sockets;
    private readonly SlackWebApi api;
    private readonly SlackEndpoints endpoints;
    private LoopbackServer? server;

    private FakeSlack(FakeSlackOptions options)
    {
        Options = options;
        world = new SlackWorld(options);
        sockets = new SlackSockets(options, Faults, world);
        endpoints = new SlackEndpoints(options, world);
        api = new SlackWebApi(options, Faults, world, () => BaseUrl, () => $"ws://127.0.0.1:{server!.Port}/link/?ticket={sockets.NewTicket()}&app_id={SlackWorld.App}");
    }

    public FakeSlackOptions Options { get; }

    public Faults Faults { get; } = new();

    /// <summary>For the setting <c>Slack:ApiBaseUrl</c>.</summary>
    public string ApiBaseUrl => $"{BaseUrl}/api";

    /// <summary>Every HTTP call so far, such as <c>POST /api/auth.test 200</c>; response_urls are shortened.</summary>
    public CallLog Calls { get; } = new();

    public int Connections => sockets.Connections.Count;

    public int Handshakes => sockets.Handshakes;

    /// <summary>The User-Agent of the newest WebSocket handshake.</summary>
    public string? UserAgent => sockets.Latest?.UserAgent;

    public IReadOnlyCollection<SlackRecord> Records => world.Records;

    public IReadOnlyCollection<SlackMessage> Messages => [.. world.Messages.Values];

    public IReadOnlyCollection<SlackUpload> Files => [.. world.Files.Values];

    private string BaseUrl => $"http://127.0.0.1:{server!.Port}";

    public static async Task<FakeSlack> StartAsync(FakeSlackOptions? options = null)
    {
        var fake = new FakeSlack(options ?? new FakeSlackOptions());
        fake.server = await LoopbackServer.StartAsync(fake.GateAsync, fake.Map, fake.Options.Port);
        return fake;
    }

    /// <summary>Ends when this many sockets are connected.</summary>
    public Task ConnectedAsync(int count, CancellationToken cancellationToken) => sockets.WhenAsync(n => n == count, cancellationToken);

    /// <summary>Delivers by HTTP from now on, if the URLs pass Slack's checks.</summary>
    /// <returns>Why Slack would not take them; null when it did.</returns>
    public async Task<string?> UseRequestUrlsAsync(SlackRequestUrls urls, CancellationToken cancellationToken)
    {
        var fault = await endpoints.ProbeAsync(urls, cancellationToken);
        endpoints.Urls = fault is null ? urls : null;
        return fault;
    }

    /// <summary>Cuts every socket with no close frame.</summary>
    public void DropConnections() => Each(c => c.Abort());

    /// <summary>Leaves every socket open and dead: nothing is sent, no ping either, and nothing heard.</summary>
    public void GoHalfOpen() => Each(c => c.GoSilent());

    /// <summary>Says disconnect: warning, refresh_requested, link_disabled or too_many_websockets.</summary>
    public Task DisconnectAsync(string reason) => sockets.SendToAllAsync(SlackSockets.Disconnect(reason));

    public Task CloseConnectionsAsync(int code) => Task.WhenAll(sockets.Connections.Select(c => c.CloseAsync(code, "")));

    /// <summary>Closes all sockets but the newest, as Slack does some time after it asked for a refresh.</summary>
    public Task CloseOldConnectionsAsync() => Task.WhenAll(sockets.Connections.SkipLast(1).Select(c => c.CloseAsync(1000, "")));

    /// <summary>Sends a message of any kind to every socket, such as one that no client knows.</summary>
    public Task SendAsync(JsonObject message) => sockets.SendToAllAsync(message);

    public async ValueTask DisposeAsync()
    {
        sockets.Dispose();
        endpoints.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private void Map(IEndpointRouteBuilder routes)
    {
        api.Map(routes);
        routes.MapGet("/link/", sockets.AcceptAsync);
    }

    private async Task GateAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith("/link", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        if (Faults.HttpDelay > TimeSpan.Zero)
        {
            await Task.Delay(Faults.HttpDelay, Options.Clock);
        }

        var shown = path.StartsWith("/response/", StringComparison.Ordinal) ? "/response/…" : path;
        if (Faults.TakeHttpFault(path) is { } fault)
        {
            Calls.Add(http.Request.Method, shown, $"{fault}");
            if (!await FaultyCalls.SpoilAsync(http, fault, next))
            {
                http.Response.Headers.RetryAfter = "1";
                await http.Response.WriteAsync(429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" });
            }

            return;
        }

        await next(http);
        Calls.Add(http.Request.Method, shown, $"{http.Response.StatusCode}");
    }

    private void Each(Action<FrameSocket> act)
    {
        foreach (var connection in sockets.Connections)
        {
            act(connection);
        }
    }
}
