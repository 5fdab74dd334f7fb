using System.Net;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NSec.Cryptography;

namespace ChatBot.Discord.Tests;

/// <summary>The endpoint behind a real server on a free local port, with a key of its own to sign with.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Key key;
    private readonly HttpClient client;

    private RunningBot(WebApplication app, Key key)
    {
        this.app = app;
        this.key = key;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public static DateTimeOffset Now { get; } = new(2025, 10, 28, 12, 0, 0, TimeSpan.Zero);

    public static async Task<RunningBot> StartAsync(bool withKey = true, IStateStore? state = null, params KeyValuePair<string, string?>[] settings)
    {
        var signing = Key.Create(SignatureAlgorithm.Ed25519);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        if (withKey)
        {
            builder.Configuration["Discord:PublicKey"] = Convert.ToHexString(signing.PublicKey.Export(KeyBlobFormat.RawPublicKey));
        }

        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        builder.Services.AddSingleton(new FactStore(SmallBase.Create()));
        builder.Services.AddSingleton(services => new CommandRouter(EchoCommand.All, services.GetRequiredService<FactStore>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => state ?? new MemoryState(services.GetRequiredService<TimeProvider>()));
        builder.Services.AddConversationsInMemory();
        builder.Services.AddDiscord(builder.Configuration);
        var made = builder.Build();
        made.MapDiscord();
        await made.StartAsync();
        return new RunningBot(made, signing);
    }

    public string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(timestamp + body)));

    /// <summary>Posts a body signed as Discord would, at the bot's own time.</summary>
    public Task<(HttpStatusCode Status, string Body)> PostAsync(string body, TimeSpan age = default)
    {
        var timestamp = Seconds(age);
        return PostAsync(body, timestamp, Sign(timestamp, body));
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string? timestamp, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, DiscordServices.InteractionsPath) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (timestamp is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        }

        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static string Seconds(TimeSpan age = default) => (Now - age).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        key.Dispose();
    }
}
