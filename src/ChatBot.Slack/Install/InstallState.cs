using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Answers.State;
using Microsoft.AspNetCore.DataProtection;

namespace ChatBot.Slack.Install;

/// <summary>The <c>state</c> of an installation: sealed by us, for one browser, for ten minutes, for one use.</summary>
internal sealed class InstallState(IDataProtectionProvider protection, IStateStore state, TimeProvider clock)
{
    private const string Area = "slack-install-state";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("Slack installation state");

    /// <param name="browser">What the browser was given to bring along.</param>
    public string Make(string browser) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Life).ToUnixTimeSeconds()}|{NewSecret()}|{browser}"));

    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <returns>False for a state that is not ours, of another browser, too old, or used before.</returns>
    public async Task<bool> UseAsync(string? sealedState, string? browser, CancellationToken cancellationToken)
    {
        if (sealedState is null or { Length: > 2000 } || browser is null)
        {
            return false;
        }

        string[] parts;
        try
        {
            parts = protector.Unprotect(sealedState).Split('|');
        }
        catch (CryptographicException)
        {
            return false;
        }

        return parts is [var expires, var nonce, var owner]
            && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until) && clock.GetUtcNow().ToUnixTimeSeconds() <= until
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(owner), Encoding.UTF8.GetBytes(browser))
            && await state.TryAddAsync(Area, nonce, default, clock.GetUtcNow() + Life + Life, cancellationToken);
    }
}
