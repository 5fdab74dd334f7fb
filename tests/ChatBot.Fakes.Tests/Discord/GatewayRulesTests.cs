using System.IO.Compression;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Discord;

namespace ChatBot.Fakes.Tests.Discord;

/// <summary>The fake's gateway closes, compresses and breaks as Discord's does (topics/opcodes-and-status-codes, events/gateway).</summary>
public sealed class GatewayRulesTests
{
    private const string Token = "ODAwMDAwMDAwMDAwMDAwMDAx.fake.token";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, string[]> Faulty => new()
    {
        { 4001, ["""{"op":99}"""] },
        { 4002, ["{"] },
        { 4002, [new string(' ', 4096) + "{}"] },
        { 4003, ["""{"op":3,"d":{}}"""] },
        { 4004, [Identify(token: "wrong")] },
        { 4005, [Identify(), Identify()] },
        { 4007, [Identify(), """{"op":6,"d":{"token":"TOKEN","session_id":"SESSION","seq":99}}"""] },
        { 4008, [.. Enumerable.Repeat("""{"op":1,"d":null}""", 121)] },
        { 4010, [Identify(shard: "[2,2]")] },
        { 4011, [Identify(shard: "[0,1]")] },
        { 4013, [Identify(intents: "-1")] },
        { 4014, [Identify(intents: "32768")] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task Client_at_fault_is_closed_with_its_code(int code, string[] sent)
    {
        await using var discord = await FakeDiscord.StartAsync(new() { Shards = code == 4011 ? 4 : 1 });
        using var client = await ConnectAsync(discord);
        var session = "";
        foreach (var payload in sent)
        {
            if (payload.Contains("SESSION", StringComparison.Ordinal))
            {
                while (session.Length == 0)
                {
                    session = (string?)JsonNode.Parse((await ReadAsync(client))!)!["d"]?["session_id"] ?? "";
                }
            }

            await client.SendAsync(Encoding.UTF8.GetBytes(payload.Replace("TOKEN", Token, StringComparison.Ordinal).Replace("SESSION", session, StringComparison.Ordinal)), WebSocketMessageType.Text, true, Cancel);
        }

        while (await ReadAsync(client) is not null)
        {
            // What came before the end does not matter.
        }

        Assert.Equal(code, (int?)client.CloseStatus);
    }

    [Fact]
    public async Task Other_version_is_closed_with_4012()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = await ConnectAsync(discord, "v=7&encoding=json");
        Assert.Null(await ReadAsync(client));
        Assert.Equal(4012, (int?)client.CloseStatus);
    }

    [Fact]
    public async Task Compressed_payloads_are_one_stream_of_flushed_parts()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = await ConnectAsync(discord, "v=10&encoding=json&compress=zlib-stream");
        await client.SendAsync(Encoding.UTF8.GetBytes(Identify()), WebSocketMessageType.Text, true, Cancel);
        using var compressed = new MemoryStream();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var part = (await ReadAsync(client))!;
            Assert.Equal([0x00, 0x00, 0xFF, 0xFF], part[^4..]);
            compressed.Write(part);
        }

        compressed.Position = 0;
        using var inflated = new StreamReader(new ZLibStream(compressed, CompressionMode.Decompress));
        var text = new char[10_000];
        var read = inflated.Read(text);
        read += inflated.Read(text.AsSpan(read));
        var all = new string(text, 0, read);
        Assert.StartsWith("{\"op\":10,", all, StringComparison.Ordinal);
        Assert.Contains("\"t\":\"READY\"", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_double_reorder_and_garble_events_when_switched_on()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = await ConnectAsync(discord);
        await client.SendAsync(Encoding.UTF8.GetBytes(Identify()), WebSocketMessageType.Text, true, Cancel);
        await ReadAsync(client);
        await ReadAsync(client);
        discord.Faults.DuplicateNextEvents();
        await discord.DispatchAsync("ONE", []);
        discord.Faults.ReorderNextEvents();
        await discord.DispatchAsync("TWO", []);
        await discord.DispatchAsync("THREE", []);
        discord.Faults.SendBadJsonBeforeNextEvents();
        await discord.DispatchAsync("FOUR", []);
        var heard = new List<string>();
        foreach (var _ in Enumerable.Range(0, 6))
        {
            var text = Encoding.UTF8.GetString((await ReadAsync(client))!);
            heard.Add(text.EndsWith('}') ? (string)JsonNode.Parse(text)!["t"]! : "no JSON");
        }

        Assert.Equal(["ONE", "ONE", "THREE", "TWO", "no JSON", "FOUR"], heard);
    }

    [Fact]
    public async Task Message_with_an_enforced_nonce_is_made_once_and_every_nameless_caller_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var client = new HttpClient();
        var address = $"{discord.ApiBaseUrl}/channels/{discord.ChannelId}/messages";
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {Token}");
        Assert.Equal(403, (int)(await client.PostAsJsonAsync(address, new { content = "a" }, Cancel)).StatusCode);
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        var ids = new List<string>();
        foreach (var enforce in new[] { true, true, false })
        {
            using var made = await client.PostAsJsonAsync(address, new { content = "a", nonce = "n", enforce_nonce = enforce }, Cancel);
            ids.Add((string)(await made.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["id"]!);
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(2, discord.Messages.Count);
    }

    private static string Identify(string token = Token, string shard = "[0,1]", string intents = "512") =>
        $$$"""{"op":2,"d":{"properties":{},"token":"{{{token}}}","intents":{{{intents}}},"shard":{{{shard}}} } }""";

    private static async Task<ClientWebSocket> ConnectAsync(FakeDiscord discord, string query = "v=10&encoding=json")
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri($"{discord.GatewayUrl}?{query}"), Cancel);
        return client;
    }

    // Null once the other side has closed.
    private static async Task<byte[]?> ReadAsync(ClientWebSocket client)
    {
        var buffer = new byte[32_768];
        for (var length = 0; ;)
        {
            var part = await client.ReceiveAsync(buffer.AsMemory(length), Cancel);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return buffer[..length];
            }
        }
    }
}
