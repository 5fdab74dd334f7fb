using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Fakes.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Fakes.Discord;

/// <summary>
/// Discord on loopback: REST, gateway and HTTP interactions, with Discord's limits and refusals. Acts for people by
/// <see cref="SlashAsync"/> and its like, and breaks by <see cref="Faults"/>.
/// </summary>
public sealed partial class FakeDiscord : IAsyncDisposable
{
    private readonly DiscordWorld world;
    private readonly DiscordGateway gateway;
    private readonly DiscordInteractions interactions;
    private readonly DiscordCommands commands;
    private readonly DiscordEndpoint endpoint;
    private readonly DiscordRest rest;
    private LoopbackServer? server;

    private FakeDiscord(FakeDiscordOptions options)
    {
        Options = options;
        var limits = new RateLimits(options);
        world = new DiscordWorld(options);
        gateway = new DiscordGateway(options, Faults, world);
        interactions = new DiscordInteractions(options, world, limits);
        commands = new DiscordCommands(world);
        endpoint = new DiscordEndpoint(options, Faults, interactions, world.ApplicationId);
        rest = new DiscordRest(options, Faults, world, gateway, limits, () => GatewayUrl, endpoint.PublicKey);
    }

    public FakeDiscordOptions Options { get; }

    public Faults Faults { get; } = new();

    /// <summary>For the setting <c>Discord:ApiBaseUrl</c>.</summary>
    public string ApiBaseUrl => $"http://127.0.0.1:{server!.Port}/api/v10";

    /// <summary>For the setting <c>Discord:GatewayUrl</c>; also what Get Gateway Bot tells.</summary>
    public string GatewayUrl => $"ws://127.0.0.1:{server!.Port}/";

    public string Token => Options.Token;

    /// <summary>For the setting <c>Discord:PublicKey</c>.</summary>
    public string PublicKey => endpoint.PublicKey;

    public string ApplicationId => world.ApplicationId;

    public string BotId => world.BotId;

    public string GuildId => world.GuildId;

    /// <summary>A text channel of the guild.</summary>
    public string ChannelId => world.ChannelId;

    /// <summary>Every HTTP call so far, such as <c>GET /api/v10/gateway/bot 200</c>; an interaction's token is left out.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>Under which name the newest HTTP call came.</summary>
    public string? UserAgent { get; private set; }

    public GatewayCounts Gateway => gateway.Counts;

    /// <summary>What happened on the gateway, a line each.</summary>
    public IReadOnlyList<string> GatewayLog => gateway.Log;

    public int SessionStartsRemaining => gateway.Starts.Now.Remaining;

    public int Connections => gateway.Connections.Count;

    public IReadOnlyCollection<InteractionRecord> Interactions => interactions.All;

    /// <summary>The messages that stand in all channels, answers to interactions included.</summary>
    public IReadOnlyCollection<DiscordMessage> Messages => [.. world.Messages.Values];

    /// <summary>How often a channel's message was posted again under its nonce, which nobody sees.</summary>
    public int HiddenIn(string channelId) => world.Hidden.Count(hidden => hidden == channelId);

