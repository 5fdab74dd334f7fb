using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>Delivers by HTTP, signed, to the bot's request URLs.</summary>
internal sealed class SlackEndpoints(FakeSlackOptions options, SlackWorld world) : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Where commands, interactivity and events go; null while Socket Mode delivers.</summary>
    public SlackRequestUrls? Urls { get; set; }

    /// <summary>What Slack does when the URLs are saved.</summary>
    /// <returns>What is wrong; null when they would be taken.</returns>
    public async Task<string?> ProbeAsync(SlackRequestUrls urls, CancellationToken cancellationToken)
    {
        using var verified = await PostAsync(urls.Events, """{"token":"x","challenge":"3eZbrw1aB","type":"url_verification"}""", "application/json", honest: true, retry: 0, cancellationToken);
        var text = await verified.Content.ReadAsStringAsync(cancellationToken);
        if (!verified.IsSuccessStatusCode || !text.Contains("3eZbrw1aB", StringComparison.Ordinal))
        {
            return $"Your URL didn't respond with the value of the challenge parameter: {(int)verified.StatusCode} {text}";
        }

        using var ssl = await PostAsync(urls.Commands, "ssl_check=1&token=x", "application/x-www-form-urlencoded", honest: true, retry: 0, cancellationToken);
        using var bad = await PostAsync(urls.Commands, "command=%2Ftariff", "application/x-www-form-urlencoded", honest: false, retry: 0, cancellationToken);
        return !ssl.IsSuccessStatusCode ? $"ssl_check was answered {(int)ssl.StatusCode}" : bad.IsSuccessStatusCode ? "A wrong signature was taken." : null;
    }

    /// <summary>Delivers a deed; an event up to three times more where it fails.</summary>
    public async Task DeliverAsync(SlackRecord record, CancellationToken cancellationToken)
    {
        var (url, body, type) = record.Kind switch
        {
            "slash_commands" => (Urls!.Commands, Form(record.Payload), "application/x-www-form-urlencoded"),
            "interactive" => (record.Payload.Text("type") == "block_suggestion" ? Urls!.Options : Urls!.Interactivity, $"payload={Uri.EscapeDataString(record.Payload.ToJsonString())}", "application/x-www-form-urlencoded"),
            _ => (Urls!.Events, record.Payload.ToJsonString(), "application/json"),
        };
        for (var retry = 0; retry <= (record.Kind == "events_api" ? 3 : 0); retry++)
        {
            record.Deliveries++;
            using var response = await PostAsync(url, body, type, honest: true, retry, cancellationToken);
            if (options.Clock.GetUtcNow() - record.CreatedAt > options.AcknowledgeWithin && record.Kind != "events_api")
            {
                record.Fail("operation_timeout");
                return;
            }

            if (response.IsSuccessStatusCode)
            {
                await TakeAsync(record, response, cancellationToken);
                return;
            }

            if (response.Headers.Contains("x-slack-no-retry"))
            {
                break;
            }
        }

        record.Fail("dispatch_failed");
    }

    public void Dispose() => client.Dispose();

    private async Task TakeAsync(SlackRecord record, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        JsonObject? body = null;
        if (bytes.Length > 0)
        {
            body = response.Content.Headers.ContentType?.MediaType == "application/json" && JsonBodies.TryParse(bytes, out var node) && node is JsonObject json
                ? json
                : new JsonObject { ["text"] = Encoding.UTF8.GetString(bytes) };
            if (record.Kind == "events_api" || body is { Count: 0 })
            {
                body = null;
            }
            else if (SlackReplies.Acknowledge(world, record, body) is { } error)
            {
                record.Refuse($"acknowledgement: {error}");
            }
        }

        record.Acknowledge(body);
    }

    private async Task<HttpResponseMessage> PostAsync(Uri url, string body, string type, bool honest, int retry, CancellationToken cancellationToken)
    {
        var timestamp = options.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}{(honest ? "" : "x")}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new(type); // without a charset, as Slack sends it
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        if (retry > 0)
        {
            request.Headers.Add("x-slack-retry-num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("x-slack-retry-reason", "http_error");
        }

        return await client.SendAsync(request, cancellationToken);
    }

    private static string Form(JsonObject fields) => string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value?.ToString() ?? "")}"));
}

/// <summary>The request URLs of an app that uses HTTP.</summary>
/// <param name="Commands">For slash commands.</param>
/// <param name="Interactivity">For buttons, shortcuts and views.</param>
/// <param name="Events">For events.</param>
/// <param name="Options">For suggestions; often the same as for interactivity.</param>
public sealed record SlackRequestUrls(Uri Commands, Uri Interactivity, Uri Events, Uri Options);
