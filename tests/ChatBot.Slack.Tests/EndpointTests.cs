using System.Globalization;
using System.Net;
using System.Text;
using ChatBot.Slack.Tests.Loopback;

namespace ChatBot.Slack.Tests;

/// <summary>What Slack's three addresses refuse before anything is read.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private LoopbackSlack slack = null!;

    public static TheoryData<string> Paths => ["/slack/commands", "/slack/events", "/slack/interactivity"];

    public async ValueTask InitializeAsync() => slack = await LoopbackSlack.StartAsync();

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Without_a_signing_secret_nothing_is_found(string path)
    {
        await using var bot = await ConnectedBot.StartAsync(slack.Address);
        using var response = await bot.PostAsync(path, "command=%2Ftruce");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Body_that_is_too_large_is_refused_whether_its_length_is_told_or_not(string path)
    {
        await using var bot = await StartAsync();
        using var told = await bot.PostAsync(path, new ByteArrayContent(new byte[(1024 * 1024) + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, told.StatusCode);
        using var untold = await bot.PostAsync(path, new UntoldLength((1024 * 1024) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, untold.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Timestamp_that_is_none_or_not_of_now_is_refused(string path)
    {
        await using var bot = await StartAsync();
        var hash = new string('a', 64);
        foreach (var timestamp in (string?[])[null, "", "soon", "-1", "99999999999999999999", "1.5", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)])
        {
            using var content = new StringContent("ssl_check=1");
            using var response = await bot.PostAsync(path, content, [(SlackSignature.SignatureHeader, $"v0={hash}"), .. timestamp is null ? [] : ((string, string)[])[(SlackSignature.TimestampHeader, timestamp)]]);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        foreach (var seconds in (int[])[301, -302])
        {
            using var response = await bot.PostAsync(path, "ssl_check=1", age: TimeSpan.FromSeconds(seconds));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Certificate_check_gets_nothing(string path)
    {
        await using var bot = await StartAsync();
        using var response = await bot.PostAsync(path, "ssl_check=1&token=x", "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Patience.Token));
    }

    private Task<ConnectedBot> StartAsync() => ConnectedBot.StartAsync(slack.Address, settings: [("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret)]);

    /// <summary>A body that is sent in chunks.</summary>
    private sealed class UntoldLength(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('a', length)));

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