    /// <summary>How many times the bot replaced its commands.</summary>
    public int CommandOverwrites => commands.Overwrites;

    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null)
    {
        var fake = new FakeDiscord(options ?? new FakeDiscordOptions());
        fake.server = await LoopbackServer.StartAsync(fake.GateAsync, fake.Map, fake.Options.Port);
        fake.gateway.ResumeUrl = $"ws://127.0.0.1:{fake.server.Port}/resume";
        return fake;
    }

    /// <summary>The registered commands of a guild, or the global ones for null.</summary>
    public IReadOnlyList<JsonObject> Commands(string? guildId = null) => commands.In(guildId);

    /// <summary>Ends when some bot has identified or resumed and is connected.</summary>
    public Task ReadyAsync(CancellationToken cancellationToken) => gateway.WhenAsync(() => gateway.IsReady, cancellationToken);

    /// <summary>Ends when the gateway's log is as wanted.</summary>
    public Task GatewayAsync(Func<IReadOnlyList<string>, bool> wanted, CancellationToken cancellationToken) => gateway.WhenAsync(() => wanted(gateway.Log), cancellationToken);

    /// <summary>Ends when the bot has posted a message that is as wanted.</summary>
    public Task<DiscordMessage> MessageAsync(Func<DiscordMessage, bool> wanted, CancellationToken cancellationToken) => world.MessageAsync(wanted, cancellationToken);

    /// <summary>Delivers interactions by HTTP from now on, if the endpoint passes Discord's probe.</summary>
    /// <returns>Why the portal would not take the address; null when it did.</returns>
    public async Task<string?> UseEndpointAsync(Uri address, CancellationToken cancellationToken)
    {
        var fault = await endpoint.ProbeAsync(address, cancellationToken);
        endpoint.Address = fault is null ? address : null;
        return fault;
    }

    /// <summary>Posts anything to the endpoint in use, as Discord's probes and a stranger's replays do.</summary>
    /// <param name="body">What is posted.</param>
    /// <param name="age">How long ago it was signed.</param>
    /// <param name="honest">Whether the signature is right.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The HTTP status of the reply.</returns>
    public Task<int> PostAsync(string body, TimeSpan age = default, bool honest = true, CancellationToken cancellationToken = default) => endpoint.StatusAsync(body, age, honest, cancellationToken);

    /// <summary>Cuts every gateway connection with no close frame.</summary>
    public void DropConnections() => Each(c => c.Abort());

    /// <summary>Leaves every gateway connection open and dead: nothing is sent, nothing heard.</summary>
    public void GoHalfOpen() => Each(c => c.GoSilent());

    public Task CloseConnectionsAsync(int code, string reason = "") => Task.WhenAll(gateway.Connections.Select(c => c.CloseAsync(code, reason)));

    /// <summary>Sends op 7: the client shall reconnect and resume.</summary>
    public Task AskToReconnectAsync() => SendToAllAsync(new JsonObject { ["op"] = 7, ["d"] = null });

    /// <summary>Sends op 9.</summary>
    public Task InvalidateSessionAsync(bool resumable)
    {
        if (!resumable)
        {
            gateway.ForgetSessions();
        }

        return SendToAllAsync(new JsonObject { ["op"] = 9, ["d"] = resumable });
    }

    /// <summary>Asks for a heartbeat at once.</summary>
    public Task AskForHeartbeatAsync() => SendToAllAsync(new JsonObject { ["op"] = 1, ["d"] = null });

    /// <summary>Sends a dispatch of any kind, such as one that no client knows.</summary>
    public Task DispatchAsync(string name, JsonObject data) => gateway.DispatchAsync(name, world.GuildKey, 0, _ => (JsonObject)data.DeepClone());

    /// <summary>Forgets all sessions, so that a resume is answered by op 9.</summary>
    public void ForgetSessions() => gateway.ForgetSessions();

    public async ValueTask DisposeAsync()
    {
        gateway.Dispose();
        endpoint.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private void Map(IEndpointRouteBuilder routes)
    {
        rest.Map(routes);
        commands.Map(rest, routes);
        interactions.Map(routes);
        routes.MapGet("/", gateway.AcceptAsync);
        routes.MapGet("/resume", gateway.AcceptAsync);
        routes.MapFallback(http => http.Response.WriteAsync(404, new JsonObject { ["message"] = "404: Not Found", ["code"] = 0 }));
    }

    private async Task GateAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.StartsWith("/api/", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        if (Faults.HttpDelay > TimeSpan.Zero)
        {
            await Task.Delay(Faults.HttpDelay, Options.Clock);
        }

        if (Faults.TakeHttpFault(path) is { } fault)
        {
            Calls.Add(http.Request.Method, path, $"{fault}");
            if (!await FaultyCalls.SpoilAsync(http, fault, next))
            {
                await RateLimits.RefuseAsync(http, 0.3, global: fault == HttpFault.TooManyRequestsGlobal);
            }

            return;
        }

        UserAgent = http.Request.Headers.UserAgent.ToString();
        if (!BotAgent().IsMatch(UserAgent))
        {
            await http.RefuseAsync(403, 40333, "internal network error");
        }
        else
        {
            await next(http);
        }

        Calls.Add(http.Request.Method, path, $"{http.Response.StatusCode}");
    }

    [GeneratedRegex(@"^DiscordBot \(https?://[^\s,()]+, [^\s,()]+\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BotAgent();

    private void Each(Action<GatewayConnection> act)
    {
        foreach (var connection in gateway.Connections)
        {
            act(connection);
        }
    }

    private Task SendToAllAsync(JsonObject message) => Task.WhenAll(gateway.Connections.Select(c => c.SendAsync(message)));
}
