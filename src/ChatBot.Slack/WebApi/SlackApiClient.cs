using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Install;
using ChatBot.Slack.Interactivity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.WebApi;

/// <summary>Slack's Web API.</summary>
internal sealed class SlackApiClient(IOptions<SlackOptions> options, Installations installations, SlackStatus status, TimeProvider clock, ILogger<SlackApiClient> log) : ISlackApi, IDisposable
{
    private readonly SlackHttp http = new(clock);
    private readonly Paces paces = new();
    private readonly Uri apiBase = new(options.Value.ApiBaseUrl.TrimEnd('/') + "/");
    private readonly ResponseUrls responseUrls = new(new Uri(options.Value.ApiBaseUrl), clock);

    public async Task<JsonDocument> CallAsync(string? teamId, string method, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        var token = await installations.TokenAsync(teamId, cancellationToken) ?? throw new SlackRefusedException(method, "no_token_for_this_workspace");
        if (method == "chat.postMessage" && ChannelOf(arguments) is { } channel)
        {
            var wait = paces.OfChannel(teamId, channel).Take(clock.GetUtcNow(), TimeSpan.FromSeconds(15)) ?? throw new SlackRefusedException(method, "ratelimited");
            await Task.Delay(wait, clock, cancellationToken);
        }

        return await CallAsync(teamId, method, token, () => Json(arguments), cancellationToken);
    }

    public async Task RespondAsync(Uri responseUrl, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        const string call = "response_url";
        if (!responseUrls.IsSlacks(responseUrl))
        {
            throw new SlackRefusedException(call, "not_an_address_of_slack");
        }

        if (!responseUrls.Take(responseUrl))
        {
            throw new SlackRefusedException(call, "used_up");
        }

        try
        {
            var body = await http.SendAsync(call, () => new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Json(message) }, null, repeatable: false, cancellationToken);
            if (body.AsSpan().StartsWith("{"u8))
            {
                using var answer = Read(call, body);
            }
        }
        catch (SlackRefusedException refusal) when (refusal.Error is "not_reached" or "ratelimited" || refusal.Error.StartsWith("http_5", StringComparison.Ordinal))
        {
            responseUrls.GiveBack(responseUrl);
            throw;
        }
    }

    public async Task UploadAsync(string? teamId, SlackFile file, CancellationToken cancellationToken)
    {
        const string call = "files.getUploadURLExternal";
        var token = await installations.TokenAsync(teamId, cancellationToken) ?? throw new SlackRefusedException(call, "no_token_for_this_workspace");
        using var place = await CallAsync(teamId, call, token, () => Form(("filename", file.Name), ("length", file.Content.Length.ToString(CultureInfo.InvariantCulture)), ("alt_txt", file.AltText)), cancellationToken);
        if (!Uri.TryCreate(place.RootElement.Text("upload_url"), UriKind.Absolute, out var address) || !responseUrls.IsSlacks(address) || place.RootElement.Text("file_id") is not { } id)
        {
            throw new SlackRefusedException(call, "not_an_address_of_slack");
        }

        await http.SendAsync("upload", () => new HttpRequestMessage(HttpMethod.Post, address) { Content = Bytes(file.Content) }, null, repeatable: true, cancellationToken);
        var completion = ModalView.Object(json =>
        {
            json.WriteStartArray("files");
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("title", file.Name);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("channel_id", file.ChannelId);
            if (file.ThreadTimestamp is { } thread)
            {
                json.WriteString("thread_ts", thread);
            }
        });
        using var done = await CallAsync(teamId, "files.completeUploadExternal", token, () => Json(completion), cancellationToken);
    }

    public async Task<string?> LocaleAsync(string? teamId, string userId, CancellationToken cancellationToken)
    {
        const string call = "users.info";
        var token = await installations.TokenAsync(teamId, cancellationToken) ?? throw new SlackRefusedException(call, "no_token_for_this_workspace");

        // Methods that only read take no JSON.
        using var answer = await CallAsync(teamId, call, token, () => Form(("user", userId), ("include_locale", "true")), cancellationToken);
        return answer.RootElement.Text("user", "locale");
    }

    /// <summary>Opens one Socket Mode connection.</summary>
    /// <returns>An address that works once, a secret.</returns>
    /// <exception cref="SlackRefusedException">Slack says no, or cannot be reached.</exception>
    public async Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        const string call = "apps.connections.open";
        using var answer = await CallAsync(null, call, options.Value.AppToken!, () => Form(), cancellationToken);
        return Uri.TryCreate(answer.RootElement.Text("url"), UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss" ? url : throw new SlackRefusedException(call, "no_url");
    }

    /// <summary>Exchanges the code of an installation for a token.</summary>
    /// <exception cref="SlackRefusedException">Slack says no, or cannot be reached.</exception>
    public async Task<JsonDocument> ExchangeAsync(string code, string redirectUri, CancellationToken cancellationToken)
    {
        const string call = "oauth.v2.access";
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}"));
        var body = await http.SendAsync(call, () => Request(call, new AuthenticationHeaderValue("Basic", key), Form(("code", code), ("redirect_uri", redirectUri))), null, repeatable: false, cancellationToken);
        return Read(call, body);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonDocument> CallAsync(string? team, string method, string token, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        // A post that may have arrived is not posted again: Slack knows no key by which it would tell (pitfall 46). A trigger works once.
        var repeatable = method is not ("chat.postMessage" or "views.open" or "files.completeUploadExternal");
        var body = await http.SendAsync(method, () => Request(method, new AuthenticationHeaderValue("Bearer", token), content()), paces.OfMethod(method, team), repeatable, cancellationToken);
        try
        {
            var answer = Read(method, body);
            if (token == options.Value.BotToken)
            {
                status.BotTokenTaken();
            }

            return answer;
        }
        catch (SlackRefusedException refusal) when (refusal.Error is "token_revoked" or "account_inactive" or "invalid_auth")
        {
            if (token == options.Value.BotToken)
            {
                status.BotTokenRefused(refusal.Error);
            }

            await installations.ForgetTokenAsync(team, token, cancellationToken);
            throw;
        }
    }

    private HttpRequestMessage Request(string method, AuthenticationHeaderValue authorization, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(apiBase, method)) { Content = content };
        request.Headers.Authorization = authorization;
        return request;
    }

    // A refusal comes with status 200 and ok false.
    private JsonDocument Read(string method, byte[] body)
    {
        JsonDocument answer;
        try
        {
            answer = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new SlackRefusedException(method, "not_json");
        }

        if (answer.RootElement.IsTrue("ok"))
        {
            return answer;
        }

        using (answer)
        {
            foreach (var detail in answer.RootElement.Items("response_metadata", "messages").Take(3))
            {
                SlackLog.RefusalExplained(log, method, detail.ToString());
            }

            if (answer.RootElement.Text("needed") is { } needed)
            {
                SlackLog.ScopeMissing(log, method, needed);
            }

            throw new SlackRefusedException(method, answer.RootElement.Text("error") ?? "unknown_error");
        }
    }

    private static string? ChannelOf(ReadOnlyMemory<byte> arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return json.RootElement.Text("channel");
    }

    private static ByteArrayContent Json(ReadOnlyMemory<byte> json)
    {
        var content = new ByteArrayContent(json.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    private static ByteArrayContent Bytes(ReadOnlyMemory<byte> bytes)
    {
        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private static FormUrlEncodedContent Form(params IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
