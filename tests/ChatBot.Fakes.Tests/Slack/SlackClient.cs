using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Slack;

namespace ChatBot.Fakes.Tests.Slack;

/// <summary>A client of the Web API and Socket Mode that does no more than it is told, and acknowledges nothing by itself.</summary>
internal sealed class SlackClient(FakeSlack slack) : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly ClientWebSocket socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<(int Status, JsonObject Answer, TimeSpan? RetryAfter)> CallAsync(string method, string json, string? token = null) =>
        SendAsync(method, new StringContent(json, Encoding.UTF8, "application/json"), token ?? slack.Options.BotToken);

    public Task<(int Status, JsonObject Answer, TimeSpan? RetryAfter)> FormAsync(string method, string? token, params (string Key, string Value)[] fields) =>
        SendAsync(method, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value))), token);

    /// <summary>Connects and reads the hello.</summary>
    public async Task<JsonNode> ConnectAsync()
    {
        var opened = await FormAsync("apps.connections.open", slack.Options.AppToken);
        await socket.ConnectAsync(new Uri(opened.Answer["url"]!.ToString()), Stop);
        return (await ReceiveAsync())!;
    }

    /// <returns>The next message; null for one that is no JSON.</returns>
    public async Task<JsonNode?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), Stop);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        try
        {
            return JsonNode.Parse(buffer.AsSpan(0, length));
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public Task AcknowledgeAsync(JsonNode envelope) =>
        socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"envelope_id":"{{envelope["envelope_id"]}}"}"""), WebSocketMessageType.Text, endOfMessage: true, Stop);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(int Status, JsonObject Answer, TimeSpan? RetryAfter)> SendAsync(string method, HttpContent content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{slack.ApiBaseUrl}/{method}")) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return ((int)response.StatusCode, text.StartsWith('{') ? (JsonObject)JsonNode.Parse(text)! : [], response.Headers.RetryAfter?.Delta);
    }
}
