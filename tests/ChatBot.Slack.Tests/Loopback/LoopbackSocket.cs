using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace ChatBot.Slack.Tests.Loopback;

/// <summary>Slack's end of one Socket Mode connection.</summary>
internal sealed class LoopbackSocket(WebSocket socket, Action abort)
{
    private readonly Channel<string> received = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource deaf = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the bot has closed the connection or broken it off.</summary>
    public Task Closed => closed.Task;

    public Task HelloAsync(int life = 3600) => SendAsync($$$"""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},"debug_info":{"host":"h","approximate_connection_time":{{{life}}}}}""");

    public Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Patience.Token);

    /// <summary>In frames of a few bytes each.</summary>
    public async Task SendInPiecesAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var start = 0; start < bytes.Length; start += 7)
        {
            var length = Math.Min(7, bytes.Length - start);
            await socket.SendAsync(bytes.AsMemory(start, length), WebSocketMessageType.Text, start + length == bytes.Length, Patience.Token);
        }
    }

    public Task CommandAsync(string envelope, string text, string? trigger = null, bool takesAnswer = true, string responseUrl = "") => SendAsync(Command(envelope, text, trigger, takesAnswer, responseUrl));

    public static string Command(string envelope, string text, string? trigger = null, bool takesAnswer = true, string responseUrl = "") => JsonSerializer.Serialize(new
    {
        envelope_id = envelope,
        type = "slash_commands",
        accepts_response_payload = takesAnswer,
        payload = new { command = "/trade", text, team_id = "T1", channel_id = "C1", user_id = "U1", trigger_id = trigger ?? envelope, response_url = responseUrl },
    });

    public Task MentionAsync(string envelope, string text, string id = "Ev1", int retry = 0) => SendAsync(JsonSerializer.Serialize(new
    {
        envelope_id = envelope,
        type = "events_api",
        accepts_response_payload = false,
        retry_attempt = retry,
        payload = new { type = "event_callback", team_id = "T1", event_id = id, authorizations = new[] { new { user_id = "UBOT" } }, @event = new { type = "app_mention", user = "U1", channel = "C1", ts = "5.5", text = $"<@UBOT> {text}" } },
    }));

    /// <summary>The next acknowledgement.</summary>
    public async Task<JsonElement> AcknowledgedAsync() => Said.Parse(await received.Reader.ReadAsync(Patience.Token));

    /// <summary>Reads no more and so answers no ping, as behind a router that forgot the connection.</summary>
    public void GoSilent() => deaf.TrySetResult();

    public void Break() => abort();

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Patience.Token);

    public async Task RunAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                if (deaf.Task.IsCompleted)
                {
                    await Task.Delay(Timeout.Infinite, Patience.Token);
                }

                var result = await socket.ReceiveAsync(buffer, Patience.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    if (socket.State == WebSocketState.CloseReceived)
                    {
                        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Patience.Token);
                    }

                    break;
                }

                message.Write(buffer, 0, result.Count);
                if (result.EndOfMessage)
                {
                    await received.Writer.WriteAsync(Encoding.UTF8.GetString(message.ToArray()));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The end of the connection, which is what is told.
        }

        closed.TrySetResult();
    }
}
