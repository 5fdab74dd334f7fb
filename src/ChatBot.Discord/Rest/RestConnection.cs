using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Discord.Connection;

namespace ChatBot.Discord.Rest;

/// <summary>The bot's answers by Discord's REST interface.</summary>
internal sealed class RestConnection(RestClient rest, BotIdentity identity) : IDiscordConnection
{
    // Discord waits three seconds, one and a half of which may have gone into the answer.
    private static readonly TimeSpan CallbackTime = TimeSpan.FromSeconds(2.5);
    private const int LongestNonce = 25;

    public string? ApplicationId => identity.ApplicationId;

    public string? UserId => identity.UserId;

    public Task RespondAsync(string interactionId, string token, DiscordPayload response, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestCall(HttpMethod.Post, $"/interactions/{Escape(interactionId)}/{Escape(token)}/callback", "POST /interactions/{}/{}/callback")
            {
                Body = response,
                IsInteraction = true,
                IsRepeatable = true,
                Timeout = CallbackTime,
                Patience = CallbackTime,
            },
            cancellationToken);

    public Task EditOriginalAsync(string token, DiscordPayload message, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestCall(HttpMethod.Patch, $"/webhooks/{Application}/{Escape(token)}/messages/@original", "PATCH /webhooks/{}/{}/messages/@original") { Body = message, IsInteraction = true },
            cancellationToken);

    public Task FollowUpAsync(string token, DiscordPayload message, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestCall(HttpMethod.Post, $"/webhooks/{Application}/{Escape(token)}", "POST /webhooks/{}/{}") { Body = message, IsInteraction = true },
            cancellationToken);

    public async Task<string> SendAsync(string channelId, DiscordPayload message, CancellationToken cancellationToken)
    {
        var body = await rest.SendAsync(
            new RestCall(HttpMethod.Post, $"/channels/{Escape(channelId)}/messages", "POST /channels/{}/messages")
            {
                Body = message with { Json = WithNonce(message) },
                Resource = channelId,
                IsRepeatable = true,
            },
            cancellationToken);
        using var sent = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        return sent.RootElement.TryGetProperty("id"u8, out var id) ? id.ToString() : "";
    }

    private string Application => Escape(identity.ApplicationId
        ?? throw new DiscordRefusedException(0, 0, "the application's number is not known yet; set Discord:ApplicationId."));

    // Under one nonce Discord makes one message, so that a call whose reply was lost can be repeated.
    private static ReadOnlyMemory<byte> WithNonce(DiscordPayload message)
    {
        var nonce = message.Nonce is { Length: > 0 and <= LongestNonce } given ? given
            : RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture) + RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var output = new ArrayBufferWriter<byte>(message.Json.Length + 64);
        output.Write(Encoding.UTF8.GetBytes($$"""{"nonce":"{{nonce}}","enforce_nonce":true,"""));
        output.Write(message.Json.Span[1..]);
        return output.WrittenMemory;
    }

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
