using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Fakes.Discord;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Fakes.Tests.Discord;

/// <summary>Delays and half-open connections come and go with their switches.</summary>
public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delayed_event_comes_when_its_time_is_over_and_keeps_its_place()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock, HeartbeatInterval = TimeSpan.FromHours(1) });
        using var client = await IdentifyAsync(discord);
        discord.Faults.EventDelay = TimeSpan.FromSeconds(5);
        var late = discord.DispatchAsync("LATE", []);
        discord.Faults.EventDelay = TimeSpan.Zero;
        var prompt = discord.DispatchAsync("PROMPT", []);
        Assert.False(late.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(late, prompt);
        Assert.Equal(("LATE", "PROMPT"), (await ReadAsync(client), await ReadAsync(client)));
    }

    [Fact]
    public async Task Delayed_call_is_handled_when_its_time_is_over()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        var start = clock.GetUtcNow();
        await using var discord = await FakeDiscord.StartAsync(new() { Clock = clock });
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        discord.Faults.HttpDelay = TimeSpan.FromSeconds(5);
        var call = client.GetFromJsonAsync<JsonObject>(new Uri($"{discord.ApiBaseUrl}/gateway"), Stop);
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(call, Task.Delay(20, Stop));
        }

        Assert.Equal(discord.GatewayUrl, $"{(await call)!["url"]}");
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(5));
        discord.Faults.HttpDelay = TimeSpan.Zero;
        await client.GetFromJsonAsync<JsonObject>(new Uri($"{discord.ApiBaseUrl}/gateway"), Stop);
    }

    [Fact]
    public async Task Half_open_connection_stays_open_and_says_nothing_more()
    {
        await using var discord = await FakeDiscord.StartAsync(new() { IdentifyWindow = TimeSpan.Zero });
        using var client = await IdentifyAsync(discord);
        var heard = ReadAsync(client);
        discord.GoHalfOpen();
        await discord.DispatchAsync("LOST", []);
        await client.SendAsync("""{"op":1,"d":null}"""u8.ToArray(), WebSocketMessageType.Text, true, Stop);
        Assert.Equal(WebSocketState.Open, client.State);

        // Another connection is as it should be, and its events show that time enough has gone by.
        using var other = await IdentifyAsync(discord);
        await discord.DispatchAsync("HEARD", []);
        Assert.Equal("HEARD", await ReadAsync(other));
        Assert.False(heard.IsCompleted);
    }

    private static async Task<ClientWebSocket> IdentifyAsync(FakeDiscord discord)
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri($"{discord.GatewayUrl}?v=10&encoding=json"), Stop);
        await client.SendAsync(Encoding.UTF8.GetBytes($$"""{"op":2,"d":{"properties":{},"token":"{{discord.Token}}","intents":0,"shard":[0,1]} }"""), WebSocketMessageType.Text, true, Stop);
        while (await ReadAsync(client) != "READY")
        {
            // The hello comes first.
        }

        return client;
    }

    // The name of the next event; null for what is none.
    private static async Task<string?> ReadAsync(ClientWebSocket client)
    {
        var buffer = new byte[32_768];
        var part = await client.ReceiveAsync(buffer, Stop);
        return (string?)JsonNode.Parse(buffer.AsSpan(0, part.Count))!["t"];
    }
}
