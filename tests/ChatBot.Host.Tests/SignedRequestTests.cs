using System.Globalization;
using System.Text.Json;
using ChatBot.Host.Verbs;
using Microsoft.AspNetCore.Builder;
using NSec.Cryptography;

namespace ChatBot.Host.Tests;

/// <summary>The whole host, asked by Node's crypto as an independent signer over real sockets.</summary>
public sealed class SignedRequestTests : IAsyncLifetime
{
    private const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    private static readonly Key DiscordKey = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
    private static readonly string PrivateKey = Convert.ToBase64String(DiscordKey.Export(KeyBlobFormat.PkixPrivateKey));

    private readonly WebApplication app = RunVerb.Build(
    [
        "--Web:Urls=http://127.0.0.1:0",
        "--State:ConnectionString=Memory",
        $"--Slack:SigningSecret={SigningSecret}",
        $"--Discord:PublicKey={Convert.ToHexStringLower(DiscordKey.PublicKey.Export(KeyBlobFormat.RawPublicKey))}",
    ]);

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Discord_ping_signed_by_node_gets_pong()
    {
        var (status, body) = await PostAsync("discord", "/discord/interactions", PrivateKey, """{"id":"1","application_id":"2","type":1,"token":"t","version":1}""");
        Assert.Equal(200, status);
        Assert.Equal("""{"type":1}""", body);
    }

    [Fact]
    public async Task Discord_command_signed_by_node_gets_the_answer_and_calls_nobody()
    {
        var (status, body) = await PostAsync("discord", "/discord/interactions", PrivateKey, """
            {"id":"1","application_id":"2","type":2,"token":"t","version":1,"data":{"id":"3","name":"tariff","type":1,
             "options":[{"name":"party","type":3,"value":"china"},{"name":"as-of","type":3,"value":"2025-10-27"}]}}
            """);
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(4, json.RootElement.GetProperty("type").GetInt32());
        var data = json.RootElement.GetProperty("data");
        Assert.Equal(64, data.GetProperty("flags").GetInt32());
        Assert.Equal(0, data.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Contains("30\u00a0% additional US tariff on most goods from China", data.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_command_signed_by_node_gets_the_answer()
    {
        var (status, body) = await PostAsync("slack", "/slack/commands", SigningSecret, "command=%2Ftrade&text=truce+status+as-of+2025-10-27&team_id=T1&user_id=U1");
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal("ephemeral", json.RootElement.GetProperty("response_type").GetString());
        Assert.Equal("In force until 10 November 2025, 14 days left.", json.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("discord", "/discord/interactions", """{"type":1}""")]
    [InlineData("slack", "/slack/commands", "command=%2Ftariff&text=china")]
    public async Task Request_signed_more_than_five_minutes_ago_is_refused(string platform, string path, string body)
    {
        var (status, _) = await PostAsync(platform, path, platform == "slack" ? SigningSecret : PrivateKey, body, TimeSpan.FromSeconds(-310));
        Assert.Equal(401, status);
    }

    [Theory]
    [InlineData("/discord/interactions", """{"type":1}""")]
    [InlineData("/slack/commands", "command=%2Ftariff&text=china")]
    public async Task Request_without_a_signature_is_refused(string path, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body);
        using var response = await client.PostAsync(new Uri(app.Urls.First() + path), content, TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task Request_signed_with_another_secret_is_refused()
    {
        Assert.Equal(401, (await PostAsync("slack", "/slack/commands", SigningSecret + "x", "command=%2Ftariff&text=china")).Status);
        using var other = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        Assert.Equal(401, (await PostAsync("discord", "/discord/interactions", Convert.ToBase64String(other.Export(KeyBlobFormat.PkixPrivateKey)), """{"type":1}""")).Status);
    }

    [Fact]
    public async Task Discord_package_accepts_what_our_key_signs()
    {
        var body = """{"type":1}"""u8.ToArray();
        var signature = Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(DiscordKey, [.. "1700000000"u8, .. body]));
        var said = await NodeAsync(body, "verify.mjs", Convert.ToHexStringLower(DiscordKey.PublicKey.Export(KeyBlobFormat.RawPublicKey)), signature, "1700000000");
        Assert.Equal("true", said.Trim());
    }

    private async Task<(int Status, string Body)> PostAsync(string platform, string path, string secret, string body, TimeSpan age = default)
    {
        var timestamp = TimeProvider.System.GetUtcNow().Add(age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var json = JsonDocument.Parse(await NodeAsync(System.Text.Encoding.UTF8.GetBytes(body), "sign.mjs", platform, app.Urls.First() + path, secret, timestamp));
        return (json.RootElement.GetProperty("status").GetInt32(), json.RootElement.GetProperty("body").GetString()!);
    }

    private static Task<string> NodeAsync(byte[] input, string script, params string[] args) =>
        Testing.NodeScript.RunAsync(script, input, TestContext.Current.CancellationToken, args);
}
