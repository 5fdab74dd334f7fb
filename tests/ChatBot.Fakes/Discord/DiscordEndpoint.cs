using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NSec.Cryptography;

namespace ChatBot.Fakes.Discord;

/// <summary>Delivers interactions by HTTP, signed, to the bot's endpoint.</summary>
internal sealed class DiscordEndpoint(FakeDiscordOptions options, Faults faults, DiscordInteractions interactions, string applicationId) : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>The bot's endpoint; null while the gateway delivers.</summary>
    public Uri? Address { get; set; }

    /// <summary>Hexadecimal, as the portal shows it.</summary>
    public string PublicKey => Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>What Discord does when the address is saved: a ping, and one with a wrong signature.</summary>
    /// <returns>What is wrong; null when the address would be taken.</returns>
    public async Task<string?> ProbeAsync(Uri address, CancellationToken cancellationToken)
    {
        var ping = $$"""{"id":"1","application_id":"{{applicationId}}","type":1,"token":"ping","version":1}""";
        using var good = await PostAsync(address, ping, honest: true, cancellationToken);
        var pong = await good.Content.ReadAsByteArrayAsync(cancellationToken);
        if ((int)good.StatusCode != 200 || !JsonBodies.TryParse(pong, out var node) || node.Number("type") != 1 || good.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return $"The ping was answered {(int)good.StatusCode} {Encoding.UTF8.GetString(pong)}";
        }

        using var bad = await PostAsync(address, ping, honest: false, cancellationToken);
        return (int)bad.StatusCode == 401 ? null : $"A wrong signature was answered {(int)bad.StatusCode}";
    }

    /// <summary>Delivers an interaction and takes the inline response, if it is one.</summary>
    public async Task DeliverAsync(InteractionRecord record, CancellationToken cancellationToken)
    {
        if (faults.TakeDuplicate())
        {
            // The response is lost on its way, and Discord posts again.
            using var lost = await PostAsync(Address!, record.Payload.ToJsonString(), honest: true, cancellationToken);
        }

        using var response = await PostAsync(Address!, record.Payload.ToJsonString(), honest: true, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if ((int)response.StatusCode == 202)
        {
            return; // answered by the callback
        }

        if ((int)response.StatusCode == 200 && JsonBodies.TryParse(body, out var node) && node is JsonObject json)
        {
            interactions.Respond(record, new DiscordBody(json, Encoding.UTF8.GetString(body), []));
        }
        else
        {
            record.Refuse(new DiscordRefusal((int)response.StatusCode, 0, "The endpoint did not answer with a response object."));
        }
    }

    /// <returns>The HTTP status of a post that is signed as of so long ago, or wrongly.</returns>
    public async Task<int> StatusAsync(string body, TimeSpan age, bool honest, CancellationToken cancellationToken)
    {
        using var response = await PostAsync(Address!, body, honest, cancellationToken, age);
        return (int)response.StatusCode;
    }

    public void Dispose()
    {
        client.Dispose();
        key.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, string body, bool honest, CancellationToken cancellationToken, TimeSpan age = default)
    {
        var timestamp = (options.Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes((honest ? "" : "x") + timestamp + body));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0 (+https://discord.com)");
        return await client.SendAsync(request, cancellationToken);
    }
}
