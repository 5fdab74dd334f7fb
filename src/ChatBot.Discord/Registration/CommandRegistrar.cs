using System.Text;
using System.Text.Json;
using ChatBot.Answers.Commands;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Registration;

/// <summary>Tells Discord the commands, in one call that replaces the list, and only when something has changed.</summary>
public sealed class CommandRegistrar
{
    private readonly RestClient rest;
    private readonly BotIdentity identity;
    private readonly ILogger log;

    internal CommandRegistrar(RestClient rest, BotIdentity identity, ILogger<CommandRegistrar> log)
    {
        this.rest = rest;
        this.identity = identity;
        this.log = log;
    }

    /// <summary>Registers what has changed.</summary>
    /// <param name="specs">The declaration.</param>
    /// <param name="guild">One server's number, where the commands appear at once; null for all servers.</param>
    /// <param name="dryRun">True to look only.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What differed, a line each; empty where nothing did, and nothing was sent.</returns>
    /// <exception cref="DiscordRefusedException">Discord refuses or cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> RegisterAsync(IEnumerable<CommandSpec> specs, string? guild, bool dryRun, CancellationToken cancellationToken)
    {
        var declared = DiscordCommandJson.Write(specs);
        var application = identity.ApplicationId ?? await AskApplicationAsync(cancellationToken);
        var (path, route) = guild is null
            ? ($"/applications/{application}/commands", "/applications/{}/commands")
            : ($"/applications/{application}/guilds/{guild}/commands", "/applications/{}/guilds/{}/commands");
        var registered = await rest.SendAsync(new RestCall(HttpMethod.Get, path + "?with_localizations=true", "GET " + route) { Resource = guild ?? application }, cancellationToken);
        var difference = CommandDifference.Between(Encoding.UTF8.GetString(registered), declared);
        if (difference.Count > 0 && !dryRun)
        {
            await rest.SendAsync(
                new RestCall(HttpMethod.Put, path, "PUT " + route) { Body = new DiscordPayload(Encoding.UTF8.GetBytes(declared)), Resource = guild ?? application, Timeout = TimeSpan.FromSeconds(30) },
                cancellationToken);
        }

        return difference;
    }

    /// <summary>The same for a bot at its start, which a refusal does not stop.</summary>
    internal async Task TryRegisterAsync(IEnumerable<CommandSpec> specs, CancellationToken cancellationToken)
    {
        try
        {
            var difference = await RegisterAsync(specs, guild: null, dryRun: false, cancellationToken);
            DiscordLog.Registered(log, difference.Count == 0 ? "unchanged" : $"{difference.Count} changes registered");
        }
        catch (DiscordRefusedException refusal)
        {
            DiscordLog.RegistrationRefused(log, refusal.Message);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            DiscordLog.RegistrationRefused(log, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task<string> AskApplicationAsync(CancellationToken cancellationToken)
    {
        var body = await rest.SendAsync(new RestCall(HttpMethod.Get, "/applications/@me", "GET /applications/@me"), cancellationToken);
        using var json = JsonDocument.Parse(body);
        identity.Learn(json.RootElement.TryGetProperty("id"u8, out var id) ? id.ToString() : null, null);
        return identity.ApplicationId ?? throw new DiscordRefusedException(0, 0, "GET /applications/@me: Discord did not tell the application's number; set Discord:ApplicationId");
    }
}
