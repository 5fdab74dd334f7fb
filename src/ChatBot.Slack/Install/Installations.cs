using System.Text;
using ChatBot.Answers.State;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Install;

/// <summary>The bot's token in each workspace: the one configured, or the one of an installation, kept encrypted.</summary>
internal sealed class Installations(IOptions<SlackOptions> options, IServiceProvider services)
{
    private const string Area = "slack-installation";
    private const string Purpose = "Slack bot token";

    /// <returns>Null where the workspace has not installed the bot.</returns>
    public async Task<string?> TokenAsync(string? teamId, CancellationToken cancellationToken)
    {
        if (options.Value.Installs && teamId is not null && await State.GetAsync(Area, teamId, cancellationToken) is { } kept)
        {
            return Encoding.UTF8.GetString(Protector.Unprotect(kept.ToArray()));
        }

        return options.Value.BotToken is { Length: > 0 } configured ? configured : null;
    }

    public Task KeepAsync(string teamId, string token, CancellationToken cancellationToken) =>
        State.PutAsync(Area, teamId, Protector.Protect(Encoding.UTF8.GetBytes(token)), expires: null, cancellationToken);

    public Task ForgetAsync(string? teamId, CancellationToken cancellationToken) =>
        options.Value.Installs && teamId is not null ? State.RemoveAsync(Area, teamId, cancellationToken) : Task.CompletedTask;

    /// <summary>Forgets a token that Slack no longer takes, unless another has taken its place.</summary>
    public async Task ForgetTokenAsync(string? teamId, string token, CancellationToken cancellationToken)
    {
        if (options.Value.Installs && token != options.Value.BotToken && await TokenAsync(teamId, cancellationToken) == token)
        {
            await ForgetAsync(teamId, cancellationToken);
        }
    }

    // Asked for only where workspaces can install: no database is made for a bot of one workspace.
    private IStateStore State => services.GetRequiredService<IStateStore>();

    private IDataProtector Protector => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
}
