using System.Net;
using System.Security.Cryptography;
using ChatBot.Discord.Connection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Calls Discord's REST interface within its limits. What can be repeated is repeated after a fault of the network or of
/// Discord; what Discord refuses becomes a <see cref="DiscordRefusedException"/>.
/// </summary>
internal sealed class RestClient : IDisposable
{
    private const int Attempts = 5;
    private const int AlreadyAcknowledged = 40060;
    private static readonly TimeSpan BareRefusal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProxyRefusal = TimeSpan.FromMinutes(1);

    private readonly HttpClient client;
    private readonly string? token;
    private readonly string baseAddress;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly RouteLimits routes;
    private readonly GlobalLimit global;
    private readonly InvalidRequests invalid;

    public RestClient(IOptions<DiscordOptions> options, UserAgent agent, TimeProvider clock, ILogger<RestClient> log)
    {
        token = options.Value.Token;
        baseAddress = options.Value.ApiBaseUrl.TrimEnd('/');
        this.clock = clock;
        this.log = log;
        routes = new RouteLimits(clock);
        global = new GlobalLimit(clock);
        invalid = new InvalidRequests(clock);
        // Connections are renewed so that a change of address is seen.
        client = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AutomaticDecompression = DecompressionMethods.All,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent.Text);
    }

    /// <returns>The body of the reply; empty where there is none.</returns>
    /// <exception cref="DiscordRefusedException">Discord refuses, or cannot be reached (status 0).</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        if (call.IsInteraction)
        {
            return await RepeatAsync(call, null, cancellationToken);
        }

        var bucket = routes.For(call);
        await bucket.Turn.WaitAsync(cancellationToken);
        try
        {
            return await RepeatAsync(call, bucket, cancellationToken);
        }
        finally
        {
            bucket.Turn.Release();
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<byte[]> RepeatAsync(RestCall call, RouteBucket? bucket, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            await WaitForLimitsAsync(call, bucket, cancellationToken);
            var (refused, body) = await TryOnceAsync(call, attempt, cancellationToken);
            if (refused is null)
            {
                return body;
            }

            var wait = refused.Wait ?? Backoff(attempt);
            waited += wait;
            if (!refused.Again || attempt == Attempts || waited > call.Patience)
            {
                throw new DiscordRefusedException(refused.Status, refused.Code, $"{call.Route}: {refused.Reason}");
            }

            DiscordLog.CallRepeated(log, call.Route, refused.Status, wait.TotalSeconds);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task WaitForLimitsAsync(RestCall call, RouteBucket? bucket, CancellationToken cancellationToken)
    {
        if (invalid.IsSpent)
        {
            throw new DiscordRefusedException(429, 0, $"{call.Route}: not called, for Discord has refused {InvalidRequests.Allowed} calls within ten minutes and would shut this address out.");
        }

        if (bucket is null)
        {
            return;
        }

        while (bucket.FreeAt - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }

        await global.EnterAsync(cancellationToken);
    }

    private async Task<(Refused? Refused, byte[] Body)> TryOnceAsync(RestCall call, int attempt, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, baseAddress + call.Path);
        request.Content = call.Body is { } payload ? RestBody.Of(payload) : null;
        if (!call.IsInteraction)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bot " + token);
        }

        using var deadline = new CancellationTokenSource(call.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (!call.IsInteraction)
            {
                routes.Learn(call, response.Headers);
            }

            if (response.IsSuccessStatusCode)
            {
                return (null, body);
            }

            var refusal = RestRefusal.Read(body, response.Content.Headers.ContentType?.MediaType);
            // The first attempt was taken and only its reply was lost.
            return call.IsInteraction && attempt > 1 && refusal.Code == AlreadyAcknowledged ? (null, []) : (Judge(call, response, refusal), []);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var reason = fault is OperationCanceledException ? "no answer in time" : "Discord cannot be reached";
            return (new Refused(0, 0, reason, NeverArrived(fault) || call.IsRepeatable, null), []);
        }
    }

    private Refused Judge(RestCall call, HttpResponseMessage response, RestRefusal refusal)
    {
        var status = (int)response.StatusCode;
        var shared = RouteLimits.Header(response.Headers, "X-RateLimit-Scope") == "shared";
        if (status is 401 or 403 || (status == 429 && !shared))
        {
            invalid.Add();
        }

        if (status != 429)
        {
            return new Refused(status, refusal.Code, refusal.Message ?? response.ReasonPhrase ?? "refused", status >= 500 && call.IsRepeatable, null);
        }

        var isJson = refusal.RetryAfter is not null;
        var wait = refusal.RetryAfter ?? response.Headers.RetryAfter?.Delta ?? RouteLimits.Seconds(RouteLimits.Header(response.Headers, "Retry-After"))
            ?? (response.Content.Headers.ContentType?.MediaType == "text/html" ? ProxyRefusal : BareRefusal);
        // A refusal by the proxy counts for the whole address.
        if (refusal.Global || !isJson || response.Headers.Contains("X-RateLimit-Global"))
        {
            global.Pause(wait);
        }

        return new Refused(status, refusal.Code, refusal.Message ?? "too many calls", Again: true, wait);
    }

    private static bool NeverArrived(Exception fault) =>
        fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromMilliseconds(250 + RandomNumberGenerator.GetInt32(250 << attempt));

    private sealed record Refused(int Status, int Code, string Reason, bool Again, TimeSpan? Wait);
}
