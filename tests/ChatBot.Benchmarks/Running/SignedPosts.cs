using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Discord;
using ChatBot.Discord.Interactions;
using ChatBot.Slack;
using NSec.Cryptography;

namespace ChatBot.Benchmarks.Running;

/// <summary>Commands as Slack and Discord post and sign them: each with a number of its own, by many people, of several kinds.</summary>
internal sealed class SignedPosts : IDisposable
{
    public const string SlackPath = "/slack/commands";

    private const int People = 500;
    private static readonly (string Command, string Text)[] Slash = [("tariff", "china"), ("truce", "status"), ("tariff", "canada"), ("deal", "japan"), ("quote", "trump"), ("talks", "china"), ("who", "greer"), ("tariff", "eu")];
    private static readonly string[] Options =
    [
        """ "name":"tariff","options":[{"name":"party","type":3,"value":"china"}] """,
        """ "name":"truce","options":[{"name":"status","type":1,"options":[]}] """,
        """ "name":"tariff","options":[{"name":"party","type":3,"value":"canada"}] """,
        """ "name":"deal","options":[{"name":"party","type":3,"value":"japan"}] """,
        """ "name":"quote","options":[{"name":"speaker","type":3,"value":"trump"}] """,
        """ "name":"who","options":[{"name":"person","type":3,"value":"greer"}] """,
        """ "name":"tariff","options":[{"name":"party","type":3,"value":"eu"}] """,
    ];

    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly byte[] secret;
    private long number = 1_200_000_000_000_000_000;

    public SignedPosts() => secret = Encoding.ASCII.GetBytes(SigningSecret);

    /// <summary>Slack's, as text.</summary>
    public string SigningSecret { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Discord's, 64 hexadecimal digits.</summary>
    public string PublicKey => Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public byte[][] ToSlack(int count) => Make(count, ToSlack);

    public byte[][] ToDiscord(int count) => Make(count, ToDiscord);

    public void Dispose() => key.Dispose();

    private byte[] ToSlack()
    {
        var id = ++number;
        var (command, text) = Slash[id % Slash.Length];
        var body = string.Create(CultureInfo.InvariantCulture, $"token=gIkuvaNzQIHg97ATvDxqgjtO&team_id=T0001&team_domain=example&channel_id=C{id % 40}&channel_name=trade&user_id=U{id % People}&user_name=ada&command=%2F{command}&text={text}&api_app_id=A123456&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1234%2F{id}&trigger_id={id}.738474920.8088930838d88f008e0");
        var now = Now();
        var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"v0:{now}:{body}"));
        return Post(SlackPath, "application/x-www-form-urlencoded", (SlackSignature.TimestampHeader, now), (SlackSignature.SignatureHeader, $"v0={Convert.ToHexStringLower(signature)}"), body);
    }

    private byte[] ToDiscord()
    {
        var id = ++number;
        var user = 700_000_000_000_000_000 + (id % People);
        var body = string.Create(CultureInfo.InvariantCulture, $$$"""
            {"id":"{{{id}}}","application_id":"800000000000000001","type":2,"token":"aW50ZXJhY3Rpb246{{{id}}}","version":1,"guild_id":"900000000000000001","channel_id":"91000000000000000{{{id % 40}}}","channel":{"id":"91000000000000000{{{id % 40}}}","type":0},"locale":"en-US","guild_locale":"en-US","app_permissions":"2147552256","entitlements":[],"authorizing_integration_owners":{"0":"900000000000000001"},"context":0,"attachment_size_limit":10485760,"member":{"user":{"id":"{{{user}}}","username":"ada","discriminator":"0","global_name":"Ada","avatar":null,"public_flags":0},"roles":[],"permissions":"2147552256","joined_at":"2025-01-01T00:00:00.000000+00:00","deaf":false,"mute":false,"flags":0,"premium_since":null,"nick":null,"pending":false,"avatar":null},"data":{"id":"810000000000000001","type":1,{{{Options[id % Options.Length].Trim()}}}}}
            """);
        var now = Now();
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(now + body));
        return Post(DiscordServices.InteractionsPath, "application/json", (InteractionSignature.TimestampHeader, now), (InteractionSignature.SignatureHeader, Convert.ToHexStringLower(signature)), body);
    }

    private static byte[][] Make(int count, Func<byte[]> one)
    {
        var posts = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            posts[i] = one();
        }

        return posts;
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static byte[] Post(string path, string type, (string Name, string Value) timestamp, (string Name, string Value) signature, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: bot.example.org\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{timestamp.Name}: {timestamp.Value}\r\n{signature.Name}: {signature.Value}\r\nAccept: */*\r\n\r\n{body}");
}
