using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ChatBot.Slack.Connection;

namespace ChatBot.Slack.WebApi;

/// <summary>
/// Sends one request to Slack until it is answered, within bounds: what never arrived or was turned away is sent again,
/// a lost answer only where sending twice does no harm.
/// </summary>
// No IHttpClientFactory: its logging writes addresses, and Slack's addresses are secrets.
internal sealed class SlackHttp(TimeProvider clock) : IDisposable
{
    private const int Tries = 4;
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly HttpClient client = Create();

    /// <param name="call">The method's name, for the refusal.</param>
    /// <param name="request">Makes the request anew for each try.</param>
    /// <param name="pace">What it has to wait for; null for nothing.</param>
    /// <param name="repeatable">True where sending twice does no harm.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The body of the answer with status 200.</returns>
    /// <exception cref="SlackRefusedException">Slack cannot be reached, answers with another status, or is too busy.</exception>
    public async Task<byte[]> SendAsync(string call, Func<HttpRequestMessage> request, Pace? pace, bool repeatable, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (pace is not null)
            {
                var wait = pace.Take(clock.GetUtcNow(), LongestWait) ?? throw new SlackRefusedException(call, "ratelimited");
                await DelayAsync(wait, cancellationToken);
            }

            var (body, failure) = await TryAsync(request, cancellationToken);
            if (body is not null)
            {
                return body;
            }

            pace?.Block(clock.GetUtcNow() + failure!.RetryAfter);
            if (attempt == Tries || failure!.RetryAfter > LongestWait || !(failure.NeverDone || (repeatable && failure.MayPass)))
            {
                throw new SlackRefusedException(call, failure!.Error);
            }

            await DelayAsync(failure.RetryAfter > TimeSpan.Zero ? failure.RetryAfter : Backoff.Next(attempt, TimeSpan.FromSeconds(4)), cancellationToken);
        }
    }

    public void Dispose() => client.Dispose();

    private static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
        var sender = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };
        sender.DefaultRequestHeaders.UserAgent.Add(UserAgent);
        return sender;
    }

    /// <summary>How the bot names itself.</summary>
    public static ProductInfoHeaderValue UserAgent { get; } = new("ChatBot", typeof(SlackHttp).Assembly.GetName().Version?.ToString(3));

    private async Task<(byte[]? Body, Failure? Failure)> TryAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestCall);
        try
        {
            using var request = make();
            using var response = await client.SendAsync(request, limit.Token);
            var status = (int)response.StatusCode;
            if (status == 200)
            {
                return (await response.Content.ReadAsByteArrayAsync(limit.Token), null);
            }

            // Turned away or failed at Slack's own saying: nothing was done.
            var error = status == 429 ? "ratelimited" : string.Create(CultureInfo.InvariantCulture, $"http_{status}");
            return (null, new Failure(error, NeverDone: status is 429 or >= 500, MayPass: false, status == 429 ? RetryAfter(response) : TimeSpan.Zero));
        }
        catch (HttpRequestException fault)
        {
            var unreached = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return (null, new Failure(unreached ? "not_reached" : "no_answer", unreached, MayPass: true, TimeSpan.Zero));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new Failure("no_answer", NeverDone: false, MayPass: true, TimeSpan.Zero));
        }
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => TimeSpan.FromSeconds(5),
        };

    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;

    /// <param name="Error">A word for the refusal.</param>
    /// <param name="NeverDone">The call had no effect.</param>
    /// <param name="MayPass">Another try may go better.</param>
    /// <param name="RetryAfter">How long Slack says to wait.</param>
    private sealed record Failure(string Error, bool NeverDone, bool MayPass, TimeSpan RetryAfter);
}
